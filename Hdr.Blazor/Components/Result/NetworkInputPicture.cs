using Hdr.Blazor.Services;

namespace Hdr.Blazor.Components.Result;

/// <summary>The network's input as an image for the page.</summary>
public static class NetworkInputPicture
{
    /// <summary>A data: URL of a 28x28 PNG, light ink on black as in MNIST.</summary>
    /// <param name="input">Shape <c>[28, 28]</c>, row-major, 0 (paper) to 1 (ink).</param>
    public static string ToDataUrl(IReadOnlyList<float> input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return ToDataUrl([.. input.Select(ink => (byte)Math.Round(Math.Clamp(ink, 0, 1) * byte.MaxValue))]);
    }

    /// <summary>A data: URL of a 28x28 PNG, light ink on black as in MNIST.</summary>
    /// <param name="pixels">Shape <c>[28, 28]</c>, row-major, 0 (paper) to 255 (ink).</param>
    /// <exception cref="ArgumentException">There are not 784 pixels.</exception>
    public static string ToDataUrl(ReadOnlySpan<byte> pixels) => $"data:image/png;base64,{Convert.ToBase64String(DigitPng.Encode(pixels))}";
}
