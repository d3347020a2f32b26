namespace Hdr.Recognition.Images;

/// <summary>Puts stored images upright.</summary>
internal static class ExifOrientationExtensions
{
    /// <summary>Whether the upright image has the stored one's rows as columns.</summary>
    public static bool SwapsAxes(this ExifOrientation orientation) => orientation >= ExifOrientation.LeftTop;

    /// <summary>The pixels of the upright image, row-major; the stored buffer itself when it is upright.</summary>
    public static byte[] Apply(this ExifOrientation orientation, GrayImage stored)
    {
        int width = stored.Width, height = stored.Height;
        // The stored pixel at column x, row y goes to first + x * columnStep + y * rowStep.
        (int first, int columnStep, int rowStep) = orientation switch
        {
            ExifOrientation.TopRight => (width - 1, -1, width),
            ExifOrientation.BottomRight => ((width * height) - 1, -1, -width),
            ExifOrientation.BottomLeft => (width * (height - 1), 1, -width),
            ExifOrientation.LeftTop => (0, height, 1),
            ExifOrientation.RightTop => (height - 1, height, -1),
            ExifOrientation.RightBottom => ((width * height) - 1, -height, -1),
            ExifOrientation.LeftBottom => (height * (width - 1), -height, 1),
            _ => (0, 1, width),
        };
        return rowStep == width && columnStep == 1 ? stored.Pixels : Rearrange(stored, first, columnStep, rowStep);
    }

    private static byte[] Rearrange(GrayImage stored, int first, int columnStep, int rowStep)
    {
        byte[] upright = GC.AllocateUninitializedArray<byte>(stored.Pixels.Length);
        int source = 0;
        for (int y = 0; y < stored.Height; y++)
        {
            int target = first + (y * rowStep);
            for (int x = 0; x < stored.Width; x++, target += columnStep)
            {
                upright[target] = stored.Pixels[source++];
            }
        }

        return upright;
    }
}
