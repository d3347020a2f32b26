using System.Buffers;
using Hdr.Recognition.Images;
using Hdr.Recognition.Lines;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;

namespace Hdr.Recognition.Reading;

/// <summary>Reads the digits in an image: image, ink, numbers, digits, network inputs, scores, text. Safe for many threads at once.</summary>
/// <param name="scorer">Scores single digits; not owned.</param>
/// <param name="lines">Scores whole numbers, where single digits leave doubt; not owned. Without it, touching digits are read less well.</param>
public sealed class DigitReader(IDigitScorer scorer, ILineScorer? lines = null)
{
    /// <summary>An image whose longer side is no longer than this shows one digit, as those of MNIST and USPS do.</summary>
    private const int OneDigitSide = 32;

    private readonly IDigitScorer _scorer = scorer;
    private readonly NumberReader _numbers = new(scorer, lines);

    /// <summary>Decodes and reads an encoded image.</summary>
    /// <exception cref="UnreadableImageException">The bytes are no image that can be read within the limits.</exception>
    public ImageReading Read(ReadOnlyMemory<byte> encodedImage, ImageLimits? limits = null) => Read(ImageDecoder.Decode(encodedImage, limits));

    /// <summary>Reads a decoded image.</summary>
    public ImageReading Read(GrayImage image) => Read([Prepare(image)])[0];

    /// <summary>Decodes and prepares an encoded image, to be read with others.</summary>
    /// <exception cref="UnreadableImageException">The bytes are no image that can be read within the limits.</exception>
    public PreparedImage Prepare(ReadOnlyMemory<byte> encodedImage, ImageLimits? limits = null) => Prepare(ImageDecoder.Decode(encodedImage, limits));

    /// <summary>Prepares an image, to be read with others. One of several digits is read at once: each of its numbers is a batch.</summary>
    public PreparedImage Prepare(GrayImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (Math.Max(image.Width, image.Height) > OneDigitSide)
        {
            return new PreparedImage(new ImageReading(image.SourceWidth, image.SourceHeight, _numbers.Read(image)));
        }

        float[] views = InputViews.Of(image, out PixelBox box);
        return views.Length > 0
            ? new PreparedImage(image, image.InSource(box), views)
            : new PreparedImage(new ImageReading(image.SourceWidth, image.SourceHeight, []));
    }

    /// <summary>Reads many images with one call of the scorer: the same answers as one by one, in less time.</summary>
    /// <param name="images">Images that this reader has prepared.</param>
    /// <returns>A reading an image, in their order.</returns>
    public IReadOnlyList<ImageReading> Read(IReadOnlyList<PreparedImage> images)
    {
        ArgumentNullException.ThrowIfNull(images);
        int count = images.Sum(image => image.Count);
        float[] scores = new float[count * DigitPrediction.ClassCount], contents = new float[count * DigitPrediction.ContentCount];
        if (count > 0)
        {
            Score(images, count * DigitNormaliser.Length, scores, contents);
        }

        return Complete(images, scores, contents);
    }

    /// <summary>What waits is laid side by side in memory that is used again: a large array for each call would be most of a folder's garbage.</summary>
    private void Score(IReadOnlyList<PreparedImage> images, int length, float[] scores, float[] contents)
    {
        float[] inputs = ArrayPool<float>.Shared.Rent(length);
        try
        {
            Gather(images, inputs);
            _scorer.Score(inputs.AsMemory(0, length), scores, contents);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(inputs);
        }
    }

    private static void Gather(IReadOnlyList<PreparedImage> images, Span<float> inputs)
    {
        foreach (PreparedImage image in images)
        {
            image.Inputs.CopyTo(inputs);
            inputs = inputs[image.Inputs.Length..];
        }
    }

    private static ImageReading[] Complete(IReadOnlyList<PreparedImage> images, ReadOnlySpan<float> scores, ReadOnlySpan<float> contents)
    {
        ImageReading[] readings = new ImageReading[images.Count];
        for (int i = 0; i < readings.Length; i++)
        {
            int count = images[i].Count;
            readings[i] = images[i].Complete(scores[..(count * DigitPrediction.ClassCount)], contents[..(count * DigitPrediction.ContentCount)]);
            scores = scores[(count * DigitPrediction.ClassCount)..];
            contents = contents[(count * DigitPrediction.ContentCount)..];
        }

        return readings;
    }
}
