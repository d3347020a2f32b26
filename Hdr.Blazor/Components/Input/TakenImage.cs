namespace Hdr.Blazor.Components.Input;

/// <summary>An image that the browser holds; the server knows this much of it before it is sent.</summary>
/// <param name="Name">The file's name, or what stands for it.</param>
/// <param name="Bytes">The file's size.</param>
/// <param name="PreviewUrl">A blob: URL that shows it; null when the browser can't.</param>
/// <param name="Width">Pixels across, upright; 0 when the browser can't show it.</param>
/// <param name="Height">Pixels down, upright; 0 when the browser can't show it.</param>
/// <param name="FileCount">How many files were dropped or pasted together; this is the first of them.</param>
public sealed record TakenImage(string Name, long Bytes, string? PreviewUrl, int Width, int Height, int FileCount = 1)
{
    /// <summary>An image of fewer pixels a side than this is shown with its pixels as crisp squares.</summary>
    private const int SmallSide = 160;

    /// <summary>Whether the image is so small that it is enlarged far when shown.</summary>
    public bool IsSmall => Math.Max(Width, Height) < SmallSide;
}
