using System.Globalization;
using Hdr.Blazor.Components.Metrics.Charts;
using Hdr.Blazor.Services.Metrics;
using Microsoft.AspNetCore.Components;

namespace Hdr.Blazor.Components.Metrics;

/// <summary>What a confidence threshold does: how many images would go to a person, and how many errors would remain.</summary>
public sealed partial class CoverageExplorer : ComponentBase
{
    /// <summary>
    /// The slider moves along the orders of magnitude of the doubt that is left, 25 steps each: good models are so sure that an even
    /// scale would have all that matters in its last step.
    /// </summary>
    private const int MostStep = 100, StepsPerMagnitude = 25;

    private const int FirstStep = 25, CurvePoints = 200;

    private static readonly string[] Headings = ["Confidence from", "Answered", "To a person", "Errors left", "Accuracy"];

    // Good models are unsure of few images: by orders of magnitude, those are seen.
    private static readonly ChartAxis PersonAxis = ChartAxis.Logarithmic("Share that goes to a person", -4, 0, "0.## %");
    private static readonly int[] TableSteps = [0, 8, 17, 25, 33, 42, 50, 58, 67, 75, 83, 92, 100];

    private int _step = FirstStep;
    private CoverageCurve? _shown;
    private ChartAxis _accuracyAxis = PersonAxis;
    private IReadOnlyList<ChartSeries> _series = [];
    private IReadOnlyList<IReadOnlyList<string>> _rows = [];

    /// <summary>The curve of the tested images.</summary>
    [Parameter, EditorRequired]
    public CoverageCurve Curve { get; set; } = null!;

    private CoveragePoint Chosen => Curve.At(ThresholdAt(_step));

    private string Summary =>
        $"From {Figures.Threshold(Chosen.Threshold)} on, {Figures.Count(Chosen.ToPerson, "image")} of {Figures.Count(Chosen.Count)} would go to a person and {Figures.Count(Chosen.Errors, "error")} would remain";

    /// <summary>The threshold at a step of the slider: 0, then 90 % at 25, 99 % at 50, 99.9 % at 75.</summary>
    /// <param name="step">0 to 100.</param>
    public static double ThresholdAt(double step) => 1 - Math.Pow(10, -step / StepsPerMagnitude);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_shown == Curve)
        {
            return;
        }

        _shown = Curve;
        IReadOnlyList<CoveragePoint> points = [.. Enumerable.Range(0, CurvePoints).Select(i => Curve.At(ThresholdAt((double)MostStep * i / (CurvePoints - 1)))).DistinctBy(point => point.Answered)];
        _series = [new ChartSeries("Accuracy", [.. points.Select(PlaceOf)])];
        _accuracyAxis = AxisFrom(points.Min(point => point.Accuracy));
        _rows = [.. TableSteps.Select(step => Describe(Curve.At(ThresholdAt(step))))];
    }

    /// <summary>An axis that ends at 1 and starts a round step below the lowest accuracy.</summary>
    private static ChartAxis AxisFrom(double lowest)
    {
        double span = ((double[])[0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1]).First(candidate => candidate >= 1 - lowest);
        return ChartAxis.Linear("Accuracy of what it answers", 1 - span, 1, span < 0.05 ? "0.000" : "0.00");
    }

    private static ChartPoint PlaceOf(CoveragePoint point) => new(1 - point.Coverage, point.Accuracy);

    private static string[] Describe(CoveragePoint point) =>
        [Figures.Threshold(point.Threshold), Figures.Count(point.Answered), Figures.Count(point.ToPerson), Figures.Count(point.Errors), Figures.Share(point.Accuracy)];

    private void Move(ChangeEventArgs change) => _step = Math.Clamp(int.Parse((string)change.Value!, CultureInfo.InvariantCulture), 0, MostStep);
}
