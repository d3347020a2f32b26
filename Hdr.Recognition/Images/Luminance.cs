using System.Runtime.InteropServices;

namespace Hdr.Recognition.Images;

/// <summary>Colour to gray.</summary>
internal static class Luminance
{
    // ITU-R BT.601 weights of red, green and blue, in 1/256.
    private const uint RedWeight = 77, GreenWeight = 150, BlueWeight = 29;

    /// <summary>Gray over paper: white paper behind dark ink, black paper behind light ink, so that a white digit on nothing can be seen.</summary>
    /// <param name="bgra">Blue, green, red, alpha of each pixel, premultiplied.</param>
    public static byte[] FromPremultipliedBgra(ReadOnlySpan<byte> bgra)
    {
        ReadOnlySpan<uint> colours = MemoryMarshal.Cast<byte, uint>(bgra);
        byte[] gray = GC.AllocateUninitializedArray<byte>(colours.Length);
        long alphaSum = 0, graySum = 0;
        for (int i = 0; i < colours.Length; i++)
        {
            uint luminance = Of(colours[i]);
            gray[i] = (byte)luminance;
            graySum += luminance;
            alphaSum += colours[i] >> 24;
        }

        bool isOpaque = alphaSum == 255L * colours.Length;
        bool isInkLight = 2 * graySum > alphaSum;
        if (!isOpaque && !isInkLight)
        {
            PutOnWhite(colours, gray);
        }

        return gray;
    }

    private static void PutOnWhite(ReadOnlySpan<uint> colours, Span<byte> gray)
    {
        for (int i = 0; i < colours.Length; i++)
        {
            gray[i] = (byte)Math.Min(255, gray[i] + 255 - (colours[i] >> 24));
        }
    }

    private static uint Of(uint bgra) =>
        (((bgra & 255) * BlueWeight) + (((bgra >> 8) & 255) * GreenWeight) + (((bgra >> 16) & 255) * RedWeight) + 128) >> 8;
}
