using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Data;

/// <summary>Images of digits as the network takes them, with their labels, in one block of memory.</summary>
/// <param name="Name">What to call the set, such as "MNIST test".</param>
/// <param name="Pixels">Shape <c>[count, 28, 28]</c>, row-major, 0 (paper) to 255 (ink).</param>
/// <param name="Labels">Shape <c>[count]</c>, 0 to 9.</param>
/// <param name="Files">Where each came from, relative to the set's folder.</param>
public sealed record LabelledImages(string Name, byte[] Pixels, byte[] Labels, IReadOnlyList<string> Files)
{
    /// <summary>How many images there are.</summary>
    public int Count => Labels.Length;

    /// <summary>SHA-256 of all pixels, then all labels, in lower-case hexadecimal.</summary>
    public string ComputeChecksum() => DataChecksum.Compute(Pixels, Labels);

    /// <summary>The images of some places, in that order.</summary>
    public LabelledImages Select(IReadOnlyList<int> indices)
    {
        ArgumentNullException.ThrowIfNull(indices);
        byte[] pixels = new byte[indices.Count * DigitNormaliser.Length];
        for (int i = 0; i < indices.Count; i++)
        {
            GetPixels(indices[i]).CopyTo(pixels.AsSpan(i * DigitNormaliser.Length));
        }

        return new LabelledImages(Name, pixels, [.. indices.Select(index => Labels[index])], [.. indices.Select(index => Files[index])]);
    }

    /// <summary>One image, shape <c>[28, 28]</c>.</summary>
    public ReadOnlySpan<byte> GetPixels(int index) => Pixels.AsSpan(index * DigitNormaliser.Length, DigitNormaliser.Length);

    /// <summary>Writes images as the network's input.</summary>
    /// <param name="start">The first image.</param>
    /// <param name="inputs">Receives shape <c>[count, 28, 28]</c>, 0 (paper) to 1 (ink); its length says how many.</param>
    public void CopyInputs(int start, Span<float> inputs)
    {
        ReadOnlySpan<byte> pixels = Pixels.AsSpan(start * DigitNormaliser.Length, inputs.Length);
        for (int i = 0; i < pixels.Length; i++)
        {
            inputs[i] = pixels[i] / 255f;
        }
    }
}
