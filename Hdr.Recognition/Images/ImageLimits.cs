namespace Hdr.Recognition.Images;

/// <summary>What is refused before anything is decoded.</summary>
public sealed record ImageLimits
{
    /// <summary>20 MB, 50 megapixels, 30,000 pixels a side, 1,000 frames.</summary>
    public static ImageLimits Default { get; } = new();

    /// <summary>Largest file, in bytes. Default 20,000,000.</summary>
    public int MaxBytes { get; init; } = 20_000_000;

    /// <summary>Largest width times height, in pixels. Default 50,000,000.</summary>
    public long MaxPixels { get; init; } = 50_000_000;

    /// <summary>Largest width or height, in pixels. Default 30,000.</summary>
    public int MaxSide { get; init; } = 30_000;

    /// <summary>Most frames of an animation (its first frame is read). Default 1,000.</summary>
    public int MaxFrames { get; init; } = 1_000;
}
