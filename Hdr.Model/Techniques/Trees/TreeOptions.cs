using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Techniques.Trees;

/// <summary>How a tree grows.</summary>
internal sealed record TreeOptions
{
    /// <summary>Pixels that each node chooses among, drawn anew for each; all by default.</summary>
    public int PixelsPerNode { get; init; } = DigitNormaliser.Length;

    /// <summary>Images that each side of a split keeps, at least 1.</summary>
    public int LeastImages { get; init; } = 1;
}
