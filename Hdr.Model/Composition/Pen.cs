using Hdr.Recognition.Normalisation;
using SkiaSharp;

namespace Hdr.Model.Composition;

/// <summary>Writes single digits at a size, with sharp edges whatever the size.</summary>
/// <param name="Height">Of most digits, in pixels.</param>
/// <param name="Weight">0 (thin) to 1 (thick); the middle is about as MNIST has it.</param>
/// <param name="Slant">How far the top leans to the right, in heights.</param>
internal sealed record Pen(double Height, double Weight, double Slant)
{
    /// <summary>MNIST's digits fit into 20x20 pixels of the 28x28.</summary>
    private const double DigitSide = 20;

    /// <summary>How many pixels an edge is wide when written.</summary>
    private const double EdgeWidth = 1.5;

    /// <summary>Whether zeros behind one another are written in one go: <see cref="ZeroRun"/>.</summary>
    public bool RunsZeros { get; init; }

    /// <summary>Writes a digit, a little larger or smaller than the last.</summary>
    /// <param name="digit">Shape <c>[28, 28]</c>, 0 (paper) to 255 (ink).</param>
    /// <param name="random">Chooses the size.</param>
    public InkMask Write(ReadOnlyMemory<byte> digit, Random random)
    {
        const int Side = DigitNormaliser.Side;
        double scale = Height / DigitSide * random.Between(0.92, 1.08);
        int height = (int)Math.Ceiling(Side * scale), lean = (int)Math.Ceiling(Math.Abs(Slant) * height);
        using SKImage image = new InkMask(digit.ToArray(), Side, Side).ToImage();
        InkMask soft = InkMask.Draw(height + lean, height, canvas =>
        {
            canvas.Translate((float)(Slant > 0 ? Slant * height : 0), 0);
            canvas.Skew((float)-Slant, 0);
            canvas.Scale((float)scale);
            canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKCubicResampler.Mitchell));
        });
        return Sharpen(soft, scale).Crop();
    }

    /// <summary>An edge of MNIST is about a pixel wide; enlarged, it would be a blur. Where it is cut makes the stroke thin or thick. Paper stays without ink.</summary>
    private InkMask Sharpen(InkMask soft, double scale)
    {
        double cut = 0.6 - (0.25 * Weight), gain = Math.Max(scale / EdgeWidth, 0.5 / Math.Min(cut, 1 - cut));
        Span<byte> levels = stackalloc byte[256];
        for (int level = 0; level < levels.Length; level++)
        {
            levels[level] = (byte)Math.Clamp((((level / 255.0) - cut) * gain * 255) + 127.5, 0, 255);
        }

        byte[] coverage = new byte[soft.Coverage.Length];
        for (int i = 0; i < coverage.Length; i++)
        {
            coverage[i] = levels[soft.Coverage[i]];
        }

        return soft with { Coverage = coverage };
    }
}
