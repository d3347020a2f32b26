using Hdr.Recognition.Images;
using Hdr.Recognition.Normalisation;

namespace Hdr.Recognition.Reading;

/// <summary>
/// An image that <see cref="DigitReader"/> has prepared: either its one digit is normalised and waits to be scored in one call
/// with those of other images, or it is read already. Takes a few kilobytes while it waits.
/// </summary>
public sealed class PreparedImage
{
    private readonly ImageReading _reading;
    private readonly PixelBox _box;
    private readonly float[] _input = [];

    /// <summary>An image that needs no scores any more.</summary>
    internal PreparedImage(ImageReading reading) => _reading = reading;

    /// <summary>An image whose one digit waits.</summary>
    /// <param name="image">The image; not kept.</param>
    /// <param name="box">The digit's place in the source.</param>
    /// <param name="input">Shape <c>[28, 28]</c>; owned from now on.</param>
    internal PreparedImage(GrayImage image, PixelBox box, float[] input)
    {
        _reading = new ImageReading(image.SourceWidth, image.SourceHeight, []);
        _box = box;
        _input = input;
    }

    /// <summary>What the network is to score: shape <c>[count, 28, 28]</c>.</summary>
    internal ReadOnlySpan<float> Inputs => _input;

    /// <summary>How many inputs there are: 0 or 1.</summary>
    internal int Count => _input.Length / DigitNormaliser.Length;

    /// <summary>What was read.</summary>
    /// <param name="scores">Shape <c>[count, 10]</c>.</param>
    internal ImageReading Complete(ReadOnlySpan<float> scores) => Count == 0
        ? _reading
        : new ImageReading(_reading.Width, _reading.Height, [new NumberReading([DigitReader.ToReading(_box, scores.ToArray(), _input)])]);
}
