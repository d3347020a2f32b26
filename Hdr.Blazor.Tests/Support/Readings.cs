using Hdr.Blazor.Services;
using Hdr.Recognition.Images;
using Hdr.Recognition.Normalisation;
using Hdr.Recognition.Reading;

namespace Hdr.Blazor.Tests.Support;

/// <summary>Readings made by hand, for components that only show them.</summary>
public static class Readings
{
    /// <summary>A digit with a confidence; the next digit has half of what is left, the others share the rest.</summary>
    public static DigitReading Digit(int digit, float confidence)
    {
        float[] scores = new float[10];
        Array.Fill(scores, (1 - confidence) / 2 / 8);
        scores[digit] = confidence;
        scores[(digit + 1) % 10] = (1 - confidence) / 2;
        float[] input = new float[DigitNormaliser.Length];
        input[digit] = 1;
        return new DigitReading(digit, confidence, 1, new PixelBox(10 * digit, 5, 8, 20), scores, input);
    }

    /// <summary>A digit that stands at a place of its own.</summary>
    public static DigitReading DigitAt(int digit, float confidence, PixelBox box) => Digit(digit, confidence) with { Box = box };

    /// <summary>A reading of several numbers, each given by its digits.</summary>
    public static TimedReading OfNumbers(params DigitReading[][] numbers) => new(
        new ImageReading(400, 300, [.. numbers.Select(digits => new NumberReading(digits))]),
        TimeSpan.FromMilliseconds(3.21));

    public static TimedReading Of(params DigitReading[] digits) => new(
        new ImageReading(400, 300, digits.Length == 0 ? [] : [new NumberReading(digits)]),
        TimeSpan.FromMilliseconds(3.21));
}
