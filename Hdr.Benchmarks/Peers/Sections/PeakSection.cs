using System.Diagnostics;
using Hdr.Benchmarks.Peers.Networks;
using Hdr.Benchmarks.Peers.Reporting;
using Hdr.Benchmarks.Support;
using Hdr.Model.Network;
using Hdr.Model.Training;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;
using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Benchmarks.Peers.Sections;

/// <summary>
/// What share of the processor's multiply-add peak do training and prediction reach? The peak is of float32. bfloat16 has a higher
/// one, for which .NET has no instruction to measure it by: beside it stands libtorch's own product of large matrices. Work is counted as a
/// convolution usually does it; one with fewer products can be faster than the peak.
/// </summary>
internal sealed class PeakSection : IPeerSection
{
    private const int MatrixSide = 2048;
    private const string OneCore = "float32 multiply-adds, one core", AllCores = "float32 multiply-adds, all cores";
    private const string PredictionOne = "prediction, one image at a time, one thread", PredictionAll = "prediction in batches, all cores";

    /// <inheritdoc/>
    public string Name => "peak";

    /// <inheritdoc/>
    public string Title => "Share of the processor's multiply-add peak";

    /// <inheritdoc/>
    public IEnumerable<Finding> Measure(Effort effort)
    {
        LibTorch.Load();
        int stepCount = effort.Pick(full: 50, dry: 1), imageCount = effort.Pick(full: 2048, dry: 16), iterations = effort.Pick(full: 10_000_000, dry: 10_000);
        using ImageTensors images = Mnist.Training.First(640).ToTensors();
        using BatchScorer one = new(ModelNetworks.Load(ShippedModel.Path).Onnx, threads: 1), all = new(ModelNetworks.Load(ShippedModel.Path).Onnx);
        using DisposeScope scope = NewDisposeScope();
        List<Contestant<double>> contestants =
        [
            new(OneCore, () => MultiplyAddPeak.Measure(1, iterations)),
            new(AllCores, () => MultiplyAddPeak.Measure(Environment.ProcessorCount, iterations)),
            new(PredictionOne, () => PredictOneByOne(one, imageCount)),
            new(PredictionAll, () => Predict(all, imageCount)),
        ];
        using OurLoop full = new(images, NetworkPrecision.Full, TrainingContestants.BatchSize, seed: 1), fastest = new(images, ProcessorPrecision.Fastest, TrainingContestants.BatchSize, seed: 1);
        foreach (NetworkPrecision precision in ArithmeticName.Supported)
        {
            OurLoop loop = precision == NetworkPrecision.Full ? full : fastest;
            contestants.Add(new(Training(precision), () => Rate(() => loop.Run(stepCount), stepCount * TrainingContestants.BatchSize * MultiplyAdds.ReportTraining)));
            contestants.Add(new(Matrices(precision), () => MultiplyMatrices(precision, effort.Pick(full: MatrixSide, dry: 64))));
        }

        return Compare(Alternation.Medians(contestants, effort.RoundCount));
    }

    private static string Training(NetworkPrecision precision) => $"training the report's network, {ArithmeticName.Of(precision)}";

    private static string Matrices(NetworkPrecision precision) => $"libtorch's product of {MatrixSide}x{MatrixSide} matrices, {ArithmeticName.Of(precision)}";

    private static IEnumerable<Finding> Compare(IReadOnlyDictionary<string, double> rates)
    {
        yield return new Finding(OneCore, Figure.Gigaflops(rates[OneCore]));
        yield return new Finding(AllCores, Figure.Gigaflops(rates[AllCores]));
        yield return Share(rates, PredictionOne, OneCore);
        yield return Share(rates, PredictionAll, AllCores);
        foreach (NetworkPrecision precision in ArithmeticName.Supported)
        {
            yield return Share(rates, Matrices(precision), AllCores);
            yield return Share(rates, Training(precision), AllCores);
            yield return Share(rates, Training(precision), Matrices(precision));
        }
    }

    private static Finding Share(IReadOnlyDictionary<string, double> rates, string what, string peak) =>
        new(what, Figure.Gigaflops(rates[what]), $"{peak}: {Figure.Gigaflops(rates[peak])}", Figure.Percent(rates[what] / rates[peak]));

    private static double PredictOneByOne(BatchScorer scorer, int count)
    {
        float[] input = ClearDigits(1), scores = new float[DigitPrediction.ClassCount];
        return Rate(
            () =>
            {
                for (int i = 0; i < count; i++)
                {
                    scorer.Score(input, scores);
                }
            },
            count * MultiplyAdds.OurPrediction);
    }

    private static double Predict(BatchScorer scorer, int count)
    {
        float[] inputs = ClearDigits(count), scores = new float[count * DigitPrediction.ClassCount];
        return Rate(() => scorer.Score(inputs, scores), count * MultiplyAdds.OurPrediction);
    }

    /// <summary>The test set's first image, a plain 7, again and again: the first network is sure of it, and the second has nothing to do.</summary>
    private static float[] ClearDigits(int count)
    {
        float[] inputs = new float[count * DigitNormaliser.Length];
        for (int i = 0; i < count; i++)
        {
            Mnist.Test.CopyInputs(0, inputs.AsSpan(i * DigitNormaliser.Length, DigitNormaliser.Length));
        }

        return inputs;
    }

    private static double MultiplyMatrices(NetworkPrecision precision, int side)
    {
        using DisposeScope scope = NewDisposeScope();
        ScalarType type = precision == NetworkPrecision.BFloat16 ? ScalarType.BFloat16 : ScalarType.Float32;
        Tensor left = rand(side, side).to(type), right = rand(side, side).to(type);
        return Rate(() => _ = left.matmul(right), (long)side * side * side);
    }

    /// <summary>Operations a second.</summary>
    private static double Rate(Action work, long multiplyAdds)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return MultiplyAdds.OperationsEach * multiplyAdds / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
