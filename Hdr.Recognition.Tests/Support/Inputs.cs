using Hdr.Recognition.Normalisation;

namespace Hdr.Recognition.Tests.Support;

/// <summary>Network inputs that look like nothing in particular.</summary>
internal static class Inputs
{
    /// <summary>Shape <c>[count, 28, 28]</c>, values from 0 to 1.</summary>
    public static float[] Random(int count, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count * DigitNormaliser.Length).Select(_ => random.NextSingle())];
    }
}
