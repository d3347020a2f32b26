using SkiaSharp;

namespace Hdr.Model.Composition;

/// <summary>Draws separators by hand: no two are alike.</summary>
internal static class SeparatorPainter
{
    /// <summary>Draws one.</summary>
    /// <param name="separator">Which.</param>
    /// <param name="pen">Whose size and weight it has.</param>
    /// <param name="random">Moves every end of a stroke a little.</param>
    public static Glyph Draw(Separator separator, Pen pen, Random random)
    {
        float unit = (float)pen.Height, width = unit * (float)(0.07 + (0.08 * pen.Weight));
        int size = (int)Math.Ceiling(unit * 1.4f);
        using SKPaint paint = new() { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = width, StrokeCap = SKStrokeCap.Round, Color = SKColors.Black };
        InkMask sheet = InkMask.Draw(size, size, canvas =>
        {
            foreach (float[] stroke in StrokesOf(separator))
            {
                float[] ends = [.. stroke.Select(end => unit * (0.2f + end + (float)random.Between(-0.04, 0.04)))];
                canvas.DrawLine(ends[0], ends[1], ends[2], ends[3], paint);
            }
        });
        return new Glyph(sheet.Crop(), (int)(unit * (BottomOf(separator) + random.Between(-0.05, 0.08))));
    }

    /// <summary>Straight strokes from <c>(x, y)</c> to <c>(x, y)</c>, in heights of a digit.</summary>
    private static float[][] StrokesOf(Separator separator) => separator switch
    {
        Separator.Dot => [[0.3f, 0.3f, 0.32f, 0.32f]],
        Separator.Comma => [[0.4f, 0.2f, 0.3f, 0.42f]],
        Separator.Dash => [[0.1f, 0.3f, 0.6f, 0.3f]],
        Separator.Equals => [[0.1f, 0.2f, 0.55f, 0.2f], [0.1f, 0.42f, 0.55f, 0.42f]],
        _ => [[0.3f, 0, 0.2f, 0.8f], [0.55f, 0, 0.45f, 0.8f], [0.05f, 0.28f, 0.7f, 0.25f], [0.05f, 0.55f, 0.7f, 0.52f]],
    };

    /// <summary>How far below the base line it ends, in heights of a digit.</summary>
    private static double BottomOf(Separator separator) => separator switch
    {
        Separator.Dot => 0,
        Separator.Comma => 0.12,
        Separator.Hash => 0,
        _ => -0.35,
    };
}
