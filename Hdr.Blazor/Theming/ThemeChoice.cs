namespace Hdr.Blazor.Theming;

/// <summary>Which palette a person wants.</summary>
public enum ThemeChoice
{
    /// <summary>What the operating system prefers.</summary>
    System,

    /// <summary>Dark on light, always.</summary>
    Light,

    /// <summary>Light on dark, always.</summary>
    Dark,
}
