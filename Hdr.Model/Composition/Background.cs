namespace Hdr.Model.Composition;

/// <summary>What is printed on the paper.</summary>
internal enum Background
{
    /// <summary>Nothing.</summary>
    Plain,

    /// <summary>Lines to write on.</summary>
    Ruled,

    /// <summary>Squares.</summary>
    Grid,

    /// <summary>Close, faint waves, as on cheques.</summary>
    Waves,
}
