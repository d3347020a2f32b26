using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Synthesis;

/// <summary>What is drawn as the network's input, as an image to write with.</summary>
internal static class DrawnSign
{
    /// <summary>Draws.</summary>
    /// <param name="input">Receives 28x28 values, row-major, 0 (paper) to 1 (ink).</param>
    public delegate void Drawing(Span<float> input);

    /// <summary>Makes an image of a drawing.</summary>
    /// <param name="draw">Draws it.</param>
    /// <returns>Shape <c>[28, 28]</c>, row-major, 0 (paper) to 255 (ink).</returns>
    public static byte[] Of(Drawing draw)
    {
        Span<float> input = stackalloc float[DigitNormaliser.Length];
        draw(input);
        byte[] image = new byte[input.Length];
        for (int i = 0; i < image.Length; i++)
        {
            image[i] = (byte)MathF.Round(input[i] * byte.MaxValue);
        }

        return image;
    }
}
