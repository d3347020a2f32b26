using System.Globalization;
using Hdr.Blazor.Components.Metrics.Charts;
using Hdr.Blazor.Services.Metrics;
using Microsoft.AspNetCore.Components;

namespace Hdr.Blazor.Components.Metrics;

/// <summary>How well one digit is told from all others at every threshold, as precision-recall and ROC curves.</summary>
public sealed partial class ClassCurves : ComponentBase
{
    /// <summary>Where a good model's curves are at all, and what of them a close-up shows.</summary>
    private const double CloseUpFrom = 0.9;

    private const int TableRows = 12;

    private static readonly string[] Headings = ["Threshold", "Precision", "Recall", "False positive rate"];

    private int _digit;
    private bool _isCloseUp = true;

    /// <summary>The tested images.</summary>
    [Parameter, EditorRequired]
    public TestSet Tests { get; set; } = null!;

    private ClassCurve Curve => Tests.CurveOf(_digit);

    private ChartAxis RecallAxis => Scale("Recall");

    // In a close-up, false positives are spread by their order of magnitude: nearly all of the plain axis is empty.
    private ChartAxis FalseAxis => _isCloseUp ? ChartAxis.Logarithmic("False positive rate", -4, 0, "0.####") : ChartAxis.Linear("False positive rate", 0, 1, "0.0");

    private IReadOnlyList<IReadOnlyList<string>> Rows
    {
        get
        {
            IReadOnlyList<ClassCurvePoint> points = Curve.Points;
            IEnumerable<ClassCurvePoint> shown = Enumerable.Range(0, TableRows).Select(i => points[i * (points.Count - 1) / (TableRows - 1)]).Distinct();
            return [.. shown.Select(point => (string[])[ThresholdOf(point), Figures.Share(point.Precision), Figures.Share(point.Recall), Figures.Share(point.FalsePositiveRate)])];
        }
    }

    private ChartSeries[] Line(Func<ClassCurvePoint, ChartPoint> place) => [new ChartSeries($"Digit {_digit}", [.. Curve.Points.Select(place)])];

    private ChartAxis Scale(string title) => _isCloseUp ? ChartAxis.Linear(title, CloseUpFrom, 1, "0.00") : ChartAxis.Linear(title, 0, 1, "0.0");

    private static string ThresholdOf(ClassCurvePoint point) => double.IsInfinity(point.Threshold) ? "none counts" : point.Threshold.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Precise(double value) => value.ToString("0.00000", CultureInfo.InvariantCulture);
}
