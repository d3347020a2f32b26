using System.Globalization;
using Hdr.Blazor.Api;

namespace Hdr.Blazor.Tests.Api;

public sealed class CsvLineTests
{
    [Fact]
    public void Text_is_quoted_where_it_needs_to_be() => Assert.Equal("plain,\"a, b\",\"say \"\"k\"\"\",\"two\nlines\"", CsvLine.Of("plain", "a, b", "say \"k\"", "two\nlines"));

    [Fact]
    public void Numbers_have_points_in_every_country_and_null_is_nothing()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = WithCommas();
            Assert.Equal("0.5,,12345", CsvLine.Of(0.5, null, 12345L));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // A country of our own making: some machines know no other than the invariant culture.
    private static CultureInfo WithCommas()
    {
        CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        return culture;
    }
}
