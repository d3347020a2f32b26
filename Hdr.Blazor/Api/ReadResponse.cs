using Hdr.Recognition.Reading;

namespace Hdr.Blazor.Api;

/// <summary>What <c>POST /api/read</c> answers.</summary>
/// <param name="Text">The numbers, separated by spaces; empty when no digit was found.</param>
/// <param name="Confidence">Probability that the whole text is right, 0 to 1; 0 when no digit was found.</param>
/// <param name="Width">The image's width in pixels, upright.</param>
/// <param name="Height">The image's height in pixels, upright.</param>
/// <param name="Numbers">In reading order.</param>
public sealed record ReadResponse(string Text, float Confidence, int Width, int Height, IReadOnlyList<NumberResponse> Numbers)
{
    /// <summary>Says what was read.</summary>
    public static ReadResponse From(ImageReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new(reading.Text, reading.Confidence, reading.Width, reading.Height, [.. reading.Numbers.Select(NumberResponse.From)]);
    }
}
