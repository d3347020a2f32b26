using Hdr.Blazor.Services.Browsing;

namespace Hdr.Blazor.Tests.Services.Browsing;

public sealed class TestImageNameTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1234)]
    [InlineData(19_999)]
    public void A_name_leads_back_to_its_image(int index) => Assert.Equal(index, TestImageName.Parse(TestImageName.Of(index)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("mnist-test-")]
    [InlineData("mnist-test--1")]
    [InlineData("mnist-test- 1")]
    [InlineData("mnist-test-20000")]
    [InlineData("mnist-test-99999999999")]
    [InlineData("mnist-test-1/../../secret")]
    [InlineData("/etc/passwd")]
    [InlineData("MNIST-TEST-1")]
    public void Whatever_else_is_no_name(string? name) => Assert.Null(TestImageName.Parse(name));
}
