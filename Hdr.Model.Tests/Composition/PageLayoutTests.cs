using Hdr.Model.Composition;
using SkiaSharp;

namespace Hdr.Model.Tests.Composition;

public sealed class PageLayoutTests
{
    [Fact]
    public void Numbers_stand_inside_the_page_apart_and_in_reading_order()
    {
        Random random = new(8);
        int sharedRows = 0;
        for (int i = 0; i < 300; i++)
        {
            WrittenNumber[] numbers = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => CreateNumber(random))];
            PageLayout layout = PageLayout.Arrange(numbers, random);
            SKRectI[] boxes = [.. layout.Places.Zip(numbers, (place, number) => SKRectI.Create(place.X, place.Y, number.Mask.Width, number.Mask.Height))];
            Assert.All(boxes, box => Assert.True(SKRectI.Create(layout.Width, layout.Height).Contains(box)));
            foreach ((SKRectI first, SKRectI second) in boxes.Zip(boxes.Skip(1)))
            {
                bool isBelow = second.Top > first.Bottom;
                Assert.True(isBelow || second.Left > first.Right + (1.7 * numbers.Max(number => number.DigitHeight)));
                sharedRows += isBelow ? 0 : 1;
            }
        }

        Assert.InRange(sharedRows, 30, 300);
    }

    private static WrittenNumber CreateNumber(Random random)
    {
        int width = random.Next(10, 600), height = random.Next(24, 120);
        return new WrittenNumber("1", Spacing.Single, new InkMask(new byte[width * height], width, height), height, [new DigitSpan(0, width)]);
    }
}
