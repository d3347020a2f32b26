namespace Hdr.Blazor.Theming;

/// <summary>A style sheet.</summary>
/// <param name="Css">Its text.</param>
/// <param name="Version">The start of its SHA-256, in lower-case hexadecimal.</param>
public sealed record StyleSheet(string Css, string Version);
