using Hdr.Model.Data;
using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Techniques.Trees;

/// <summary>Images in few levels of gray, pixel by pixel: a tree looks at one pixel of many images at a time.</summary>
internal sealed class PixelColumns
{
    /// <summary>Levels of gray: enough, as most of a stroke is ink and most of the rest paper.</summary>
    public const int LevelCount = 16;

    private readonly byte[] _levels;

    /// <summary>Sorts images by pixel.</summary>
    public PixelColumns(LabelledImages images)
    {
        Count = images.Count;
        Labels = images.Labels;
        _levels = new byte[images.Pixels.Length];
        Parallel.For(0, DigitNormaliser.Length, pixel =>
        {
            for (int image = 0; image < Count; image++)
            {
                _levels[((long)pixel * Count) + image] = ToLevel(images.Pixels[(image * DigitNormaliser.Length) + pixel]);
            }
        });
    }

    /// <summary>How many images there are.</summary>
    public int Count { get; }

    /// <summary>Shape <c>[count]</c>, 0 to 9.</summary>
    public byte[] Labels { get; }

    /// <summary>A pixel's level: 0 (paper) to 15 (ink).</summary>
    public static byte ToLevel(byte pixel) => (byte)(pixel / (256 / LevelCount));

    /// <summary>One pixel of all images, shape <c>[count]</c>.</summary>
    public ReadOnlySpan<byte> GetPixel(int pixel) => _levels.AsSpan(pixel * Count, Count);
}
