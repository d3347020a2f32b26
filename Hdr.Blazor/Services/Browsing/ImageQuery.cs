using Hdr.Recognition.Models;

namespace Hdr.Blazor.Services.Browsing;

/// <summary>What an address asks to see of the test images, so that a view can be linked and the browser's back button leads to the one before.</summary>
/// <param name="Filter">Which images.</param>
/// <param name="Image">The place in the test set of the image that is shown large, from 0; null for the first one.</param>
/// <param name="Page">The page of small images, from 1; null for the one with the large image.</param>
public sealed record ImageQuery(ImageFilter Filter, int? Image = null, int? Page = null)
{
    private static readonly Dictionary<string, ImageOrder> Orders = new(StringComparer.Ordinal) { ["least"] = ImageOrder.LeastConfident, ["most"] = ImageOrder.MostConfident };

    /// <summary>Reads an address's query. What is out of its range or malformed is as if it were not there.</summary>
    /// <param name="query">With or without its question mark; null for none.</param>
    public static ImageQuery Parse(string? query) => Parse(query, out _);

    /// <summary>Reads an address's query.</summary>
    /// <param name="query">With or without its question mark; null for none.</param>
    /// <param name="refused">What is out of its range or malformed, each with what was expected.</param>
    public static ImageQuery Parse(string? query, out IReadOnlyList<string> refused)
    {
        const int MostDigit = DigitPrediction.ClassCount - 1;
        QueryValues values = new(query);
        ImageFilter filter = new(
            values.Whole("label", 0, MostDigit),
            values.Whole("predicted", 0, MostDigit),
            values.IsSet("errors"),
            values.IsSet("disputed"),
            values.OneOf("below", ImageFilter.Bounds),
            values.Word("sort", Orders) ?? ImageOrder.Index);
        ImageQuery parsed = new(filter, values.Whole("image", 0, TestedImages.MaxCount - 1), values.Whole("page", 1, TestedImages.MaxCount));
        refused = values.Refused;
        return parsed;
    }

    /// <summary>The query without its question mark; empty for what is shown without one.</summary>
    public override string ToString()
    {
        (string Name, object? Value)[] values =
        [
            ("label", Filter.Label),
            ("predicted", Filter.Predicted),
            ("errors", Filter.OnlyErrors ? 1 : null),
            ("disputed", Filter.OnlyDisputed ? 1 : null),
            ("below", Filter.BelowPercent),
            ("sort", Orders.FirstOrDefault(order => order.Value == Filter.Order).Key),
            ("page", Page),
            ("image", Image),
        ];
        return string.Join('&', values.Where(each => each.Value is not null).Select(each => $"{each.Name}={each.Value}"));
    }
}
