using Hdr.Recognition.Images;
using Hdr.Recognition.Lines;

namespace Hdr.Recognition.Tests.Support;

/// <summary>Inputs of a line network that look like nothing in particular.</summary>
internal static class LineInputs
{
    public static LineInput Random(int width, int seed)
    {
        Random random = new(seed);
        float[] pixels = [.. Enumerable.Range(0, LineNormaliser.Height * width).Select(_ => random.NextSingle())];
        return new LineInput(pixels, width, new PixelBox(0, 0, width, LineNormaliser.Height), Scale: 1, Slant: 0, Left: 0);
    }
}
