namespace Hdr.Blazor.Services.Techniques;

/// <summary>What a technique is. All of it is ours: none comes from a file that a user can change.</summary>
/// <param name="Id">As in the comparison.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Paragraphs">How it works, in plain words; one at least.</param>
/// <param name="Formula">Its formula as MathML: a whole <c>math</c> element.</param>
/// <param name="FormulaMeaning">What the formula's letters stand for.</param>
/// <param name="Sources">Where it was published; one at least.</param>
public sealed record TechniqueExplanation(
    string Id, string Name, IReadOnlyList<string> Paragraphs, string Formula, string FormulaMeaning, IReadOnlyList<TechniqueSource> Sources);
