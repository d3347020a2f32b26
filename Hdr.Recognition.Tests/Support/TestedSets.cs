using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;

namespace Hdr.Recognition.Tests.Support;

/// <summary>Tested images that look like nothing in particular.</summary>
internal static class TestedSets
{
    /// <summary>Random labels and pixels, and scores of which each ten add up to 1.</summary>
    public static TestedImages Random(int count, int seed)
    {
        Random random = new(seed);
        byte[] pixels = new byte[count * DigitNormaliser.Length];
        random.NextBytes(pixels);
        byte[] labels = [.. Enumerable.Range(0, count).Select(_ => (byte)random.Next(DigitPrediction.ClassCount))];
        return new TestedImages(labels, [.. Enumerable.Range(0, count).SelectMany(_ => Probabilities(random))], pixels);
    }

    private static float[] Probabilities(Random random)
    {
        double[] weights = [.. Enumerable.Range(0, DigitPrediction.ClassCount).Select(_ => random.NextDouble())];
        return [.. weights.Select(weight => (float)(weight / weights.Sum()))];
    }
}
