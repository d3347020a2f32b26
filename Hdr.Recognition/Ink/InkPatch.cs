using Hdr.Recognition.Images;

namespace Hdr.Recognition.Ink;

/// <summary>A piece of ink, cut out of an image, and where it was.</summary>
/// <param name="Pixels">Shape <c>[box height, box width]</c>, row-major: 0 is paper or belongs to another piece.</param>
/// <param name="Box">Its place in the image.</param>
internal sealed record InkPatch(byte[] Pixels, PixelBox Box)
{
    /// <summary>The patch as an image of its own.</summary>
    public InkImage Image => new(Pixels, Box.Width, Box.Height);

    /// <summary>Sum of all levels.</summary>
    public long Mass { get; } = Pixels.Sum(level => (long)level);

    /// <summary>Several patches as one.</summary>
    public static InkPatch Union(ReadOnlySpan<InkPatch> patches)
    {
        if (patches.Length == 1)
        {
            return patches[0];
        }

        PixelBox box = PixelBox.Around(patches.ToArray().Select(patch => patch.Box));
        byte[] pixels = new byte[box.Width * box.Height];
        foreach (InkPatch patch in patches)
        {
            for (int y = 0; y < patch.Box.Height; y++)
            {
                Span<byte> target = pixels.AsSpan(((patch.Box.Y - box.Y + y) * box.Width) + patch.Box.X - box.X, patch.Box.Width);
                System.Numerics.Tensors.TensorPrimitives.Max(target, patch.Pixels.AsSpan(y * patch.Box.Width, patch.Box.Width), target);
            }
        }

        return new InkPatch(pixels, box);
    }
}
