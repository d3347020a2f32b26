namespace Hdr.Model.Synthesis;

/// <summary>Makes an image worse, as paper, pens, cameras and scanners do.</summary>
internal static class Degradation
{
    private delegate void Change(Span<float> image, Random random);

    /// <summary>Each with its weight.</summary>
    private static readonly (Change Apply, int Weight)[] Changes =
    [
        (NoiseDegradation.Impulses, 3), (NoiseDegradation.Grain, 2), (NoiseDegradation.Shots, 3), (NoiseDegradation.Shuffle, 4),
        (BlurDegradation.Focus, 3), (BlurDegradation.Motion, 3), (BlurDegradation.LowResolution, 4),
        (LightDegradation.Contrast, 2), (LightDegradation.Fog, 2), (LightDegradation.Spatter, 3), (LightDegradation.InvertedBands, 3),
        (LineDegradation.Straight, 2), (LineDegradation.Dotted, 2), (LineDegradation.Zigzag, 4), (LineDegradation.Scratch, 1),
        (StrokeDegradation.Thicken, 2), (StrokeDegradation.Thin, 2), (StrokeDegradation.Outline, 4), (StrokeDegradation.Erase, 1), (StrokeDegradation.Binarise, 1),
    ];

    private static readonly int TotalWeight = Changes.Sum(change => change.Weight);

    /// <summary>Changes an image in one way, now and then in two.</summary>
    /// <param name="image">Shape <c>[28, 28]</c>, row-major, 0 (paper) to 1 (ink); changed in place.</param>
    /// <param name="random">Everything random is drawn from it.</param>
    public static void Apply(Span<float> image, Random random)
    {
        Choose(random)(image, random);
        if (random.Next(4) == 0)
        {
            Choose(random)(image, random);
        }
    }

    private static Change Choose(Random random)
    {
        int place = random.Next(TotalWeight), index = 0;
        while (place >= Changes[index].Weight)
        {
            place -= Changes[index++].Weight;
        }

        return Changes[index].Apply;
    }
}
