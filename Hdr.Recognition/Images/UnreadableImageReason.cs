namespace Hdr.Recognition.Images;

/// <summary>Why an image can't be read.</summary>
public enum UnreadableImageReason
{
    /// <summary>The file has no bytes.</summary>
    Empty,

    /// <summary>The file is larger than <see cref="ImageLimits.MaxBytes"/>.</summary>
    TooManyBytes,

    /// <summary>The bytes are not a PNG, JPEG, WebP, GIF or BMP image.</summary>
    NotAnImage,

    /// <summary>More pixels, a longer side or more frames than <see cref="ImageLimits"/> allows.</summary>
    TooLarge,

    /// <summary>The header is that of an image, but the rest is broken or cut off.</summary>
    Damaged,
}
