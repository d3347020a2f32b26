namespace Hdr.Recognition.Ink;

/// <summary>Drops dust: what has far less ink than the largest stroke.</summary>
internal static class SpeckFilter
{
    /// <summary>A component with a smaller share of the largest one's ink is a speck. The top stroke of a 5 that stands apart has over a tenth.</summary>
    private const double MinShare = 0.05;

    /// <summary>Clears the specks in place.</summary>
    public static void Apply(InkImage ink)
    {
        ConnectedComponents components = ConnectedComponents.Of(ink, level: 1);
        long largest = components.All.Count == 0 ? 0 : components.All.Max(component => component.Mass);
        foreach (InkComponent speck in components.All.Where(component => component.Mass < MinShare * largest))
        {
            Clear(ink, components, speck);
        }
    }

    private static void Clear(InkImage ink, ConnectedComponents components, InkComponent speck)
    {
        for (int y = speck.Box.Y; y < speck.Box.Bottom; y++)
        {
            for (int x = speck.Box.X; x < speck.Box.Right; x++)
            {
                if (components.LabelAt(x, y) == speck.Label)
                {
                    ink.Pixels[(y * ink.Width) + x] = 0;
                }
            }
        }
    }
}
