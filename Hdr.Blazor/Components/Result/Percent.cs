using System.Globalization;

namespace Hdr.Blazor.Components.Result;

/// <summary>Probabilities in words.</summary>
public static class Percent
{
    /// <summary>
    /// A probability such as "98.3 %". Nothing is rounded into certainty: what would become 100.0 % or 0.0 % without being it is
    /// written as "&gt; 99.9 %" or "&lt; 0.1 %".
    /// </summary>
    /// <param name="probability">0 to 1.</param>
    public static string Format(float probability) => probability switch
    {
        > 0.9995f and < 1 => "> 99.9 %",
        > 0 and < 0.0005f => "< 0.1 %",
        _ => string.Create(CultureInfo.InvariantCulture, $"{probability * 100:0.0} %"),
    };
}
