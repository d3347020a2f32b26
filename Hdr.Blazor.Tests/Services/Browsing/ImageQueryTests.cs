using Hdr.Blazor.Services.Browsing;

namespace Hdr.Blazor.Tests.Services.Browsing;

public sealed class ImageQueryTests
{
    public static TheoryData<string, ImageQuery> Queries => new()
    {
        { "", new ImageQuery(ImageFilter.None) },
        { "label=3", new ImageQuery(new ImageFilter(Label: 3)) },
        { "label=0&predicted=9&errors=1&disputed=1&below=50&sort=least&page=2&image=0", new ImageQuery(new ImageFilter(0, 9, true, true, 50, ImageOrder.LeastConfident), 0, 2) },
        { "sort=most&image=9999", new ImageQuery(new ImageFilter(Order: ImageOrder.MostConfident), 9999) },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public void What_is_written_is_read_again(string text, ImageQuery query)
    {
        Assert.Equal(text, query.ToString());
        Assert.Equal(query, ImageQuery.Parse($"?{text}", out IReadOnlyList<string> refused));
        Assert.Empty(refused);
    }

    [Theory]
    [InlineData("label=10", "'label' must be 0 to 9")]
    [InlineData("label=-1", "'label' must be 0 to 9")]
    [InlineData("label=%2B3", "'label' must be 0 to 9")]
    [InlineData("label=1&label=2", "'label' must be 0 to 9")]
    [InlineData("predicted=<script>alert(1)</script>", "'predicted' must be 0 to 9")]
    [InlineData("errors=true", "'errors' must be 1")]
    [InlineData("below=42", "'below' must be one of 99, 95, 90, 80, 50")]
    [InlineData("sort=LEAST", "'sort' must be one of least, most")]
    [InlineData("page=0", "'page' must be 1 to 20000")]
    [InlineData("image=99999999999999999999", "'image' must be 0 to 19999")]
    [InlineData("image=%F0%9D%9F%98", "'image' must be 0 to 19999")]
    public void What_is_malformed_or_out_of_range_is_passed_over_and_named(string text, string problem)
    {
        Assert.Equal(new ImageQuery(ImageFilter.None), ImageQuery.Parse(text, out IReadOnlyList<string> refused));
        Assert.Equal([problem], refused);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("?")]
    [InlineData("?label=&sort=")]
    [InlineData("?&&==&=3&other=5")]
    public void What_is_empty_or_unknown_asks_for_nothing(string? text)
    {
        Assert.Equal(new ImageQuery(ImageFilter.None), ImageQuery.Parse(text, out IReadOnlyList<string> refused));
        Assert.Empty(refused);
    }

    [Fact]
    public void One_bad_value_takes_no_other_along() =>
        Assert.Equal(new ImageQuery(new ImageFilter(Label: 4, OnlyErrors: true)), ImageQuery.Parse("?label=4&predicted=x&errors=1"));
}
