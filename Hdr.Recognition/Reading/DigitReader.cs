using Hdr.Recognition.Images;
using Hdr.Recognition.Models;

namespace Hdr.Recognition.Reading;

/// <summary>Reads the digits in an image: image, ink, network input, scores, text. Safe for many threads at once when its scorer is.</summary>
public sealed class DigitReader(IDigitScorer scorer)
{
    private readonly IDigitScorer _scorer = scorer;

    /// <summary>Decodes and reads an encoded image.</summary>
    /// <exception cref="UnreadableImageException">The bytes are no image that can be read within the limits.</exception>
    public ImageReading Read(ReadOnlyMemory<byte> encodedImage, ImageLimits? limits = null) => Read(ImageDecoder.Decode(encodedImage, limits));

    /// <summary>Reads a decoded image.</summary>
    public ImageReading Read(GrayImage image) => throw new NotImplementedException();
}
