using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Synthesis;

/// <summary>
/// Draws images for training from nothing but a seed: some without a digit, from which the network learns to refuse, and
/// digits as much of the world writes them. Safe for many threads; the same seed gives the same image.
/// </summary>
internal static class SynthesisSource
{
    /// <summary>Shares in hundredths; letters are the commonest of what people write that is no digit.</summary>
    private static readonly (NonDigitKind Kind, int Share)[] Shares =
    [
        (NonDigitKind.Letter, 30), (NonDigitKind.Word, 6), (NonDigitKind.Foreign, 8), (NonDigitKind.Curly, 16), (NonDigitKind.Mark, 8),
        (NonDigitKind.Pictograph, 9), (NonDigitKind.Doodle, 11), (NonDigitKind.Texture, 7), (NonDigitKind.Remnant, 5),
    ];

    /// <summary>The world's 1, 7 and 4 differ most from MNIST's: they come more often.</summary>
    private static readonly int[] Labels = [0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 6, 6, 7, 7, 7, 8, 8, 9, 9];

    /// <summary>How many digits touch: seldom many.</summary>
    private static readonly int[] JoinedCounts = [2, 2, 2, 3, 3, 4];

    private static readonly NonDigitKind[] Urn = [.. Shares.SelectMany(entry => Enumerable.Repeat(entry.Kind, entry.Share))];

    /// <summary>Draws something that is no digit, of a kind that the seed decides.</summary>
    /// <param name="seed">Decides everything.</param>
    /// <param name="input">Receives the network's input: 28x28 values, row-major, 0 (paper) to 1 (ink).</param>
    /// <exception cref="ArgumentException"><paramref name="input"/> does not hold 784 values.</exception>
    public static void DrawNonDigit(int seed, Span<float> input)
    {
        Random random = new(seed);
        Draw(random.Pick(Urn), random, input);
    }

    /// <summary>Draws something of the given kind.</summary>
    /// <param name="kind">What to draw.</param>
    /// <param name="seed">Decides everything else.</param>
    /// <param name="input">Receives the network's input: 28x28 values, row-major, 0 (paper) to 1 (ink).</param>
    /// <exception cref="ArgumentException"><paramref name="input"/> does not hold 784 values.</exception>
    public static void DrawNonDigit(NonDigitKind kind, int seed, Span<float> input) => Draw(kind, new Random(seed), input);

    /// <summary>Draws a digit.</summary>
    /// <param name="seed">Decides everything.</param>
    /// <param name="input">Receives the network's input: 28x28 values, row-major, 0 (paper) to 1 (ink).</param>
    /// <returns>The digit, 0 to 9.</returns>
    /// <exception cref="ArgumentException"><paramref name="input"/> does not hold 784 values.</exception>
    public static int DrawDigit(int seed, Span<float> input)
    {
        CheckLength(input);
        Random random = new(seed);
        int label = random.Pick(Labels);
        GlyphRenderer.RenderDigit(random.Pick(DigitGlyphs.ByLabel[label]), random, input);
        return label;
    }

    /// <summary>Draws two to four digits that touch, a third of the time zeros: their writers seldom lift the pen.</summary>
    /// <param name="seed">Decides everything.</param>
    /// <param name="input">Receives the network's input: 28x28 values, row-major, 0 (paper) to 1 (ink).</param>
    /// <exception cref="ArgumentException"><paramref name="input"/> does not hold 784 values.</exception>
    public static void DrawJoinedDigits(int seed, Span<float> input)
    {
        CheckLength(input);
        Random random = new(seed);
        bool areZeros = random.Chance(0.33f);
        int count = random.Pick(JoinedCounts);
        do
        {
            GlyphRenderer.RenderJoinedDigits([.. Enumerable.Range(0, count).Select(_ => random.Pick(areZeros ? DigitGlyphs.ByLabel[0] : random.Pick(DigitGlyphs.ByLabel)))], random, input);
        }
        while (UprightStroke.IsIn(input));
    }

    private static void Draw(NonDigitKind kind, Random random, Span<float> input)
    {
        CheckLength(input);
        do
        {
            DrawOnce(kind, random, input);
        }
        while (UprightStroke.IsIn(input));
    }

    private static void DrawOnce(NonDigitKind kind, Random random, Span<float> input)
    {
        switch (kind)
        {
            case NonDigitKind.Letter:
                GlyphRenderer.RenderLetter(random.Pick(GlyphAlphabet.Letters), random, input);
                break;
            case NonDigitKind.Word:
                GlyphRenderer.RenderWord([.. Enumerable.Range(0, random.Next(2, 6)).Select(_ => random.Pick(GlyphAlphabet.Letters))], random, input);
                break;
            case NonDigitKind.Doodle:
                DoodleSynthesiser.Render(random, input);
                break;
            case NonDigitKind.Texture:
                TextureSynthesiser.Render(random, input);
                break;
            case NonDigitKind.Remnant:
                RemnantSynthesiser.Render(random, input);
                break;
            default:
                GlyphRenderer.Render(random.Pick(GlyphAlphabet.Of(kind)), random, input);
                break;
        }
    }

    private static void CheckLength(Span<float> input)
    {
        if (input.Length != DigitNormaliser.Length)
        {
            throw new ArgumentException($"An input holds {DigitNormaliser.Length} values. Was {input.Length}. Pass a span of one 28x28 image.", nameof(input));
        }
    }
}
