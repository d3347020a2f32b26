using System.Numerics.Tensors;
using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;

namespace Hdr.Recognition.Normalisation;

/// <summary>
/// The one way from an image of a digit to the network's input, used by training, evaluation, command line and web alike.
/// It does what was done to make MNIST (LeCun et al., "Gradient-based learning applied to document recognition", 1998, section III.A):
/// the ink's bounding box is scaled into 20x20 with its proportions kept, and its centre of mass is put at the centre of 28x28.
/// </summary>
public static class DigitNormaliser
{
    /// <summary>The normalisation's name and version, which a model's card records.</summary>
    public const string Name = "mnist-1";

    /// <summary>Rows and columns of the network's input.</summary>
    public const int Side = 28;

    /// <summary>Values of one input: <see cref="Side"/> squared.</summary>
    public const int Length = Side * Side;

    /// <summary>Ink below this, of 255, is an edge's blur and does not widen the box.</summary>
    private const byte BoxLevel = 51;

    /// <summary>Writes the network's input for an image that shows one digit.</summary>
    /// <param name="image">The image, dark on light or light on dark; only read.</param>
    /// <param name="input">Receives <see cref="Length"/> values, shape <c>[28, 28]</c>, row-major, 0 (paper) to 1 (ink). Untouched when no ink is found.</param>
    /// <param name="box">The ink's bounding box in the image.</param>
    /// <returns>False when the image holds no ink: it is blank.</returns>
    public static bool TryNormalise(GrayImage image, Span<float> input, out PixelBox box)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentOutOfRangeException.ThrowIfNotEqual(input.Length, Length);
        InkImage plain = new(image.Pixels, image.Width, image.Height);
        if (MnistForm.Fits(plain))
        {
            return Take(plain, input, out box);
        }

        InkImage? ink = InkExtractor.Extract(image);
        if (ink is null)
        {
            box = default;
            return false;
        }

        if (MnistForm.Fits(ink))
        {
            return Take(ink, input, out box);
        }

        SpeckFilter.Apply(ink);
        box = Normalise(ink, input);
        return true;
    }

    /// <summary>Writes the network's input for the ink of one digit.</summary>
    /// <returns>The ink's bounding box.</returns>
    internal static PixelBox Normalise(InkImage ink, Span<float> input)
    {
        PixelBox box = DigitBox(ink);
        Write(ink, box, input);
        return box;
    }

    /// <summary>The box around the ink. Ink that is 20 pixels long to its very edge was scaled for MNIST before, and stays as it is.</summary>
    private static PixelBox DigitBox(InkImage ink)
    {
        PixelBox whole = ink.Bounds(level: 1)!.Value;
        bool isScaled = Math.Max(whole.Width, whole.Height) == MnistForm.BoxSide;
        return isScaled ? whole : ink.Bounds(BoxLevel) ?? whole;
    }

    /// <summary>Ink that is as MNIST has it is the input.</summary>
    private static bool Take(InkImage ink, Span<float> input, out PixelBox box)
    {
        box = ink.Bounds(level: 1)!.Value;
        for (int i = 0; i < input.Length; i++)
        {
            input[i] = ink.Pixels[i] / 255f;
        }

        return true;
    }

    private static void Write(InkImage ink, PixelBox box, Span<float> input)
    {
        double scale = (double)MnistForm.BoxSide / Math.Max(box.Width, box.Height);
        int width = Math.Max(1, (int)Math.Round(box.Width * scale)), height = Math.Max(1, (int)Math.Round(box.Height * scale));
        float[] digit = AntialiasedResizer.Resize(ink, box, width, height);
        Darken(digit);
        Place(digit, width, height, input);
    }

    /// <summary>Thin strokes get paler as they get smaller: the darkest pixel is made full ink, as in MNIST.</summary>
    private static void Darken(Span<float> digit)
    {
        float highest = TensorPrimitives.Max<float>(digit);
        if (highest is > 0 and < MnistForm.FullInk / 255f)
        {
            TensorPrimitives.Divide(digit, highest, digit);
        }
    }

    private static void Place(ReadOnlySpan<float> digit, int width, int height, Span<float> input)
    {
        double mass = 0, sumX = 0, sumY = 0;
        for (int y = 0, i = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++, i++)
            {
                mass += digit[i];
                sumX += digit[i] * (x + 0.5);
                sumY += digit[i] * (y + 0.5);
            }
        }

        int left = Math.Clamp((int)Math.Round(MnistForm.Centre - (sumX / mass)), 0, Side - width);
        int top = Math.Clamp((int)Math.Round(MnistForm.Centre - (sumY / mass)), 0, Side - height);
        input.Clear();
        for (int y = 0; y < height; y++)
        {
            digit.Slice(y * width, width).CopyTo(input[(((top + y) * Side) + left)..]);
        }
    }
}
