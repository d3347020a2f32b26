using Hdr.Recognition.Images;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;
using Hdr.Recognition.Segmentation;

namespace Hdr.Recognition.Reading;

/// <summary>
/// An image that <see cref="DigitReader"/> has prepared: either its one digit is normalised and waits to be scored in one call
/// with those of other images, or it is read already. Takes a few kilobytes while it waits.
/// </summary>
public sealed class PreparedImage
{
    private readonly ImageReading _reading;
    private readonly PixelBox _box;
    private readonly float _minPresence;
    private readonly float[] _views = [];

    /// <summary>An image that needs no scores any more.</summary>
    internal PreparedImage(ImageReading reading) => _reading = reading;

    /// <summary>An image whose one digit waits.</summary>
    /// <param name="image">The image; not kept.</param>
    /// <param name="box">The digit's place in the source.</param>
    /// <param name="views">Shape <c>[views, 28, 28]</c>: the same digit, seen in one way or several; owned from now on.</param>
    internal PreparedImage(GrayImage image, PixelBox box, float[] views)
    {
        _reading = new ImageReading(image.SourceWidth, image.SourceHeight, []);
        _box = box;
        _views = views;
        _minPresence = Refusal.MinPresenceFor(Math.Max(image.Width, image.Height));
    }

    /// <summary>What the network is to score: shape <c>[count, 28, 28]</c>.</summary>
    internal ReadOnlySpan<float> Inputs => _views;

    /// <summary>How many inputs there are.</summary>
    internal int Count => _views.Length / DigitNormaliser.Length;

    /// <summary>What was read: by the view of which the network is surest.</summary>
    /// <param name="scores">Shape <c>[count, 10]</c>.</param>
    /// <param name="contents">Shape <c>[count, 3]</c>.</param>
    internal ImageReading Complete(ReadOnlySpan<float> scores, ReadOnlySpan<float> contents)
    {
        DigitReading? best = null;
        double lowest = double.PositiveInfinity;
        for (int i = 0; i < Count; i++)
        {
            ArraySegment<float> view = new(_views, i * DigitNormaliser.Length, DigitNormaliser.Length);
            DigitReading reading = DigitReading.Of(
                _box, scores.Slice(i * DigitPrediction.ClassCount, DigitPrediction.ClassCount).ToArray(), contents[i * DigitPrediction.ContentCount], view);
            double cost = new DigitScore(reading.Confidence, reading.Presence, Foreignness: 0).Cost;
            (best, lowest) = cost < lowest ? (reading, cost) : (best, lowest);
        }

        return best is null || best.Presence < _minPresence ? _reading : new ImageReading(_reading.Width, _reading.Height, [new NumberReading([best])]);
    }
}
