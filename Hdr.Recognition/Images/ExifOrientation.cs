namespace Hdr.Recognition.Images;

/// <summary>Where the first row and column of a stored image belong (EXIF 2.32, tag 0x0112).</summary>
internal enum ExifOrientation
{
    /// <summary>Stored upright.</summary>
    TopLeft = 1,

    /// <summary>Mirrored left to right.</summary>
    TopRight = 2,

    /// <summary>Turned by 180 degrees.</summary>
    BottomRight = 3,

    /// <summary>Mirrored top to bottom.</summary>
    BottomLeft = 4,

    /// <summary>Mirrored along the diagonal from the top left.</summary>
    LeftTop = 5,

    /// <summary>To be turned by 90 degrees clockwise.</summary>
    RightTop = 6,

    /// <summary>Mirrored along the diagonal from the top right.</summary>
    RightBottom = 7,

    /// <summary>To be turned by 90 degrees anticlockwise.</summary>
    LeftBottom = 8,
}
