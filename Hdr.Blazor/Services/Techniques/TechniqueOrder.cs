using Hdr.Recognition.Techniques;

namespace Hdr.Blazor.Services.Techniques;

/// <summary>An order of techniques.</summary>
/// <param name="Column">What they are sorted by.</param>
/// <param name="IsDescending">Whether the highest comes first.</param>
public sealed record TechniqueOrder(TechniqueColumn Column, bool IsDescending)
{
    /// <summary>The most accurate first.</summary>
    public static TechniqueOrder Best { get; } = new(TechniqueColumn.Accuracy, IsDescending: true);

    /// <summary>The order after a column's heading was chosen: the same column the other way round, another one with its best first.</summary>
    public TechniqueOrder Choose(TechniqueColumn column) => column == Column
        ? this with { IsDescending = !IsDescending }
        : new TechniqueOrder(column, IsDescending: column is TechniqueColumn.Accuracy or TechniqueColumn.Reported);

    /// <summary>Sorts. What has no such figure comes last either way; among equals the order stays.</summary>
    public IReadOnlyList<TechniqueResult> Sort(IEnumerable<TechniqueResult> techniques)
    {
        if (Column == TechniqueColumn.Name)
        {
            return [.. IsDescending ? techniques.OrderByDescending(technique => technique.Name, StringComparer.OrdinalIgnoreCase) : techniques.OrderBy(technique => technique.Name, StringComparer.OrdinalIgnoreCase)];
        }

        IOrderedEnumerable<TechniqueResult> known = techniques.OrderBy(technique => FigureOf(technique) is null);
        return [.. IsDescending ? known.ThenByDescending(FigureOf) : known.ThenBy(FigureOf)];
    }

    private double? FigureOf(TechniqueResult technique) => Column switch
    {
        TechniqueColumn.Accuracy => technique.Accuracy,
        TechniqueColumn.Errors => technique.ErrorCount,
        TechniqueColumn.TrainingTime => technique.TrainingSeconds,
        TechniqueColumn.TimeADigit => technique.MicrosecondsPerDigit,
        TechniqueColumn.Size => technique.ModelBytes,
        _ => technique.ReportedAccuracy,
    };
}
