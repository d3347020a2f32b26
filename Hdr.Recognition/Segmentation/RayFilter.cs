using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;

namespace Hdr.Recognition.Segmentation;

/// <summary>
/// Takes out suns, and whatever else strokes stand around that point to its middle. By itself a circle is a 0, and a stroke is a 1; no
/// number's digits stand so.
/// </summary>
internal static class RayFilter
{
    /// <summary>So many rays, on so many of the four sides, are no chance: ones above, below and beside a digit point to it from two.</summary>
    private const int LeastRays = 5, LeastSides = 3;

    /// <summary>Where a smaller share of what is near are rays, it is a texture.</summary>
    private const double MinShareOfRays = 0.5;

    /// <summary>How far rays are from what they stand around, and how long they are at least and at most, in its longer sides.</summary>
    private const double Reach = 0.6, MinLength = 0.2, MaxLength = 1.2;

    /// <summary>A ray points to the middle to within so many degrees.</summary>
    private const double MaxTurn = 20;

    /// <summary>Only so many of the heaviest pieces are looked at, for time's sake.</summary>
    private const int MaxPieces = 400;

    /// <summary>The pieces that belong to no such drawing, in their order.</summary>
    /// <param name="ink">The image.</param>
    /// <param name="components">Its components.</param>
    /// <param name="pieces">Those of them that are asked about.</param>
    public static IReadOnlyList<InkComponent> Apply(InkImage ink, ConnectedComponents components, IReadOnlyList<InkComponent> pieces)
    {
        InkComponent[] heavy = [.. pieces.OrderByDescending(piece => piece.Mass).Take(MaxPieces)];
        Dictionary<int, InkStroke> strokes = [];
        HashSet<int> drawn = [];
        foreach (InkComponent middle in heavy)
        {
            int size = LengthOf(middle);
            InkComponent[] near = [.. heavy.Where(piece => piece.Label != middle.Label && LengthOf(piece) <= MaxLength * size && middle.Box.IsNear(piece.Box, (int)(Reach * size)))];
            if (near.Length < LeastRays)
            {
                continue;
            }

            InkStroke[] rays = [.. near.Where(piece => LengthOf(piece) >= MinLength * size).Select(StrokeOf).Where(stroke => PointsTo(middle.Box, stroke))];
            if (rays.Length >= Math.Max(LeastRays, MinShareOfRays * near.Length) && rays.Select(ray => SideOf(middle.Box, ray)).Distinct().Count() >= LeastSides)
            {
                drawn.UnionWith([middle.Label, .. near.Select(piece => piece.Label)]);
            }
        }

        return drawn.Count == 0 ? pieces : [.. pieces.Where(piece => !drawn.Contains(piece.Label))];

        InkStroke StrokeOf(InkComponent piece) => strokes.TryGetValue(piece.Label, out InkStroke known) ? known : strokes[piece.Label] = InkStroke.Of(ink, components, piece);
    }

    private static int LengthOf(InkComponent piece) => Math.Max(piece.Box.Width, piece.Box.Height);

    private static bool PointsTo(PixelBox middle, InkStroke stroke)
    {
        (double across, double down) = From(middle, stroke);
        double turn = Math.Abs(double.RadiansToDegrees(Math.Atan2(down, across)) - stroke.Direction) % 180;
        return stroke.IsStraight && Math.Min(turn, 180 - turn) <= MaxTurn;
    }

    /// <summary>0 to 3: to the right, below, to the left, above.</summary>
    private static int SideOf(PixelBox middle, InkStroke stroke)
    {
        (double across, double down) = From(middle, stroke);
        return Math.Abs(across) > Math.Abs(down) ? (across > 0 ? 0 : 2) : (down > 0 ? 1 : 3);
    }

    private static (double Across, double Down) From(PixelBox middle, InkStroke stroke) => (stroke.X - (middle.X + (middle.Width / 2.0)), stroke.Y - (middle.Y + (middle.Height / 2.0)));
}
