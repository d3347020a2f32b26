using Hdr.Recognition.Techniques;

namespace Hdr.Model.Techniques;

/// <summary>Puts new results into a comparison.</summary>
internal static class ComparisonRows
{
    /// <summary>A comparison with one result more, in place of an earlier one of the same technique; best accuracy first.</summary>
    public static TechniqueComparison With(this TechniqueComparison comparison, TechniqueResult result) => comparison with
    {
        Techniques = [.. comparison.Techniques.Where(other => other.Id != result.Id).Append(result).OrderByDescending(row => row.Accuracy).ThenBy(row => row.Id, StringComparer.Ordinal)],
    };
}
