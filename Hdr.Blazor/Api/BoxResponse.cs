using Hdr.Recognition.Images;

namespace Hdr.Blazor.Api;

/// <summary>A rectangle in whole pixels, from the upright image's top left corner.</summary>
/// <param name="X">First column.</param>
/// <param name="Y">First row.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
public sealed record BoxResponse(int X, int Y, int Width, int Height)
{
    /// <summary>Says where a box is.</summary>
    public static BoxResponse From(PixelBox box) => new(box.X, box.Y, box.Width, box.Height);
}
