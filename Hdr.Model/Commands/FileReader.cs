using Hdr.Model.Data;
using Hdr.Recognition.Images;
using Hdr.Recognition.Models;
using Hdr.Recognition.Reading;

namespace Hdr.Model.Commands;

/// <summary>Reads files block by block: each is decoded and normalised on all cores, then scored in one call.</summary>
internal sealed class FileReader(DigitReader reader)
{
    /// <summary>Files of a block: a few blocks of the scorer for each core. A file that waits takes a few kilobytes, whatever its size.</summary>
    private static readonly int BlockSize = 4 * BatchScorer.BlockSize * Environment.ProcessorCount;

    private readonly DigitReader _reader = reader;

    /// <summary>Reads files while what it gives is used.</summary>
    /// <returns>The blocks; in them a reading a file, in the files' order.</returns>
    public IEnumerable<IReadOnlyList<FileReading>> Read(IEnumerable<PredictionFile> files, CancellationToken cancellationToken) =>
        files.Chunk(BlockSize).Select(block => ReadBlock(block, cancellationToken));

    private FileReading[] ReadBlock(PredictionFile[] files, CancellationToken cancellationToken)
    {
        PreparedFile[] prepared = new PreparedFile[files.Length];
        Parallel.For(0, files.Length, new ParallelOptions { CancellationToken = cancellationToken }, index => prepared[index] = Prepare(files[index]));
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
