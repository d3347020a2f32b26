using System.Globalization;
using Hdr.Benchmarks.Peers.Networks;
using Hdr.Benchmarks.Peers.Processes;
using Hdr.Benchmarks.Peers.Reporting;
using Hdr.Benchmarks.Support;
using Hdr.Model.Network;
using Hdr.Model.Training;

namespace Hdr.Benchmarks.Peers.Sections;

/// <summary>
/// Does what makes training fast cost accuracy? The report's network after the same number of epochs, read on the test set. One
/// training is a throw of dice of a tenth of a point, so that the means of several seeds are compared.
/// </summary>
internal sealed class AccuracySection : IPeerSection
{
    private const int EpochCount = 2;
    private const double PointsInOne = 100;

    private static readonly Bar Difference = Bar.AtLeast(-0.05, "points");

    /// <inheritdoc/>
    public string Name => "accuracy";

    /// <inheritdoc/>
    public string Title => "Accuracy of the report's network after 2 epochs";

    /// <inheritdoc/>
    public IEnumerable<Finding> Measure(Effort effort)
    {
        LibTorch.Load();
        using ImageTensors training = Mnist.Training.First(effort.Pick(full: 60_000, dry: 640)).ToTensors(), test = Mnist.Test.First(effort.Pick(full: 10_000, dry: 100)).ToTensors();
        int[] seeds = [.. Enumerable.Range(1, effort.RoundCount)];
        Dictionary<NetworkPrecision, double> ours = ArithmeticName.Supported.ToDictionary(precision => precision, precision => seeds.Average(seed => Train(training, test, precision, seed)));
        NetworkPrecision fastest = ProcessorPrecision.Fastest;
        string what = $"ours, {ArithmeticName.Of(fastest)}, mean of {seeds.Length} seeds";
        yield return Compare(what, ours[fastest], "ours, float32", ours[NetworkPrecision.Full]);
        yield return effort.IsDryRun
            ? Finding.Skipped($"{what}, beside PyTorch", "it has no small amount")
            : TrainInPython(seeds) is double theirs ? Compare(what, ours[fastest], "PyTorch, float32", theirs) : Finding.Skipped($"{what}, beside PyTorch", PyTorch.HowToInstall);
    }

    private static double Train(ImageTensors training, ImageTensors test, NetworkPrecision precision, int seed)
    {
        using OurLoop loop = new(training, precision, TrainingContestants.BatchSize, seed);
        loop.Run(EpochCount * (training.Count / TrainingContestants.BatchSize));
        return loop.MeasureAccuracy(test);
    }

    private static double? TrainInPython(int[] seeds)
    {
        using AnsweringProcess? pyTorch = PyTorch.TryStart(Mnist.Folder, NetworkPrecision.Full);
        return pyTorch is null ? null : seeds.Average(seed =>
        {
            _ = pyTorch.Ask($"seed {seed}");
            return pyTorch.AskNumbers($"epochs {EpochCount}")[0];
        });
    }

    private static Finding Compare(string what, double ours, string other, double theirs)
    {
        double points = (ours - theirs) * PointsInOne;
        string difference = string.Create(CultureInfo.InvariantCulture, $"{points:+0.000;-0.000} points");
        return new Finding(what, Figure.Percent(ours), $"{other}: {Figure.Percent(theirs)}", difference).Judged(Difference, points);
    }
}
