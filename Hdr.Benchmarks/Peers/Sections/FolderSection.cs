using Hdr.Benchmarks.Peers.Processes;
using Hdr.Benchmarks.Peers.Reporting;
using Hdr.Benchmarks.Support;

namespace Hdr.Benchmarks.Peers.Sections;

/// <summary>How long does <c>predict</c> take from a folder of PNG files to a CSV, with the start of the process?</summary>
internal sealed class FolderSection : IPeerSection
{
    /// <inheritdoc/>
    public string Name => "folder";

    /// <inheritdoc/>
    public string Title => "A folder of 10,000 PNG files to a CSV";

    /// <inheritdoc/>
    public IEnumerable<Finding> Measure(Effort effort)
    {
        int count = effort.Pick(full: 10_000, dry: 100);
        using ScratchFolder scratch = new();
        Mnist.Test.First(count).WriteFolders(scratch.Path);
        List<ChildResult> results = [];
        for (int round = 0; round <= effort.RoundCount; round++)
        {
            ChildResult result = ModelProgram.Run("predict", scratch.Path, "--recursive", "--format", "csv", "--model", ShippedModel.Path);
            Check(result.Output, count);
            results.Add(result);
        }

        // The first round warms the system's file cache.
        double rate = count / Statistics.Median(results.Skip(1).Select(result => result.Seconds));
        double peak = results.Max(result => result.PeakBytes);
        yield return new Finding("predict, process start included", Figure.PerSecond(rate, "images")).Judged(Bar.AtLeast(4000, "images/s"), rate);
        yield return new Finding("predict: peak memory, highest", Figure.Megabytes(peak)).Judged(Bar.AtMost(200, "MB"), Figure.InMegabytes(peak));
    }

    private static void Check(string csv, int count)
    {
        int lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
        if (lines != count + 1)
        {
            throw new InvalidOperationException($"The CSV must have a heading and {count} lines. It has {lines}.");
        }
    }
}
