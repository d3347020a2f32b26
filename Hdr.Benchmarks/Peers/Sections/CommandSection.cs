using Hdr.Benchmarks.Peers.Processes;
using Hdr.Benchmarks.Peers.Reporting;
using Hdr.Benchmarks.Support;
using Hdr.Recognition.Models;

namespace Hdr.Benchmarks.Peers.Sections;

/// <summary>How long from the cold command <c>train --recipe quick</c> to the saved model, after <c>prepare</c>?</summary>
internal sealed class CommandSection : IPeerSection
{
    private const string What = "train --recipe quick";

    /// <inheritdoc/>
    public string Name => "command";

    /// <inheritdoc/>
    public string Title => "Cold command to saved model";

    /// <inheritdoc/>
    public IEnumerable<Finding> Measure(Effort effort)
    {
        // A copy, so that a checkpoint in the repository's workspace stays what it is.
        using ScratchFolder scratch = new();
        string[] arguments = ["train", "--recipe", "quick", .. effort.IsDryRun ? PrepareLittle(scratch) : PrepareAll(scratch), "--output", scratch.In("model.zip")];
        List<ChildResult> results = [];
        List<double> accuracies = [];
        for (int round = 0; round < effort.RoundCount; round++)
        {
            results.Add(ModelProgram.Run(arguments));
            accuracies.Add(ModelPackage.Load(scratch.In("model.zip")).Metrics.Accuracy);
        }

        double seconds = Statistics.Median(results.Select(result => result.Seconds)), peak = results.Max(result => result.PeakBytes);
        double percent = accuracies.Min() * 100;
        yield return new Finding($"{What}: wall time", Figure.Time(seconds)).Judged(Bar.AtMost(60, "s"), seconds);
        yield return new Finding($"{What}: test accuracy, lowest", Figure.Percent(accuracies.Min())).Judged(Bar.AtLeast(99.5, "%"), percent);
        yield return new Finding($"{What}: peak memory, highest", Figure.Megabytes(peak)).Judged(Bar.AtMost(1500, "MB"), Figure.InMegabytes(peak));
    }

    private static string[] PrepareAll(ScratchFolder scratch)
    {
        string data = scratch.In("mnist-images");
        foreach (string file in Directory.EnumerateFiles(Mnist.Folder))
        {
            Directory.CreateDirectory(Path.Combine(data, "idx"));
            File.Copy(file, Path.Combine(data, "idx", Path.GetFileName(file)));
        }

        ModelProgram.Run("prepare", "--data", data);
        return ["--data", data];
    }

    private static string[] PrepareLittle(ScratchFolder scratch)
    {
        Mnist.Test.First(400).WriteFolders(scratch.In("images", "train"));
        Mnist.Test.First(100).WriteFolders(scratch.In("images", "test"));
        string data = Directory.CreateDirectory(scratch.In("mnist-images")).FullName;
        return ["--images", scratch.In("images"), "--data", data, "--epochs", "1"];
    }
}
