using Hdr.Recognition.Ink;

namespace Hdr.Recognition.Segmentation;

/// <summary>
/// The ways through a piece of ink from its top to its bottom that cross the least of it: for each column of the middle row the cheapest
/// one, by dynamic programming, up and down. They bend between slanted digits, may join, and never cross.
/// </summary>
internal sealed class CutPaths
{
    /// <summary>Ink from this level on is crossed at full cost.</summary>
    private const byte Level = 128;

    /// <summary>What a step aside costs, in inked pixels.</summary>
    private const float CostOfBending = 0.15f;

    private readonly InkPatch _piece;
    private readonly int _middle;

    /// <summary>From each pixel above the middle row and on it, the step aside to the row above; below it, to the row below.</summary>
    private readonly sbyte[] _outward;

    /// <summary>From each pixel of the middle row, the step aside to the row below.</summary>
    private readonly sbyte[] _firstDown;

    /// <summary>Finds the ways.</summary>
    public CutPaths(InkPatch piece)
    {
        (int width, int height) = (piece.Box.Width, piece.Box.Height);
        _piece = piece;
        _middle = height / 2;
        _outward = new sbyte[width * height];
        _firstDown = new sbyte[width];
        Costs = new float[width];
        float[] down = new float[width];
        Climb(0, 1, _middle, Costs);
        Climb(height - 1, -1, _middle + 1, down);
        Step(down, Costs, _firstDown);
    }

    /// <summary>For each column of the middle row, what its way crosses: inked pixels, and a little for its bends.</summary>
    public float[] Costs { get; }

    /// <summary>A way: its column in each row.</summary>
    /// <param name="column">Its column in the middle row.</param>
    public int[] Trace(int column)
    {
        int width = _piece.Box.Width;
        int[] path = new int[_piece.Box.Height];
        path[_middle] = column;
        for (int y = _middle; y > 0; y--)
        {
            path[y - 1] = path[y] + _outward[(y * width) + path[y]];
        }

        for (int y = _middle + 1; y < path.Length; y++)
        {
            path[y] = path[y - 1] + (y == _middle + 1 ? _firstDown[column] : _outward[((y - 1) * width) + path[y - 1]]);
        }

        return path;
    }

    /// <summary>Least costs from an edge to a row, which is included.</summary>
    private void Climb(int edge, int direction, int last, float[] costs)
    {
        int width = costs.Length;
        float[] next = new float[width];
        for (int y = edge; (last - y) * direction >= 0; y += direction)
        {
            if (y == edge)
            {
                AddInk(costs, y);
                continue;
            }

            Array.Clear(next);
            Step(costs, next, _outward.AsSpan(y * width, width));
            next.CopyTo(costs, 0);
            AddInk(costs, y);
        }
    }

    /// <summary>Adds to each column's cost the least of its three neighbours' in the row before, and notes which it was.</summary>
    private static void Step(float[] before, float[] costs, Span<sbyte> steps)
    {
        for (int x = 0; x < costs.Length; x++)
        {
            float least = before[x];
            steps[x] = 0;
            if (x > 0 && before[x - 1] + CostOfBending < least)
            {
                (least, steps[x]) = (before[x - 1] + CostOfBending, -1);
            }

            if (x + 1 < costs.Length && before[x + 1] + CostOfBending < least)
            {
                (least, steps[x]) = (before[x + 1] + CostOfBending, 1);
            }

            costs[x] += least;
        }
    }

    private void AddInk(float[] costs, int row)
    {
        ReadOnlySpan<byte> pixels = _piece.Pixels.AsSpan(row * costs.Length, costs.Length);
        for (int x = 0; x < costs.Length; x++)
        {
            costs[x] += pixels[x] >= Level ? 1 : 0;
        }
    }
}
