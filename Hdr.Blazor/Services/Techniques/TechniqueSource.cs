namespace Hdr.Blazor.Services.Techniques;

/// <summary>Where a technique was published.</summary>
/// <param name="Text">Authors, title, place and year.</param>
/// <param name="Address">Where it can be read; null when that is nowhere on the web.</param>
public sealed record TechniqueSource(string Text, string? Address);
