using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;
using Hdr.Recognition.Segmentation;

namespace Hdr.Recognition.Reading;

/// <summary>Reads the digits in an image: image, ink, numbers, digits, network inputs, scores, text. Safe for many threads at once.</summary>
public sealed class DigitReader(IDigitScorer scorer)
{
    /// <summary>An image whose longer side is no longer than this shows one digit, as those of MNIST and USPS do.</summary>
    private const int OneDigitSide = 32;

    /// <summary>Decodes and reads an encoded image.</summary>
    /// <exception cref="UnreadableImageException">The bytes are no image that can be read within the limits.</exception>
    public ImageReading Read(ReadOnlyMemory<byte> encodedImage, ImageLimits? limits = null) => Read(ImageDecoder.Decode(encodedImage, limits));

    /// <summary>Reads a decoded image.</summary>
    public ImageReading Read(GrayImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        IEnumerable<NumberReading> numbers = Math.Max(image.Width, image.Height) <= OneDigitSide ? ReadDigit(image) : ReadNumbers(image);
        return new ImageReading(image.SourceWidth, image.SourceHeight, [.. numbers]);
    }

    private IEnumerable<NumberReading> ReadDigit(GrayImage image)
    {
        float[] input = new float[DigitNormaliser.Length], scores = new float[DigitPrediction.ClassCount];
        if (DigitNormaliser.TryNormalise(image, input, out PixelBox box))
        {
            scorer.Score(input, scores);
            yield return new NumberReading([ToReading(image, box, scores, input)]);
        }
    }

    private IEnumerable<NumberReading> ReadNumbers(GrayImage image)
    {
        if (InkExtractor.Extract(image) is InkImage ink)
        {
            InkPage page = new(ink);
            return page.Numbers.Select(page.Segment).OfType<SegmentationLattice>().Select(lattice => ReadNumber(image, lattice)).OfType<NumberReading>();
        }

        return [];
    }

    private NumberReading? ReadNumber(GrayImage image, SegmentationLattice lattice)
    {
        const int InputLength = DigitNormaliser.Length, ClassCount = DigitPrediction.ClassCount;
        int count = lattice.Candidates.Count;
        float[] inputs = new float[count * InputLength], scores = new float[count * ClassCount];
        for (int i = 0; i < count; i++)
        {
            DigitNormaliser.Normalise(lattice.Candidates[i].Patch.Image, inputs.AsSpan(i * InputLength, InputLength));
        }

        scorer.Score(inputs, scores);
        List<int> path = lattice.BestPath([.. scores.Chunk(ClassCount).Select(each => each.Max())]);
        DigitReading[] digits = [.. path.Select(i => ToReading(
            image, lattice.Candidates[i].Patch.Box, scores[(i * ClassCount)..((i + 1) * ClassCount)], inputs[(i * InputLength)..((i + 1) * InputLength)]))];
        return digits.Length > 0 ? new NumberReading(digits) : null;
    }

    private static DigitReading ToReading(GrayImage image, PixelBox box, float[] scores, float[] input)
    {
        int digit = Array.IndexOf(scores, scores.Max());
        return new DigitReading(digit, scores[digit], InSource(box, image), scores, input);
    }

    private static PixelBox InSource(PixelBox box, GrayImage image)
    {
        double across = (double)image.SourceWidth / image.Width, down = (double)image.SourceHeight / image.Height;
        int left = (int)(box.X * across), top = (int)(box.Y * down);
        int right = (int)Math.Ceiling(box.Right * across), bottom = (int)Math.Ceiling(box.Bottom * down);
        return new PixelBox(left, top, right - left, bottom - top);
    }
}
