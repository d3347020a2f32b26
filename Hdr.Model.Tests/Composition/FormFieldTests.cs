using Hdr.Model.Composition;
using SkiaSharp;

namespace Hdr.Model.Tests.Composition;

public sealed class FormFieldTests
{
    private const int Width = 120, Height = 60;
    private const double DigitHeight = 30;

    private static readonly SKPointI Place = new(20, 15);
    private static readonly InkMask Mask = InkMask.Draw(80, 30, canvas => canvas.Clear(SKColors.Black));

    [Fact]
    public void Its_line_lies_where_digits_end_and_reaches_from_edge_to_edge() => Assert.All(Enumerable.Range(0, 100), seed =>
    {
        FormField field = FormField.Around(Place, Mask, DigitHeight, new Random(seed)) with { Top = null, Side = null };
        Assert.InRange(field.Bottom, Place.Y + Mask.Height - (DigitHeight / 3), Place.Y + Mask.Height + (DigitHeight / 6));

        bool[,] isInk = Paint(field);

        Assert.All(Enumerable.Range(0, Width), x => Assert.Contains(Enumerable.Range(0, Height), y => isInk[x, y]));
        Assert.DoesNotContain(Enumerable.Range(0, Width), x => isInk[x, Place.Y + (Mask.Height / 3)]);
    });

    [Fact]
    public void A_line_above_or_beside_comes_now_and_then()
    {
        FormField[] fields = [.. Enumerable.Range(0, 400).Select(seed => FormField.Around(Place, Mask, DigitHeight, new Random(seed)))];

        Assert.InRange(fields.Count(field => field.Top is not null), 70, 130);
        Assert.InRange(fields.Count(field => field.Side is not null), 50, 110);
        Assert.All(fields, field => Assert.True(field.Top is null || field.Top < field.Bottom));
        Assert.All(fields, field => Assert.True(field.Side is null || field.Side < Place.X || field.Side > Place.X + Mask.Width, "The line beside crosses the number."));
    }

    [Fact]
    public void All_that_it_has_is_printed()
    {
        FormField field = new(50, 10, 110, 2, SKColors.Black, 0);

        bool[,] isInk = Paint(field);

        Assert.True(isInk[60, 50] && isInk[60, 10] && isInk[110, 30]);
        Assert.False(isInk[60, 30]);
    }

    private static bool[,] Paint(FormField field)
    {
        using SKBitmap sheet = new(Width, Height);
        using SKCanvas canvas = new(sheet);
        new Paper(Background.Plain, SKColors.White, SKColors.White, 10, 1, 0, field).Paint(canvas, Width, Height);
        bool[,] isInk = new bool[Width, Height];
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                isInk[x, y] = sheet.GetPixel(x, y).Red < 230;
            }
        }

        return isInk;
    }
}
