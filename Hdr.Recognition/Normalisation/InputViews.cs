using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;

namespace Hdr.Recognition.Normalisation;

/// <summary>
/// The network's inputs for a small image that shows one digit. Normalised is best, as a rule; but where lines, noise or blur reach the edge of
/// an image that has the network's very size, its ink's box says nothing of the digit, and the image as it stands is another view of it.
/// </summary>
internal static class InputViews
{
    /// <summary>Writes the views.</summary>
    /// <param name="image">The image; only read.</param>
    /// <param name="box">The box of the ink.</param>
    /// <returns>Shape <c>[views, 28, 28]</c>, the normalised one first; empty when the image is blank.</returns>
    public static float[] Of(GrayImage image, out PixelBox box)
    {
        float[] normalised = new float[DigitNormaliser.Length];
        if (!DigitNormaliser.TryNormalise(image, normalised, out box))
        {
            return [];
        }

        if (image.Width != DigitNormaliser.Side || image.Height != DigitNormaliser.Side || IsUnchanged(image, normalised))
        {
            return normalised;
        }

        float[] light = [.. image.Pixels.Select(level => level / 255f)], dark = [.. light.Select(level => 1 - level)];
        float[] cleaned = InkExtractor.Extract(image) is InkImage ink ? [.. ink.Pixels.Select(level => level / 255f)] : [];
        return [.. normalised, .. cleaned, .. light, .. dark];
    }

    private static bool IsUnchanged(GrayImage image, float[] input)
    {
        for (int i = 0; i < input.Length; i++)
        {
            if (MathF.Abs((image.Pixels[i] / 255f) - input[i]) > 0.5f / 255)
            {
                return false;
            }
        }

        return true;
    }
}
