namespace Hdr.Model.Data;

/// <summary>
/// MNIST as image folders: <c>train/0..9/*.png</c> and <c>test/0..9/*.png</c>, named by the image's place in the original file.
/// A file is there whole or not at all, and one that is there is kept: writing can be interrupted and started again.
/// </summary>
public static class MnistPngFolders
{
    private const int TrainingCount = 60_000;
    private const int TestCount = 10_000;
    private const int ClassCount = 10;

    // Hidden, so that a leftover is never taken for an image.
    private const string TemporaryPattern = ".*.tmp";

    /// <summary>Files reported at once: seldom enough to cost nothing.</summary>
    private const int ProgressInterval = 500;

    /// <summary>Whether all 70,000 files are there.</summary>
    public static bool AreComplete(DataFolder data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return CountFiles(Path.Combine(data.Path, "train")) == TrainingCount && CountFiles(Path.Combine(data.Path, "test")) == TestCount;
    }

    /// <summary>Writes the files that are not there yet.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="progress">Called now and then, from several threads; never at the same time.</param>
    /// <param name="cancellationToken">Stops after the files at hand.</param>
    /// <returns>How many files were written.</returns>
    /// <exception cref="DataException">An original file is missing or damaged.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; what was written stays.</exception>
    public static int Write(DataFolder data, Action<PngFolderProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Write([MnistSplit.ReadTraining(data.Idx), MnistSplit.ReadTest(data.Idx)], data.Path, progress, cancellationToken);
    }

    /// <summary>Writes the images of some splits that are not there yet, each into the folder of its split and digit.</summary>
    internal static int Write(IReadOnlyList<MnistSplit> splits, string folder, Action<PngFolderProgress>? progress, CancellationToken cancellationToken)
    {
        List<(MnistSplit Split, int Index, string Path)> missing = [.. splits.SelectMany(split => FindMissing(split, Path.Combine(folder, split.Name)))];
        int total = splits.Sum(split => split.Count);
        int done = total - missing.Count;
        Lock reporting = new();
        Parallel.ForEach(missing, new ParallelOptions { CancellationToken = cancellationToken }, image =>
        {
            WriteWhole(image.Path, PngImage.Encode(image.Split.GetImage(image.Index)));
            int count = Interlocked.Increment(ref done);
            if (count % ProgressInterval == 0)
            {
                lock (reporting)
                {
                    progress?.Invoke(new PngFolderProgress(count, total));
                }
            }
        });
        progress?.Invoke(new PngFolderProgress(total, total));
        return missing.Count;
    }

    private static IEnumerable<(MnistSplit Split, int Index, string Path)> FindMissing(MnistSplit split, string folder)
    {
        HashSet<string>[] existing = [.. Enumerable.Range(0, ClassCount).Select(digit => CleanAndList(Path.Combine(folder, $"{digit}")))];
        for (int index = 0; index < split.Count; index++)
        {
            int digit = split.GetLabel(index);
            string name = $"{index:D5}.png";
            if (!existing[digit].Contains(name))
            {
                yield return (split, index, Path.Combine(folder, $"{digit}", name));
            }
        }
    }

    /// <summary>Makes a folder, removes what an interrupted run left, and lists what is whole. A crash of the machine can leave an empty file.</summary>
    private static HashSet<string> CleanAndList(string folder)
    {
        DirectoryInfo directory = Directory.CreateDirectory(folder);
        foreach (FileInfo leftover in directory.EnumerateFiles(TemporaryPattern))
        {
            leftover.Delete();
        }

        return [.. directory.EnumerateFiles("*.png").Where(file => file.Length > 0).Select(file => file.Name)];
    }

    private static void WriteWhole(string path, ReadOnlySpan<byte> content)
    {
        string temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.tmp");
        File.WriteAllBytes(temporary, content);
        File.Move(temporary, path, overwrite: true);
    }

    private static int CountFiles(string folder)
    {
        IEnumerable<string> classFolders = Enumerable.Range(0, ClassCount).Select(digit => Path.Combine(folder, $"{digit}")).Where(Directory.Exists);
        return classFolders.Sum(classFolder => Directory.EnumerateFiles(classFolder, "*.png").Count());
    }
}
