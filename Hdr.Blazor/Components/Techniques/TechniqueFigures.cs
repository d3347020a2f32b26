using System.Globalization;
using Hdr.Recognition.Techniques;

namespace Hdr.Blazor.Components.Techniques;

/// <summary>A technique's figures in words.</summary>
public static class TechniqueFigures
{
    /// <summary>The time of one image of a large batch, such as "19.4 µs".</summary>
    public static string Microseconds(TechniqueResult technique)
    {
        ArgumentNullException.ThrowIfNull(technique);
        return technique.MicrosecondsPerDigit.ToString(technique.MicrosecondsPerDigit < 100 ? "0.0 µs" : "#,0 µs", CultureInfo.InvariantCulture);
    }

    /// <summary>The accuracy that others report, or that there is none.</summary>
    public static string Reported(TechniqueResult technique)
    {
        ArgumentNullException.ThrowIfNull(technique);
        return technique.ReportedAccuracy is { } reported ? Figures.Share(reported) : "none";
    }

    /// <summary>A day such as "24 November 2026", in UTC.</summary>
    public static string Day(DateTimeOffset when) => when.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
