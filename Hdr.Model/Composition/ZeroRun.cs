using SkiaSharp;

namespace Hdr.Model.Composition;

/// <summary>Zeros behind one another as people write them in one go: rounder and often smaller than other digits, most of them joined at the top.</summary>
internal static class ZeroRun
{
    /// <summary>A zero's height, in those of other digits, and its width in its own height.</summary>
    private const double Lowest = 0.4, Narrowest = 0.6, Widest = 1.7;

    /// <summary>From one zero to the next, in widths: below 0 they overlap.</summary>
    private const double NarrowestGap = -0.12, WidestGap = 0.45;

    /// <summary>How many people don't lift the pen.</summary>
    private const double ShareJoined = 0.7;

    /// <summary>How far past its beginning a zero is drawn, or short of it, in degrees.</summary>
    private const double ShortOfBeginning = -25, PastBeginning = 50;

    /// <summary>A stroke's width with the thinnest and with the thickest pen, in heights of other digits.</summary>
    private const double Thinnest = 0.06, Thickest = 0.14;

    /// <summary>Points of a zero's outline.</summary>
    private const int PointCount = 32;

    /// <summary>Draws a run.</summary>
    /// <param name="count">Its zeros, at least 1.</param>
    /// <param name="pen">What they are written with.</param>
    /// <param name="random">Decides their shapes.</param>
    /// <returns>The ink, on the line or a little above.</returns>
    public static Glyph Draw(int count, Pen pen, Random random)
    {
        double height = pen.Height * random.Between(Lowest, 1), width = height * random.Between(Narrowest, Widest);
        double advance = width * (1 + random.Between(NarrowestGap, WidestGap));
        float stroke = (float)(pen.Height * (Thinnest + ((Thickest - Thinnest) * pen.Weight)) * random.Between(0.9, 1.1));
        SKPoint[][] zeros = [.. Enumerable.Range(0, count).Select(place => Outline(place * advance, width, height, pen.Slant, random))];
        using SKPath path = Join(zeros, random.Happens(ShareJoined), random);
        SKRect bounds = path.Bounds;
        bounds.Inflate(stroke / 2, stroke / 2);
        InkMask mask = InkMask.Draw((int)Math.Ceiling(bounds.Width) + 1, (int)Math.Ceiling(bounds.Height) + 1, canvas =>
        {
            using SKPaint paint = new() { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = stroke, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round, Color = SKColors.Black };
            canvas.Translate(-bounds.Left, -bounds.Top);
            canvas.DrawPath(path, paint);
        });
        return new Glyph(mask, (int)(-0.4 * random.NextDouble() * (pen.Height - height))) { Digits = [.. zeros.Select(zero => SpanOf(zero, stroke).From((int)-bounds.Left))] };
    }

    /// <summary>A zero about a place on the line, counter-clockwise from its top, as most people write it.</summary>
    private static SKPoint[] Outline(double middle, double width, double height, double slant, Random random)
    {
        double x = middle + (width * random.Between(-0.06, 0.06)), y = height * random.Between(-0.05, 0.05);
        double halfWidth = width / 2 * random.Between(0.88, 1.12), halfHeight = height / 2 * random.Between(0.9, 1.1);
        double start = random.Between(-100, 40) - 90, turn = 360 + random.Between(ShortOfBeginning, PastBeginning);
        return [.. Enumerable.Range(0, PointCount + 1).Select(point =>
        {
            (double sine, double cosine) = Math.SinCos(double.DegreesToRadians(start - (turn * point / PointCount)));
            double down = y + (halfHeight * sine);
            return new SKPoint((float)(x + (halfWidth * cosine) - (slant * down)), (float)down);
        })];
    }

    private static DigitSpan SpanOf(SKPoint[] zero, float stroke) =>
        new((int)(zero.Min(point => point.X) - (stroke / 2)), (int)Math.Ceiling(zero.Max(point => point.X) + (stroke / 2)));

    private static SKPath Join(SKPoint[][] zeros, bool isJoined, Random random)
    {
        using SKPathBuilder way = new();
        foreach ((int place, SKPoint[] zero) in zeros.Index())
        {
            if (place == 0 || !isJoined)
            {
                way.MoveTo(zero[0]);
            }
            else
            {
                SKPoint from = zeros[place - 1][^1], to = zero[0];
                float top = Math.Min(from.Y, to.Y), bottom = Math.Max(from.Y, to.Y);
                way.QuadTo(new SKPoint((from.X + to.X) / 2, (float)(top + ((bottom - top) * random.NextDouble()))), to);
            }

            foreach (SKPoint point in zero.AsSpan(1))
            {
                way.LineTo(point);
            }
        }

        return way.Detach();
    }
}
