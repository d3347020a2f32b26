using Hdr.Recognition.Ink;

namespace Hdr.Recognition.Segmentation;

/// <summary>The paper that a piece's strokes close in: the inside of a 0, the upper half of a 9. A digit's loop is seldom cut by its neighbours.</summary>
internal sealed class Loops
{
    /// <summary>Ink below this, of 255, closes nothing in. As low as that of a piece, for a loop with a faint stroke is a loop.</summary>
    private const byte Level = 64;

    private readonly bool[] _isOutside;
    private readonly InkPatch _piece;

    /// <summary>Finds the paper that can be reached from the piece's edge, over sides of pixels: ink that touches by corners closes.</summary>
    public Loops(InkPatch piece)
    {
        (int width, int height) = (piece.Box.Width, piece.Box.Height);
        _piece = piece;
        _isOutside = new bool[width * height];
        Stack<int> open = [];
        for (int x = 0; x < width; x++)
        {
            Reach(x, open);
            Reach(((height - 1) * width) + x, open);
        }

        for (int y = 0; y < height; y++)
        {
            Reach(y * width, open);
            Reach((y * width) + width - 1, open);
        }

        while (open.TryPop(out int place))
        {
            ReachNeighbours(place, open);
        }
    }

    /// <summary>How many rows of a way lie in a loop.</summary>
    /// <param name="way">Its column in each row.</param>
    public int RowsOn(int[] way)
    {
        int width = _piece.Box.Width, rows = 0;
        for (int y = 0; y < way.Length; y++)
        {
            int place = (y * width) + Math.Min(way[y], width - 1);
            rows += _isOutside[place] || _piece.Pixels[place] >= Level ? 0 : 1;
        }

        return rows;
    }

    private void ReachNeighbours(int place, Stack<int> open)
    {
        int width = _piece.Box.Width, x = place % width;
        if (x > 0)
        {
            Reach(place - 1, open);
        }

        if (x < width - 1)
        {
            Reach(place + 1, open);
        }

        if (place >= width)
        {
            Reach(place - width, open);
        }

        if (place < _isOutside.Length - width)
        {
            Reach(place + width, open);
        }
    }

    private void Reach(int place, Stack<int> open)
    {
        if (!_isOutside[place] && _piece.Pixels[place] < Level)
        {
            _isOutside[place] = true;
            open.Push(place);
        }
    }
}
