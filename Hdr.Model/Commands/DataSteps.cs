using Hdr.Model.Data;

namespace Hdr.Model.Commands;

/// <summary>What several commands do with data, with progress and what was rejected shown.</summary>
internal static class DataSteps
{
    /// <summary>Of many rejected files, so many are named.</summary>
    private const int NamedRejections = 10;

    /// <summary>Writes MNIST's PNG folders where they are not complete.</summary>
    /// <returns>How many files were written.</returns>
    public static int Prepare(DataFolder data, ICommandConsole console, CancellationToken cancellationToken)
    {
        int written = 0;
        console.ShowProgress("Writing PNG images", report => written = MnistPngFolders.Write(
            data,
            progress => report(new ProgressState((double)progress.Done / progress.Total, $"{progress.Done:N0} of {progress.Total:N0}")),
            cancellationToken));
        return written;
    }

    /// <summary>Writes MNIST's PNG folders if they are not all there.</summary>
    public static void PrepareIfNeeded(DataFolder data, ICommandConsole console, CancellationToken cancellationToken)
    {
        if (!MnistPngFolders.AreComplete(data))
        {
            Prepare(data, console, cancellationToken);
        }
    }

    /// <summary>MNIST's test images, prepared if needed.</summary>
    public static LabelledImages ReadMnistTest(DataFolder data, ICommandConsole console, CancellationToken cancellationToken)
    {
        PrepareIfNeeded(data, console, cancellationToken);
        return Read(Path.Combine(data.Path, "test"), "MNIST test", console, cancellationToken);
    }

    /// <summary>What to train and what to test on.</summary>
    /// <param name="data">Where MNIST is.</param>
    /// <param name="folder">A folder as <see cref="ImageFolderLayout"/> has it; null for MNIST.</param>
    /// <param name="console">Shows progress and what was rejected.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static (LabelledImages Images, LabelledImages Test) ReadTrainingAndTest(DataFolder data, string? folder, ICommandConsole console, CancellationToken cancellationToken)
    {
        if (folder is null)
        {
            LabelledImages test = ReadMnistTest(data, console, cancellationToken);
            return (Read(Path.Combine(data.Path, "train"), "MNIST train", console, cancellationToken), test);
        }

        ImageFolderLayout layout = ImageFolderLayout.Of(folder);
        LabelledImages images = Read(layout.Training, layout.Training, console, cancellationToken);
        return layout.Test is null
            ? (images, ReadMnistTest(data, console, cancellationToken))
            : (images, Read(layout.Test, layout.Test, console, cancellationToken));
    }

    /// <summary>Reads a folder of labelled images and names what was rejected.</summary>
    public static LabelledImages Read(string folder, string name, ICommandConsole console, CancellationToken cancellationToken)
    {
        ImageFolderContent content = LabelledImageFolder.Read(folder, name, cancellationToken);
        foreach (RejectedImage rejected in content.Rejected.Take(NamedRejections))
        {
            console.Error.WriteLine($"{folder}/{rejected.Path}: {rejected.Reason}");
        }

        if (content.Rejected.Count > 0)
        {
            console.Error.WriteLine($"{content.Rejected.Count} of {content.Rejected.Count + content.Images.Count} files in '{folder}' were left out.");
        }

        return content.Images;
    }
}
