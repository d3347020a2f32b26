using Hdr.Blazor.Services;

namespace Hdr.Blazor.Tests.Services;

public sealed class FileSizeTests
{
    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(1, "1 byte")]
    [InlineData(999, "999 bytes")]
    [InlineData(1_000, "1 KB")]
    [InlineData(3_449, "3.4 KB")]
    [InlineData(20_000_000, "20 MB")]
    [InlineData(21_540_000, "21.5 MB")]
    public void A_size_is_written_in_decimal_units(long bytes, string expected) => Assert.Equal(expected, FileSize.Format(bytes));

    [Fact]
    public void A_refusal_names_both_sizes() =>
        Assert.Equal("The file has 25 MB; at most 20 MB are read.", FileSize.TooLarge(25_000_000, 20_000_000).Message);

    [Fact]
    public void A_refusal_by_a_hair_does_not_compare_a_number_with_itself() =>
        Assert.Equal("The file is larger than 20 MB, which is the most that is read.", FileSize.TooLarge(20_000_001, 20_000_000).Message);
}
