using Hdr.Recognition.Models;

namespace Hdr.Blazor.Services.Metrics;

/// <summary>The images that a model was tested on, and what is computed from their scores when somebody looks.</summary>
public sealed class TestSet
{
    private readonly string _name;
    private readonly TestedImages _images;
    private readonly ILookup<(int Label, int Predicted), int> _cells;
    private readonly Lazy<TestImage[]> _all;
    private readonly Lazy<CoverageCurve> _coverage;
    private readonly Lazy<ClassCurve>[] _curves;

    /// <summary>Takes the images of a model file.</summary>
    /// <param name="name">What the test set is called.</param>
    /// <param name="images">The images with their scores.</param>
    public TestSet(string name, TestedImages images)
    {
        ArgumentNullException.ThrowIfNull(images);
        _name = name;
        _images = images;
        _cells = Enumerable.Range(0, images.Count).ToLookup(index => ((int)images.Labels[index], images.GetPredictedLabel(index)));
        _all = new Lazy<TestImage[]>(() => [.. Enumerable.Range(0, Count).Select(Describe)]);
        _coverage = new Lazy<CoverageCurve>(() => new CoverageCurve(All().Select(image => (image.Confidence, !image.IsError))));
        _curves = [.. Enumerable.Range(0, DigitPrediction.ClassCount).Select(digit => new Lazy<ClassCurve>(() => Measure(digit)))];
    }

    /// <summary>How many images there are.</summary>
    public int Count => _images.Count;

    /// <summary>What confidence thresholds do.</summary>
    public CoverageCurve Coverage => _coverage.Value;

    /// <summary>How well a digit is told from all others.</summary>
    /// <param name="digit">0 to 9.</param>
    public ClassCurve CurveOf(int digit) => _curves[digit].Value;

    /// <summary>Every image, in the test set's order, described once for all who look.</summary>
    public IReadOnlyList<TestImage> All() => _all.Value;

    /// <summary>Says that there is no such image, with the places that there are; null when there is one.</summary>
    /// <param name="index">Its place in the test set, from 0.</param>
    public string? FindProblem(int index) => index >= 0 && index < Count ? null : $"There is no image {index}: 0 to {Count - 1}.";

    /// <summary>The images of one cell of the confusion matrix, least confident first.</summary>
    /// <param name="label">What they are.</param>
    /// <param name="predicted">What they were read as.</param>
    public IReadOnlyList<TestImage> Find(int label, int predicted) => [.. _cells[(label, predicted)].Select(Describe).OrderBy(image => image.Confidence)];

    private TestImage Describe(int index) => new(
        index, _images.Labels[index], _images.GetPredictedLabel(index), _images.GetScores(index), _images.GetPixels(index), DisputedLabels.Contain(_name, index));

    private ClassCurve Measure(int digit) =>
        ClassCurve.Measure(Enumerable.Range(0, Count).Select(index => (_images.GetScores(index).Span[digit], _images.Labels[index] == digit)));
}
