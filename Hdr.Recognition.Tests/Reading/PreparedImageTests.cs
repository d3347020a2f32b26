using Hdr.Recognition.Images;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;
using Hdr.Recognition.Reading;
using Hdr.Recognition.Tests.Support;
using SkiaSharp;

namespace Hdr.Recognition.Tests.Reading;

public sealed class PreparedImageTests
{
    private const int Blank = 3;
    private const int Large = 11;

    [Fact]
    public void Many_images_are_read_as_one_by_one_with_a_single_call_of_the_scorer()
    {
        using BatchScorer network = new(TinyNetwork.Random(seed: 3));
        CountingScorer scorer = new(network);
        GrayImage[] images = Images(count: 3 * BatchScorer.BlockSize);
        ImageReading[] single = [.. images.Select(new DigitReader(network).Read)];

        DigitReader reader = new(scorer);
        PreparedImage[] prepared = [.. images.Select(reader.Prepare)];
        int callsBefore = scorer.Calls;
        IReadOnlyList<ImageReading> batch = reader.Read(prepared);

        Assert.Equal(1, scorer.Calls - callsBefore);
        Assert.Equal(single.Select(reading => (reading.Text, reading.Width, reading.Height)), batch.Select(reading => (reading.Text, reading.Width, reading.Height)));
        Assert.Equal((images.Length - 1, 400, ""), (batch.Sum(reading => reading.Numbers.Count), batch[Large].Width, batch[Blank].Text));
        foreach ((DigitReading expected, DigitReading actual) in Digits(single).Zip(Digits(batch)))
        {
            Assert.Equal(expected.Box, actual.Box);
            Assert.Equal(expected.Input, actual.Input);
            Assert.All(expected.Scores.Zip(actual.Scores), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
        }
    }

    /// <summary>A digit under a veil is seen in several ways; what is shown is the one that was read, and stays so while others are read.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void What_the_network_saw_is_the_view_that_it_was_surest_of(int view)
    {
        FavouringScorer scorer = new(view);
        DigitReader reader = new(scorer);
        GrayImage veiled = new([.. Mnist.Image(0).Pixels.Select((level, i) => (byte)(90 + (level / 3) + (i % 28)))], 28, 28);

        DigitReading digit = Digits([reader.Read(veiled)]).Single();
        float[] seen = scorer.Inputs[(view * DigitNormaliser.Length)..((view + 1) * DigitNormaliser.Length)];
        reader.Read(Mnist.Image(1));

        Assert.Equal(seen, digit.Input);
    }

    [Fact]
    public void No_images_and_blank_ones_need_no_scorer()
    {
        CountingScorer scorer = new(null!);

        Assert.Empty(new DigitReader(scorer).Read([]));
        Assert.Empty(new DigitReader(scorer).Read(new GrayImage(new byte[100], 10, 10)).Numbers);
        Assert.Equal(0, scorer.Calls);
    }

    /// <summary>Digits of MNIST, and among them a blank page and a large drawing.</summary>
    private static GrayImage[] Images(int count)
    {
        GrayImage[] images = [.. Enumerable.Range(0, count).Select(Mnist.Image)];
        images[Blank] = new GrayImage(new byte[900], 30, 30);
        using SKBitmap drawing = Drawing.Draw(Drawing.Seven, 400, 300, new SKRect(50, 40, 200, 260), penWidth: 20, SKColors.DarkBlue, SKColors.White);
        images[Large] = ImageDecoder.Decode(Drawing.Encode(drawing, SKEncodedImageFormat.Png));
        return images;
    }

    private static IEnumerable<DigitReading> Digits(IEnumerable<ImageReading> readings) =>
        readings.SelectMany(reading => reading.Numbers).SelectMany(number => number.Digits);

    /// <summary>Takes everything for a seven, and is surest of one of a call's inputs.</summary>
    private sealed class FavouringScorer(int view) : IDigitScorer
    {
        public float[] Inputs { get; private set; } = [];

        public void Score(ReadOnlyMemory<float> inputs, Memory<float> scores, Memory<float> contents)
        {
            Inputs = inputs.ToArray();
            for (int i = 0; i < inputs.Length / DigitNormaliser.Length; i++)
            {
                scores.Span[(i * DigitPrediction.ClassCount) + 7] = i == view ? 0.9f : 0.5f;
                contents.Span[i * DigitPrediction.ContentCount] = 1;
            }
        }
    }

    private sealed class CountingScorer(IDigitScorer scorer) : IDigitScorer
    {
        public int Calls { get; private set; }

        public void Score(ReadOnlyMemory<float> inputs, Memory<float> scores, Memory<float> contents)
        {
            Calls++;
            scorer.Score(inputs, scores, contents);
        }
    }
}
