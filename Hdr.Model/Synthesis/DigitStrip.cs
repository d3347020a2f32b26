using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;
using Hdr.Recognition.Normalisation;
using Hdr.Recognition.Segmentation;

namespace Hdr.Model.Synthesis;

/// <summary>A strip of paper, as high as an MNIST image and four times as wide, on which digits are put side by side, cut and normalised.</summary>
internal sealed class DigitStrip
{
    private const int Side = DigitNormaliser.Side;
    private const int Width = 4 * Side;

    /// <summary>Ink below this, of 255, is an edge's blur and does not make a digit wider.</summary>
    private const byte Level = 51;

    /// <summary>Columns to either side in which a cheaper way is looked for.</summary>
    private const int SearchOfWay = 2;

    private readonly byte[] _pixels = new byte[Side * Width];

    /// <summary>The column behind the last ink.</summary>
    public int End { get; private set; }

    /// <summary>Clears the strip.</summary>
    public void Clear()
    {
        Array.Clear(_pixels);
        End = 0;
    }

    /// <summary>Adds a digit behind what stands there.</summary>
    /// <param name="digit">Shape <c>[28, 28]</c>, 0 (paper) to 255 (ink).</param>
    /// <param name="gap">Columns of paper before it; below 0, the two overlap.</param>
    /// <param name="down">Rows to move it down.</param>
    public void Append(ReadOnlySpan<byte> digit, int gap, int down)
    {
        (int first, int end) = Columns(digit);
        int left = Math.Max(0, End + gap);
        Put(digit, left - first, down);
        End = Math.Max(End, Math.Min(Width, left + end - first));
    }

    /// <summary>Adds a digit right on top of what stands there, at the strip's beginning.</summary>
    public void Overlay(ReadOnlySpan<byte> digit, int right, int down)
    {
        Put(digit, right, down);
        End = Math.Max(End, Math.Min(Width, Side + right));
    }

    /// <summary>Clears the columns before a slanted line and those from another one on.</summary>
    /// <param name="from">The first column that stays, at the middle row.</param>
    /// <param name="to">The first that goes.</param>
    /// <param name="slant">Columns a row that both move to the right, downwards.</param>
    public void Keep(double from, double to, double slant)
    {
        for (int y = 0; y < Side; y++)
        {
            double shift = slant * (y - (Side / 2));
            int first = Math.Clamp((int)Math.Round(from + shift), 0, Width), last = Math.Clamp((int)Math.Round(to + shift), first, Width);
            _pixels.AsSpan(y * Width, first).Clear();
            _pixels.AsSpan((y * Width) + last, Width - last).Clear();
        }
    }

    /// <summary>Clears what is left of one way and right of another, each as the reader cuts: where it crosses least ink.</summary>
    /// <param name="from">The column of the left way at the middle row; 0 for none.</param>
    /// <param name="to">Likewise of the right one; <see cref="End"/> for none.</param>
    public void KeepBetweenWays(double from, double to)
    {
        byte[] ink = new byte[End * Side];
        for (int y = 0; y < Side; y++)
        {
            _pixels.AsSpan(y * Width, End).CopyTo(ink.AsSpan(y * End));
        }

        CutPaths ways = new(new InkPatch(ink, new PixelBox(0, 0, End, Side)));
        int[] left = from <= 0 ? new int[Side] : ways.Trace(Cheapest(ways.Costs, from));
        int[] right = to >= End ? [.. Enumerable.Repeat(End, Side)] : ways.Trace(Cheapest(ways.Costs, to));
        for (int y = 0; y < Side; y++)
        {
            _pixels.AsSpan(y * Width, left[y]).Clear();
            _pixels.AsSpan((y * Width) + right[y], Width - right[y]).Clear();
        }
    }

    /// <summary>All ink on the strip, in levels.</summary>
    public long Mass
    {
        get
        {
            long mass = 0;
            foreach (byte pixel in _pixels)
            {
                mass += pixel;
            }

            return mass;
        }
    }

    /// <summary>Width of the ink by its height; 0 when there is none.</summary>
    public double Proportion => new InkImage(_pixels, Width, Side).Bounds(Level) is { } box ? (double)box.Width / box.Height : 0;

    /// <summary>Writes the strip's ink as the network sees it.</summary>
    /// <param name="input">Receives shape <c>[28, 28]</c>, 0 (paper) to 1 (ink). There must be ink.</param>
    public void Normalise(Span<float> input) => DigitNormaliser.Normalise(new InkImage(_pixels, Width, Side), input);

    private static int Cheapest(float[] costs, double column)
    {
        int middle = Math.Clamp((int)Math.Round(column), 0, costs.Length - 1);
        int first = Math.Max(0, middle - SearchOfWay), end = Math.Min(costs.Length, middle + SearchOfWay + 1);
        return first + System.Numerics.Tensors.TensorPrimitives.IndexOfMin(costs.AsSpan(first..end));
    }

    private static (int First, int End) Columns(ReadOnlySpan<byte> digit)
    {
        int first = Side, end = 0;
        for (int y = 0; y < Side; y++)
        {
            ReadOnlySpan<byte> row = digit.Slice(y * Side, Side);
            int left = row.IndexOfAnyInRange(Level, byte.MaxValue);
            if (left >= 0)
            {
                first = Math.Min(first, left);
                end = Math.Max(end, row.LastIndexOfAnyInRange(Level, byte.MaxValue) + 1);
            }
        }

        return first < end ? (first, end) : (0, Side);
    }

    private void Put(ReadOnlySpan<byte> digit, int right, int down)
    {
        for (int y = Math.Max(0, -down); y < Math.Min(Side, Side - down); y++)
        {
            for (int x = Math.Max(0, -right); x < Math.Min(Side, Width - right); x++)
            {
                ref byte pixel = ref _pixels[((y + down) * Width) + x + right];
                pixel = Math.Max(pixel, digit[(y * Side) + x]);
            }
        }
    }
}
