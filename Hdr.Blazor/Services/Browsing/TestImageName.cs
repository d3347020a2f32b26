using System.Globalization;
using Hdr.Recognition.Models;

namespace Hdr.Blazor.Services.Browsing;

/// <summary>What a test image is called in addresses and as a file: "mnist-test-1234" is the image at place 1234, from 0.</summary>
public static class TestImageName
{
    private const string Prefix = "mnist-test-";

    /// <summary>The name of an image.</summary>
    public static string Of(int index) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{index}");

    /// <summary>Which image a name stands for.</summary>
    /// <param name="name">As anyone may have written it.</param>
    /// <returns>The place in the test set, from 0; null for what is no such name. There need not be such an image.</returns>
    public static int? Parse(string? name) =>
        name is not null && name.StartsWith(Prefix, StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < TestedImages.MaxCount
            ? index
            : null;
}
