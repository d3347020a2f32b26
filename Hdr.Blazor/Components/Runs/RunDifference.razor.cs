using System.Globalization;
using Hdr.Blazor.Components.Result;
using Hdr.Blazor.Services.Metrics;
using Hdr.Blazor.Services.Runs;
using Microsoft.AspNetCore.Components;

namespace Hdr.Blazor.Components.Runs;

/// <summary>How two runs differ: in errors, whether by more than chance, and on which images.</summary>
public sealed partial class RunDifference : ComponentBase
{
    /// <summary>The usual bound below which a difference is taken for real.</summary>
    private const double Significance = 0.05;

    private static readonly (DisagreementKind? Kind, string Name)[] Kinds =
    [
        (null, "All"), (DisagreementKind.OnlyFirstWrong, "Only the first is wrong"), (DisagreementKind.OnlySecondWrong, "Only the second is wrong"), (DisagreementKind.BothWrong, "Both are wrong"),
    ];

    private RunComparison? _shown;
    private DisagreementKind? _kind;
    private IReadOnlyList<TestImage> _images = [];
    private Dictionary<int, TestImage> _seconds = [];

    /// <summary>The two runs; others start with all of their images.</summary>
    [Parameter, EditorRequired]
    public RunComparison Comparison { get; set; } = null!;

    private string Difference => (Comparison.FirstErrors - Comparison.SecondErrors) switch
    {
        0 => "as many",
        > 0 and var fewer => $"{Figures.Count(fewer)} fewer",
        var fewer => $"{Figures.Count(-fewer)} more",
    };

    private string PValue => Comparison.PValue < 0.0001 ? "p < 0.0001" : string.Create(CultureInfo.InvariantCulture, $"p = {Comparison.PValue:0.0000}");

    private string Meaning => Comparison.PValue < Significance
        ? "were both equally good, so large a difference would be rare."
        : "were both equally good, such a difference would be nothing unusual.";

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_shown, Comparison))
        {
            _shown = Comparison;
            _seconds = Comparison.Disagreements.ToDictionary(image => image.Second.Index, image => image.Second);
            Show(kind: null);
        }
    }

    private void Show(DisagreementKind? kind)
    {
        _kind = kind;
        _images = [.. Comparison.Disagreements.Where(image => kind is null || image.Kind == kind).Select(image => image.First)];
    }

    private int CountOf(DisagreementKind? kind) => Comparison.Disagreements.Count(image => kind is null || image.Kind == kind);

    private string SecondOf(TestImage first)
    {
        TestImage second = _seconds[first.Index];
        return $"by {Comparison.First}; {Comparison.Second} reads {second.PredictedLabel}, {Percent.Format(second.Confidence)}";
    }
}
