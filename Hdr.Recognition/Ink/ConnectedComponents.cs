using Hdr.Recognition.Images;

namespace Hdr.Recognition.Ink;

/// <summary>The components of an ink image, 8-connected, found in two passes over its rows with a forest of equal labels (Rosenfeld and Pfaltz, 1966).</summary>
internal sealed class ConnectedComponents
{
    private readonly int[] _labels;
    private readonly int _width;

    private ConnectedComponents(int[] labels, int width, IReadOnlyList<InkComponent> components)
    {
        _labels = labels;
        _width = width;
        All = components;
    }

    /// <summary>All components, in the order of their first pixels; the component with label k stands at k - 1.</summary>
    public IReadOnlyList<InkComponent> All { get; }

    /// <summary>The label of the component at a pixel; 0 on paper.</summary>
    public int LabelAt(int x, int y) => _labels[(y * _width) + x];

    /// <summary>The ink of one component, without what else is in its box.</summary>
    public InkPatch CutOut(InkImage ink, InkComponent component)
    {
        PixelBox box = component.Box;
        byte[] pixels = new byte[box.Width * box.Height];
        for (int y = 0; y < box.Height; y++)
        {
            for (int x = 0; x < box.Width; x++)
            {
                if (LabelAt(box.X + x, box.Y + y) == component.Label)
                {
                    pixels[(y * box.Width) + x] = ink.Pixels[((box.Y + y) * ink.Width) + box.X + x];
                }
            }
        }

        return new InkPatch(pixels, box);
    }

    /// <summary>Labels every pixel that has at least <paramref name="level"/> ink.</summary>
    public static ConnectedComponents Of(InkImage ink, byte level)
    {
        int[] labels = new int[ink.Pixels.Length];
        List<int> parents = LabelRuns(ink, level, labels);
        int count = Renumber(parents);
        for (int i = 0; i < labels.Length; i++)
        {
            labels[i] = parents[labels[i]];
        }

        return new ConnectedComponents(labels, ink.Width, Measure(ink, labels, count));
    }

    /// <summary>First pass: gives each pixel the label of a neighbour above or to the left, and notes which labels have met.</summary>
    private static List<int> LabelRuns(InkImage ink, byte level, int[] labels)
    {
        List<int> parents = [0];
        int width = ink.Width;
        for (int y = 0; y < ink.Height; y++)
        {
            for (int x = 0, i = y * width; x < width; x++, i++)
            {
                if (ink.Pixels[i] < level)
                {
                    continue;
                }

                int label = x > 0 ? labels[i - 1] : 0;
                for (int above = Math.Max(0, x - 1); y > 0 && above <= Math.Min(width - 1, x + 1); above++)
                {
                    label = Join(parents, label, labels[i - width - x + above]);
                }

                if (label == 0)
                {
                    label = parents.Count;
                    parents.Add(label);
                }

                labels[i] = label;
            }
        }

        return parents;
    }

    private static int Join(List<int> parents, int first, int second)
    {
        if (first == 0 || second == 0 || first == second)
        {
            return first == 0 ? second : first;
        }

        int a = Root(parents, first), b = Root(parents, second);
        int root = Math.Min(a, b);
        parents[Math.Max(a, b)] = root;
        return root;
    }

    private static int Root(List<int> parents, int label)
    {
        while (parents[label] != label)
        {
            parents[label] = parents[parents[label]];
            label = parents[label];
        }

        return label;
    }

    /// <summary>Turns the forest into numbers from 1 without gaps, and says how many there are.</summary>
    private static int Renumber(List<int> parents)
    {
        int count = 0;
        for (int label = 1; label < parents.Count; label++)
        {
            // A root comes before all labels that point to it.
            parents[label] = parents[label] == label ? ++count : parents[parents[label]];
        }

        return count;
    }

    private static InkComponent[] Measure(InkImage ink, int[] labels, int count)
    {
        long[] masses = new long[count];
        int[] left = new int[count], right = new int[count], top = new int[count], bottom = new int[count];
        Array.Fill(left, int.MaxValue);
        Array.Fill(top, int.MaxValue);
        for (int y = 0, i = 0; y < ink.Height; y++)
        {
            for (int x = 0; x < ink.Width; x++, i++)
            {
                int component = labels[i] - 1;
                if (component < 0)
                {
                    continue;
                }

                masses[component] += ink.Pixels[i];
                left[component] = Math.Min(left[component], x);
                right[component] = Math.Max(right[component], x);
                top[component] = Math.Min(top[component], y);
                bottom[component] = y;
            }
        }

        return [.. Enumerable.Range(0, count).Select(k =>
            new InkComponent(k + 1, new PixelBox(left[k], top[k], right[k] - left[k] + 1, bottom[k] - top[k] + 1), masses[k]))];
    }
}
