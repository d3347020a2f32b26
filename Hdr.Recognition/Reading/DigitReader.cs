using Hdr.Recognition.Images;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;

namespace Hdr.Recognition.Reading;

/// <summary>Reads the digits in an image: image, ink, network input, scores, text. Safe for many threads at once.</summary>
public sealed class DigitReader(IDigitScorer scorer)
{
    /// <summary>Decodes and reads an encoded image.</summary>
    /// <exception cref="UnreadableImageException">The bytes are no image that can be read within the limits.</exception>
    public ImageReading Read(ReadOnlyMemory<byte> encodedImage, ImageLimits? limits = null) => Read(ImageDecoder.Decode(encodedImage, limits));

    /// <summary>Reads a decoded image.</summary>
    public ImageReading Read(GrayImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        float[] input = new float[DigitNormaliser.Length];
        if (!DigitNormaliser.TryNormalise(image, input, out PixelBox box))
        {
            return new ImageReading(image.SourceWidth, image.SourceHeight, []);
        }

        float[] scores = new float[DigitPrediction.ClassCount];
        scorer.Score(input, scores);
        int digit = Array.IndexOf(scores, scores.Max());
        DigitReading reading = new(digit, scores[digit], InSource(box, image), scores, input);
        return new ImageReading(image.SourceWidth, image.SourceHeight, [new NumberReading([reading])]);
    }

    private static PixelBox InSource(PixelBox box, GrayImage image)
    {
        double across = (double)image.SourceWidth / image.Width, down = (double)image.SourceHeight / image.Height;
        int left = (int)(box.X * across), top = (int)(box.Y * down);
        int right = (int)Math.Ceiling(box.Right * across), bottom = (int)Math.Ceiling(box.Bottom * down);
        return new PixelBox(left, top, right - left, bottom - top);
    }
}
