using Hdr.Recognition.Models;

namespace Hdr.Blazor.Services.Metrics;

/// <summary>What the metrics page shows of one model file.</summary>
/// <param name="Package">What the file says of the model.</param>
/// <param name="FileBytes">The file's size.</param>
/// <param name="Tests">Every tested image; null when the file has none that can be read.</param>
/// <param name="TestsProblem">Why there are no tested images, and what to do, in a sentence for people; null when there are.</param>
public sealed record MetricsBoard(ModelPackage Package, long FileBytes, TestSet? Tests, string? TestsProblem)
{
    /// <summary>How good the model is.</summary>
    public ModelMetrics Metrics => Package.Metrics;

    /// <summary>Every image read wrongly, highest loss first.</summary>
    public IReadOnlyList<TestImage> Errors { get; } = [.. Package.Metrics.Misclassified.Select(image => Describe(Package.Metrics.DataSet, image))];

    /// <summary>Why a tested image can't be had, in a sentence for people; null when it can.</summary>
    /// <param name="index">Its place in the test set, from 0.</param>
    public string? FindProblem(int index) => Tests is null ? TestsProblem : Tests.FindProblem(index);

    private static TestImage Describe(string dataSet, MisclassifiedImage image) => new(
        image.Index, image.Label, image.PredictedLabel, image.Scores.ToArray(), image.Pixels, DisputedLabels.Contain(dataSet, image.Index));
}
