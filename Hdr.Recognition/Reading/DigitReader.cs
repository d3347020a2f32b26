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

    /// <summary>A connected piece that is more probably one whole digit is not cut: that saves most of the candidates.</summary>
    private const float SurelyOneDigit = 0.95f;

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
            return new PreparedImage(new ImageReading(image.SourceWidth, image.SourceHeight, ReadNumbers(image)));
        }

        float[] views = InputViews.Of(image, out PixelBox box);
        return views.Length > 0
            ? new PreparedImage(image, InSource(box, image), views)
            : new PreparedImage(new ImageReading(image.SourceWidth, image.SourceHeight, []));
    }

    /// <summary>Reads many images with one call of the scorer: the same answers as one by one, in less time.</summary>
    /// <param name="images">Images that this reader has prepared.</param>
    /// <returns>A reading an image, in their order.</returns>
    public IReadOnlyList<ImageReading> Read(IReadOnlyList<PreparedImage> images)
    {
        ArgumentNullException.ThrowIfNull(images);
        int count = images.Sum(image => image.Count);
        float[] inputs = new float[count * DigitNormaliser.Length], scores = new float[count * DigitPrediction.ClassCount], contents = new float[count * DigitPrediction.ContentCount];
        Gather(images, inputs);
        if (count > 0)
        {
            scorer.Score(inputs, scores, contents);
        }

        return Complete(images, scores, contents);
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

    private NumberReading[] ReadNumbers(GrayImage image)
    {
        if (InkExtractor.Extract(image) is not InkImage ink)
        {
            return [];
        }

        InkPage page = new(ink);
        NumberReading?[] readings = [.. page.Numbers.Select(number => ReadNumber(image, page.PiecesOf(number), number.DigitHeight))];
        PixelBox[] refused = [.. page.Numbers.Where((_, index) => readings[index] is null).Select(number => InSource(number.Box, image))];
        NumberReading[] numbers = [.. readings.OfType<NumberReading>().Where(number => !Refusal.IsDrawing(number, refused))];
        return Refusal.IsTexture(numbers) ? [] : numbers;
    }

    private NumberReading? ReadNumber(GrayImage image, InkPatch[] pieces, int digitHeight)
    {
        if (pieces.Length == 0)
        {
            return null;
        }

        const int InputLength = DigitNormaliser.Length, ClassCount = DigitPrediction.ClassCount, ContentCount = DigitPrediction.ContentCount;
        (_, _, float[] contentsOfPieces) = Score(pieces);
        SegmentationLattice lattice = new(pieces, digitHeight, mayCut: piece => contentsOfPieces[piece * ContentCount] < SurelyOneDigit);
        int count = lattice.Candidates.Count;
        (float[] inputs, float[] scores, float[] contents) = Score([.. lattice.Candidates.Select(candidate => candidate.Patch)]);
        DigitScore[] answers = [.. Enumerable.Range(0, count).Select(i => new DigitScore(
            scores.AsSpan(i * ClassCount, ClassCount).ToArray().Max(), contents[i * ContentCount], contents[(i * ContentCount) + (int)InputContent.Foreign]))];
        List<int> path = lattice.BestPath(answers);
        if (Refusal.IsNoNumber(lattice, path, answers))
        {
            return null;
        }

        DigitReading[] digits = [.. path.Select(i => ToReading(
            InSource(lattice.Candidates[i].Patch.Box, image), scores[(i * ClassCount)..((i + 1) * ClassCount)], answers[i].Presence, inputs[(i * InputLength)..((i + 1) * InputLength)]))];
        return new NumberReading(digits);
    }

    /// <summary>Normalises and scores patches of ink.</summary>
    private (float[] Inputs, float[] Scores, float[] Contents) Score(InkPatch[] patches)
    {
        float[] inputs = new float[patches.Length * DigitNormaliser.Length];
        float[] scores = new float[patches.Length * DigitPrediction.ClassCount], contents = new float[patches.Length * DigitPrediction.ContentCount];
        for (int i = 0; i < patches.Length; i++)
        {
            DigitNormaliser.Normalise(patches[i].Image, inputs.AsSpan(i * DigitNormaliser.Length, DigitNormaliser.Length));
        }

        scorer.Score(inputs, scores, contents);
        return (inputs, scores, contents);
    }

    /// <summary>A digit by its scores.</summary>
    /// <param name="box">Its place in the source.</param>
    /// <param name="scores">Shape <c>[10]</c>; owned from now on.</param>
    /// <param name="presence">Probability that it is one whole digit.</param>
    /// <param name="input">Shape <c>[28, 28]</c>; owned from now on.</param>
    internal static DigitReading ToReading(PixelBox box, float[] scores, float presence, float[] input)
    {
        int digit = Array.IndexOf(scores, scores.Max());
        return new DigitReading(digit, scores[digit], presence, box, scores, input);
    }

    private static PixelBox InSource(PixelBox box, GrayImage image)
    {
        double across = (double)image.SourceWidth / image.Width, down = (double)image.SourceHeight / image.Height;
        int left = (int)(box.X * across), top = (int)(box.Y * down);
        int right = (int)Math.Ceiling(box.Right * across), bottom = (int)Math.Ceiling(box.Bottom * down);
        return new PixelBox(left, top, right - left, bottom - top);
    }
}
