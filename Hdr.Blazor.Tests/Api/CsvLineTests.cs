using Hdr.Blazor.Api;

namespace Hdr.Blazor.Tests.Api;

public sealed class CsvLineTests
{
    [Fact]
    public void Text_is_quoted_where_it_needs_to_be() => Assert.Equal("plain,\"a, b\",\"say \"\"k\"\"\",\"two\nlines\"", CsvLine.Of("plain", "a, b", "say \"k\"", "two\nlines"));

    [Fact]
    public void Numbers_have_points_in_every_country_and_null_is_nothing()
    {
        System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("de-DE");
            Assert.Equal("0.5,,12345", CsvLine.Of(0.5, null, 12345L));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
