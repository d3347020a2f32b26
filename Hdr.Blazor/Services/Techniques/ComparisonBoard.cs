using Hdr.Recognition.Techniques;

namespace Hdr.Blazor.Services.Techniques;

/// <summary>What the technique pages show.</summary>
/// <param name="Comparison">The techniques' figures; null when there is no file, or none that can be read.</param>
/// <param name="Problem">What is wrong with the file, in a sentence for people; null when there is none, or when it is fine.</param>
public sealed record ComparisonBoard(TechniqueComparison? Comparison, string? Problem)
{
    /// <summary>All that there is a page about: what was measured, best first as the file has it, then what is only explained.</summary>
    public IReadOnlyList<TechniquePage> Pages { get; } = [.. Measured(Comparison), .. OnlyExplained(Comparison)];

    /// <summary>The page of a name.</summary>
    /// <param name="id">As in an address.</param>
    /// <returns>Null when there is no such page.</returns>
    public TechniquePage? Find(string? id) => Pages.FirstOrDefault(page => page.Id == id);

    /// <summary>The page that lies some pages on from another.</summary>
    /// <returns>Null beyond the ends.</returns>
    public TechniquePage? Beside(TechniquePage page, int steps)
    {
        int place = Pages.Index().First(each => ReferenceEquals(each.Item, page)).Index + steps;
        return place >= 0 && place < Pages.Count ? Pages[place] : null;
    }

    private static IEnumerable<TechniquePage> Measured(TechniqueComparison? comparison) =>
        comparison?.Techniques.Select(technique => new TechniquePage(technique.Id, technique.Name, technique, TechniqueExplanations.Find(technique.Id))) ?? [];

    private static IEnumerable<TechniquePage> OnlyExplained(TechniqueComparison? comparison) => TechniqueExplanations.All
        .Where(explanation => comparison?.Techniques.Any(technique => technique.Id == explanation.Id) != true)
        .Select(explanation => new TechniquePage(explanation.Id, explanation.Name, Result: null, explanation));
}
