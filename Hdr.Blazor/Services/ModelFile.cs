namespace Hdr.Blazor.Services;

/// <summary>Where the model is.</summary>
/// <param name="Path">The model file, absolute.</param>
public sealed record ModelFile(string Path);
