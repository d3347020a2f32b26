using Hdr.Recognition.Images;
using Hdr.Recognition.Reading;
using Hdr.Recognition.Tests.Support;

namespace Hdr.Recognition.Tests.Reading;

/// <summary>What people write beside digits in amounts and dates is not read as digits, by the model that we ship.</summary>
public sealed class MarksBesideNumbersTests : IDisposable
{
    private const int Count = 30, Digits = 3, PixelSize = 3, Top = 60;

    private readonly ShippedReader _shipped = new();

    private DigitReader Reader => _shipped.Reader;

    public void Dispose() => _shipped.Dispose();

    [Fact]
    public void A_comma() => AssertPassedOver((image, right) => Stroke(image, right + 14, Top + 64, right + 9, Top + 78));

    [Fact]
    public void A_dot() => AssertPassedOver((image, right) => Stroke(image, right + 10, Top + 66, right + 11, Top + 68));

    [Fact]
    public void A_dash() => AssertPassedOver((image, right) => Stroke(image, right + 12, Top + 44, right + 36, Top + 40));

    [Fact]
    public void A_dash_farther_away() => AssertPassedOver((image, right) => Stroke(image, right + 50, Top + 48, right + 76, Top + 38));

    private void AssertPassedOver(Action<GrayImage, int> addMark)
    {
        int right = Enumerable.Range(0, Count).Count(index =>
        {
            Page page = new(600, 220);
            int end = 60;
            foreach (int digit in Enumerable.Range(index * Digits, Digits))
            {
                end = page.WriteBeside(digit, end + 10, Top, PixelSize);
            }

            GrayImage image = page.Image;
            addMark(image, end);
            return Reader.Read(image).Text == string.Concat(Enumerable.Range(index * Digits, Digits).Select(Mnist.Label));
        });
        Assert.True(right >= 0.85 * Count, $"{right} of {Count} were read rightly.");
    }

    /// <summary>A dark stroke six pixels thick.</summary>
    private static void Stroke(GrayImage image, int fromX, int fromY, int toX, int toY)
    {
        for (int step = 0; step <= 100; step++)
        {
            int x = fromX + ((toX - fromX) * step / 100), y = fromY + ((toY - fromY) * step / 100);
            for (int i = 0; i < 36; i++)
            {
                image.Pixels[((y + (i / 6)) * image.Width) + x + (i % 6)] = 40;
            }
        }
    }
}
