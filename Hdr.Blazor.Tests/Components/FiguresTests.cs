using Hdr.Blazor.Components;

namespace Hdr.Blazor.Tests.Components;

public sealed class FiguresTests
{
    [Fact]
    public void Figures_are_written_the_same_everywhere()
    {
        Assert.Equal("99.68 %", Figures.Share(0.9968));
        Assert.Equal("10,000", Figures.Count(10_000));
        Assert.Equal(("0 errors", "1 error", "2 errors"), (Figures.Count(0, "error"), Figures.Count(1, "error"), Figures.Count(2, "error")));
        Assert.Equal("0.0123", Figures.Precise(0.01234));
        Assert.Equal(("89 seconds", "2.5 minutes"), (Figures.Duration(89), Figures.Duration(150)));
        Assert.Equal(("90.00 %", "99.99 %", "99.9937 %"), (Figures.Threshold(0.9), Figures.Threshold(0.9999), Figures.Threshold(0.999937)));
    }
}
