using Hdr.Recognition.Lines;
using static TorchSharp.torch;

namespace Hdr.Model.Lines;

/// <summary>Examples of about one width, side by side.</summary>
/// <param name="Lines">Shape <c>[batch, 1, 32, columns]</c>, float32, 0 (paper) to 1 (ink); narrower ones have paper on their right.</param>
/// <param name="Texts">Shape <c>[batch, most digits]</c>, int64; behind a shorter text stand zeros.</param>
/// <param name="TextLengths">Shape <c>[batch]</c>, int64.</param>
/// <param name="FrameCounts">Shape <c>[batch]</c>, int64: frames of each line's own columns.</param>
internal sealed record LineBatch(Tensor Lines, Tensor Texts, Tensor TextLengths, Tensor FrameCounts)
{
    /// <summary>Few widths mean few shapes: memory that was freed fits again, and the code for a shape is there already.</summary>
    private const int WidthStep = 32;

    /// <summary>The columns of a batch whose widest example has so many.</summary>
    public static int ColumnsFor(int width) => (width + WidthStep - 1) / WidthStep * WidthStep;

    /// <summary>Puts examples together; the caller's dispose scope owns the tensors.</summary>
    public static LineBatch Of(ReadOnlySpan<LineExample> examples)
    {
        int width = 0, digits = 0;
        foreach (LineExample example in examples)
        {
            (width, digits) = (Math.Max(width, example.Width), Math.Max(digits, example.Text.Length));
        }

        width = ColumnsFor(width);

        // Written into memory of libtorch's: managed copies, as `tensor` makes them, would pile up by hundreds of megabytes until they are collected.
        Tensor bytes = zeros([examples.Length, 1, LineNormaliser.Height, width], ScalarType.Byte);
        Span<byte> pixels = bytes.bytes;
        long[] texts = new long[examples.Length * digits], lengths = new long[examples.Length], frames = new long[examples.Length];
        for (int i = 0; i < examples.Length; i++)
        {
            LineExample example = examples[i];
            for (int y = 0; y < LineNormaliser.Height; y++)
            {
                example.Pixels.AsSpan(y * example.Width, example.Width).CopyTo(pixels[(((i * LineNormaliser.Height) + y) * width)..]);
            }

            for (int place = 0; place < example.Text.Length; place++)
            {
                texts[(i * digits) + place] = example.Text[place] - '0';
            }

            (lengths[i], frames[i]) = (example.Text.Length, example.Width / LineScores.ColumnsOfFrame);
        }

        Tensor lines = bytes.to(ScalarType.Float32).div_(byte.MaxValue);
        return new LineBatch(lines, tensor(texts).view(examples.Length, digits), tensor(lengths), tensor(frames));
    }
}
