namespace Hdr.Model.Synthesis;

/// <summary>What a drawing is made with.</summary>
/// <param name="Width">Of a stroke, as a share of the drawing's longer side.</param>
/// <param name="Pressure">How much the width comes and goes along a stroke, 0 to 1.</param>
/// <param name="Contrast">How much thinner strokes in the nib's direction are, as a font's hairlines: 0 (round pen) to 1.</param>
/// <param name="NibAngle">The direction of thin strokes, in radians.</param>
/// <param name="Softness">Width of a stroke's soft edge in pixels, at least 1.</param>
/// <param name="Grain">How much paper shows through, as under a pencil: 0 to 1.</param>
/// <param name="Hollow">Share of the width that stays paper, as in letters that are only outlined; 0 for ink all through.</param>
/// <param name="Size">Pixels of the drawing's longer side.</param>
internal sealed record Pen(float Width, float Pressure, float Contrast, float NibAngle, float Softness, float Grain, float Hollow, float Size)
{
    /// <summary>Some pen: fine liner to marker.</summary>
    /// <param name="random">Decides.</param>
    /// <param name="boldest">The widest stroke as a share of the drawing's longer side.</param>
    public static Pen Any(Random random, float boldest = 0.19f)
    {
        float width = 0.035f * MathF.Pow(boldest / 0.035f, random.NextSingle());
        bool isHollow = width > 0.09f && random.Chance(0.12f);
        return new Pen(
            isHollow ? width * 1.4f : width,
            Pressure: random.Chance(0.5f) ? random.Between(0, 0.35f) : 0,
            Contrast: random.Chance(0.3f) ? random.Between(0.3f, 0.75f) : 0,
            NibAngle: random.Between(-0.9f, 0.3f),
            Softness: random.Chance(0.4f) ? random.Between(1, 4) : 1,
            Grain: random.Chance(0.2f) ? random.Between(0.2f, 0.7f) : 0,
            Hollow: isHollow ? random.Between(0.4f, 0.65f) : 0,
            Size: random.Between(24, 52));
    }
}
