using Hdr.Recognition.Images;

namespace Hdr.Recognition.Normalisation;

/// <summary>
/// The one way from an image of a digit to the network's input, used by training, evaluation, command line and web alike.
/// It does what was done to make MNIST (LeCun et al., "Gradient-based learning applied to document recognition", 1998, section III.A):
/// the ink's bounding box is scaled into 20x20 with its proportions kept, and its centre of mass is put at the centre of 28x28.
/// </summary>
public static class DigitNormaliser
{
    /// <summary>Rows and columns of the network's input.</summary>
    public const int Side = 28;

    /// <summary>Values of one input: <see cref="Side"/> squared.</summary>
    public const int Length = Side * Side;

    /// <summary>Writes the network's input for an image that shows one digit.</summary>
    /// <param name="image">The image, dark on light or light on dark; only read.</param>
    /// <param name="input">Receives <see cref="Length"/> values, shape <c>[28, 28]</c>, row-major, 0 (paper) to 1 (ink). Untouched when no ink is found.</param>
    /// <param name="box">The ink's bounding box in the image.</param>
    /// <returns>False when the image holds no ink: it is blank.</returns>
    public static bool TryNormalise(GrayImage image, Span<float> input, out PixelBox box) => throw new NotImplementedException();
}
