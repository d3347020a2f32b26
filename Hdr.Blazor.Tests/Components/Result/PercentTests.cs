using Hdr.Blazor.Components.Result;

namespace Hdr.Blazor.Tests.Components.Result;

public sealed class PercentTests
{
    [Theory]
    [InlineData(0f, "0.0 %")]
    [InlineData(1e-6f, "< 0.1 %")]
    [InlineData(0.001f, "0.1 %")]
    [InlineData(0.5f, "50.0 %")]
    [InlineData(0.9834f, "98.3 %")]
    [InlineData(0.9994f, "99.9 %")]
    [InlineData(0.99996f, "> 99.9 %")]
    [InlineData(1f, "100.0 %")]
    public void Nothing_is_rounded_into_certainty(float probability, string expected) => Assert.Equal(expected, Percent.Format(probability));
}
