using SkiaSharp;

namespace Hdr.Model.Composition;

/// <summary>A shadow that falls across a sheet, from its edge inwards.</summary>
/// <param name="Darkness">Share of the light that is lost where it is deepest, 0 to 1.</param>
/// <param name="Degrees">The way it falls.</param>
/// <param name="Edge">Where it ends, as a share of the way across the sheet.</param>
/// <param name="Softness">How long it takes to end, as a share of that way.</param>
internal sealed record Shadow(double Darkness, double Degrees, double Edge, double Softness)
{
    /// <summary>A shadow as phones and hands throw them.</summary>
    public static Shadow Draw(Random random) => new(random.Between(0.15, 0.45), random.Between(0, 360), random.Between(0.3, 0.8), random.BetweenByRatio(0.05, 0.8));

    /// <summary>Darkens a canvas.</summary>
    public void Paint(SKCanvas canvas, int width, int height)
    {
        double radians = Degrees * Math.PI / 180;
        float reachX = (float)(Math.Cos(radians) * width / 2), reachY = (float)(Math.Sin(radians) * height / 2);
        byte deep = (byte)(255 * (1 - Darkness));
        using SKShader gradient = SKShader.CreateLinearGradient(
            new SKPoint((width / 2f) - reachX, (height / 2f) - reachY),
            new SKPoint((width / 2f) + reachX, (height / 2f) + reachY),
            [new SKColor(deep, deep, deep), new SKColor(deep, deep, deep), SKColors.White],
            [0, (float)Math.Max(0, Edge - Softness), (float)Edge],
            SKShaderTileMode.Clamp);
        using SKPaint paint = new() { Shader = gradient, BlendMode = SKBlendMode.Multiply };
        canvas.DrawRect(0, 0, width, height, paint);
    }
}
