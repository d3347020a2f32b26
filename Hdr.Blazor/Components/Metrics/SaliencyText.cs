using Hdr.Blazor.Components.Result;
using Hdr.Blazor.Services.Metrics;
using Hdr.Recognition.Normalisation;

namespace Hdr.Blazor.Components.Metrics;

/// <summary>An occlusion map in words.</summary>
public static class SaliencyText
{
    /// <summary>Below this fall of the probability, no part matters by itself.</summary>
    private const float LeastFall = 0.0005f;

    private const int Third = DigitNormaliser.Side / 3;

    /// <summary>Where the digit's probability falls most when that part is covered, and how much.</summary>
    public static string Describe(OcclusionMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        if (map.LargestFall < LeastFall)
        {
            return $"Covering any one part hardly changes the {map.Digit}.";
        }

        int pixel = Enumerable.Range(0, map.Effects.Count).MaxBy(place => map.Effects[place]);
        return $"Orange speaks for the {map.Digit}, blue against it. Covering the {PlaceOf(pixel)} costs most: {Percent.Format(map.LargestFall)} of probability.";
    }

    private static string PlaceOf(int pixel)
    {
        int row = Math.Min(2, pixel / DigitNormaliser.Side / Third), column = Math.Min(2, pixel % DigitNormaliser.Side / Third);
        return (row, column) switch
        {
            (1, 1) => "centre",
            (1, _) => column == 0 ? "left" : "right",
            (_, 1) => row == 0 ? "top" : "bottom",
            _ => $"{(row == 0 ? "upper" : "lower")} {(column == 0 ? "left" : "right")}",
        };
    }
}
