using Hdr.Blazor.Components.Result;
using SkiaSharp;

namespace Hdr.Blazor.Tests.Components.Result;

public sealed class NetworkInputPictureTests
{
    [Fact]
    public void The_picture_has_the_input_s_values_pixel_by_pixel()
    {
        float[] input = [.. Enumerable.Range(0, 784).Select(i => i / 783f)];

        string url = NetworkInputPicture.ToDataUrl(input);

        const string start = "data:image/png;base64,";
        Assert.StartsWith(start, url, StringComparison.Ordinal);
        using SKBitmap bitmap = SKBitmap.Decode(Convert.FromBase64String(url[start.Length..]));
        Assert.Equal((28, 28), (bitmap.Width, bitmap.Height));
        for (int i = 0; i < input.Length; i++)
        {
            Assert.Equal((byte)Math.Round(input[i] * 255), bitmap.GetPixel(i % 28, i / 28).Red);
        }
    }
}
