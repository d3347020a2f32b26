using System.Globalization;
using Hdr.Blazor.Components.Metrics.Charts;
using Hdr.Recognition.Techniques;
using Microsoft.AspNetCore.Components;

namespace Hdr.Blazor.Components.Techniques;

/// <summary>What a technique's accuracy costs in training time, each technique a numbered dot.</summary>
public sealed partial class AccuracyTimeChart : ComponentBase
{
    /// <summary>Powers of ten that the axis of seconds may have: what takes less time, such as learning nothing at all, lies at its start.</summary>
    private const int LeastExponent = -2, MostExponent = 6;

    private static readonly string[] Headings = ["Technique", "Accuracy", "Time to train"];

    private ChartAxis _time = ChartAxis.Logarithmic("", 0, 1, "0");
    private ChartAxis _accuracy = ChartAxis.Logarithmic("", 0, 1, "0");
    private IReadOnlyList<PlacedMark> _marks = [];
    private IReadOnlyList<IReadOnlyList<string>> _rows = [];

    /// <summary>The techniques, best accuracy first; one at least.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<TechniqueResult> Techniques { get; set; } = [];

    private string Description =>
        $"Accuracy against time to train of {Figures.Count(Techniques.Count, "technique")}. Most accurate: {InWords(Techniques.MaxBy(technique => technique.Accuracy)!)}. "
        + $"Least: {InWords(Techniques.MinBy(technique => technique.Accuracy)!)}.";

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _time = ChartAxis.Logarithmic("Seconds to train", Exponent(Techniques.Min(technique => technique.TrainingSeconds), Math.Floor), TopExponent(), "0.##");
        _accuracy = AccuracyAxis.For([.. Techniques.Select(technique => technique.Accuracy)]);
        _marks = PlacedMark.PlaceAll(Techniques, _time, _accuracy);
        _rows = [.. Techniques.Select((technique, i) => (string[])[NameOf(technique, i), Figures.Share(technique.Accuracy), Figures.ShortTime(technique.TrainingSeconds)])];
    }

    private int TopExponent() => Math.Max(
        Exponent(Techniques.Max(technique => technique.TrainingSeconds), Math.Ceiling),
        Exponent(Techniques.Min(technique => technique.TrainingSeconds), Math.Floor) + 1);

    private static int Exponent(double seconds, Func<double, double> round) =>
        (int)Math.Clamp(round(Math.Log10(Math.Max(seconds, double.Epsilon))), LeastExponent, MostExponent - 1);

    private static string NameOf(TechniqueResult technique, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{index + 1} {technique.Name}{(technique.IsSimulated ? " (simulated)" : "")}");

    private static string InWords(TechniqueResult technique) => $"{technique.Name} with {Figures.Share(technique.Accuracy)} after {Figures.ShortTime(technique.TrainingSeconds)}";
}
