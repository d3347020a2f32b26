using System.Runtime.CompilerServices;
using Hdr.Model.Data;
using Hdr.Recognition.Images;
using Hdr.Recognition.Models;
using Hdr.Recognition.Reading;

namespace Hdr.Model.Commands;

/// <summary>Reads files in blocks, several at a time: one core does all of a block, from its files to what is read in them.</summary>
internal sealed class FileReader(DigitReader reader)
{
    /// <summary>Blocks that are read, or wait for a core, at a time: enough that none waits for the slowest. A file that waits takes a few kilobytes, whatever its size.</summary>
    private static readonly int BlocksAtOnce = 4 * Environment.ProcessorCount;

    private readonly DigitReader _reader = reader;

    /// <summary>Reads files while what it gives is used. When it ends, however it ends, nothing is read any more.</summary>
    /// <returns>The blocks; in them a reading a file, in the files' order.</returns>
    public async IAsyncEnumerable<IReadOnlyList<FileReading>> ReadAsync(IReadOnlyCollection<PredictionFile> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Queue<Task<FileReading[]>> blocks = new(BlocksAtOnce);
        try
        {
            foreach (PredictionFile[] block in files.Chunk(BlockSizeOf(files.Count)))
            {
                blocks.Enqueue(Task.Run(() => ReadBlock(block, cancellationToken), CancellationToken.None));
                if (blocks.Count == BlocksAtOnce)
                {
                    yield return await blocks.Dequeue();
                }
            }

            while (blocks.TryDequeue(out Task<FileReading[]>? block))
            {
                yield return await block;
            }
        }
        finally
        {
            await Task.WhenAll(blocks.Cast<Task>()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>What the scorer takes at once; less of few files, which may be large, so that no core is left without.</summary>
    private static int BlockSizeOf(int count) => Math.Clamp(count / BlocksAtOnce, 1, BatchScorer.BlockSize);

    private FileReading[] ReadBlock(PredictionFile[] files, CancellationToken cancellationToken)
    {
        PreparedFile[] prepared = new PreparedFile[files.Length];
        for (int i = 0; i < files.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            prepared[i] = Prepare(files[i]);
        }

        Queue<ImageReading> readings = new(_reader.Read([.. prepared.Select(file => file.Image).OfType<PreparedImage>()]));
        return [.. prepared.Select(file => new FileReading(file.File, file.Image is null ? null : readings.Dequeue(), file.Error))];
    }

    private PreparedFile Prepare(PredictionFile file)
    {
        try
        {
            return new PreparedFile(file.Name, _reader.Prepare(ImageFile.Read(file.Path)), null);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new PreparedFile(file.Name, null, "There is no such file or folder.");
        }
        catch (Exception exception) when (exception is UnreadableImageException or IOException or UnauthorizedAccessException)
        {
            return new PreparedFile(file.Name, null, exception.Message.ReplaceLineEndings(" "));
        }
    }
}
