using Hdr.Blazor.Components.Metrics;
using Hdr.Blazor.Services.Metrics;
using SkiaSharp;

namespace Hdr.Blazor.Tests.Components.Metrics;

public sealed class SaliencyPictureTests
{
    [Fact]
    public void What_speaks_for_the_digit_is_orange_what_speaks_against_it_blue_the_rest_clear()
    {
        float[] effects = new float[784];
        (effects[10], effects[20], effects[30]) = (0.4f, 0.2f, -0.4f);

        using SKBitmap picture = Decode(effects);

        (SKColor strong, SKColor weak, SKColor against) = (picture.GetPixel(10, 0), picture.GetPixel(20, 0), picture.GetPixel(2, 1));
        Assert.True(strong.Red > strong.Blue && against.Blue > against.Red);
        Assert.InRange(weak.Alpha, (strong.Alpha / 2) - 1, (strong.Alpha / 2) + 1);
        Assert.Equal((strong.Alpha, (byte)0), (against.Alpha, picture.GetPixel(5, 5).Alpha));
    }

    [Fact]
    public void When_nothing_matters_all_is_clear()
    {
        using SKBitmap picture = Decode(new float[784]);

        Assert.All(picture.Pixels, pixel => Assert.Equal(0, pixel.Alpha));
    }

    private static SKBitmap Decode(float[] effects)
    {
        string url = SaliencyPicture.ToDataUrl(new OcclusionMap(3, 0.9f, effects));
        return SKBitmap.Decode(Convert.FromBase64String(url["data:image/png;base64,".Length..]));
    }
}
