using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Techniques.Trees;

/// <summary>Grows one tree from the root: each node asks what parts its images best, until they are all the same digit.</summary>
internal sealed class TreeGrower
{
    /// <summary>Nodes of fewer images than this are no work to share among cores.</summary>
    private const int SharedCount = 256;

    private readonly PixelColumns _images;
    private readonly TreeOptions _options;
    private readonly Random _random;
    private readonly List<TreeNode> _nodes = [];
    private readonly short[] _pixels = [.. Enumerable.Range(0, DigitNormaliser.Length).Select(pixel => (short)pixel)];

    private TreeGrower(PixelColumns images, TreeOptions options, Random random) => (_images, _options, _random) = (images, options, random);

    /// <summary>Grows a tree.</summary>
    /// <param name="images">The training images.</param>
    /// <param name="chosen">Which of them, at least one, some perhaps more than once; put in another order.</param>
    /// <param name="options">How.</param>
    /// <param name="random">Draws the pixels of each node.</param>
    public static ClassificationTree Grow(PixelColumns images, int[] chosen, TreeOptions options, Random random)
    {
        TreeGrower grower = new(images, options, random);
        Stack<(int Node, Range Images)> open = new([(0, Range.All)]);
        grower._nodes.Add(default);
        while (open.TryPop(out (int Node, Range Images) next))
        {
            (int start, int count) = next.Images.GetOffsetAndLength(chosen.Length);
            int leftCount = grower.Complete(next.Node, chosen.AsMemory(start, count));
            if (leftCount > 0)
            {
                int left = grower._nodes[next.Node].Left;
                open.Push((left, start..(start + leftCount)));
                open.Push((left + 1, (start + leftCount)..(start + count)));
            }
        }

        return new ClassificationTree([.. grower._nodes]);
    }

    /// <summary>Makes a node a question and parts its images, or makes it an answer.</summary>
    /// <returns>How many images go left; 0 for an answer.</returns>
    private int Complete(int node, Memory<int> images)
    {
        int[] totals = CountDigits(images.Span);
        byte label = (byte)Array.IndexOf(totals, totals.Max());
        TreeSplit split = totals[label] == images.Length ? TreeSplit.None : FindSplit(images, totals);
        double purity = totals.Sum(total => (double)total * total) / images.Length;
        if (split.Purity <= purity)
        {
            _nodes[node] = new TreeNode(0, 0, Left: -1, label);
            return 0;
        }

        _nodes[node] = new TreeNode(split.Pixel, split.Level, _nodes.Count, label);
        _nodes.AddRange([default, default]);
        return Part(images.Span, split);
    }

    private int[] CountDigits(ReadOnlySpan<int> images)
    {
        int[] totals = new int[DigitPrediction.ClassCount];
        foreach (int image in images)
        {
            totals[_images.Labels[image]]++;
        }

        return totals;
    }

    private TreeSplit FindSplit(Memory<int> images, int[] totals)
    {
        TreeSplit FindFor(int index) => TreeSplit.Find(_images.GetPixel(_pixels[index]), _images.Labels, images.Span, totals, _pixels[index], _options.LeastImages);

        int count = _options.PixelsPerNode;
        if (count < _pixels.Length)
        {
            DrawPixels(count);
            return Enumerable.Range(0, count).Select(FindFor).MaxBy(split => split.Purity);
        }

        TreeSplit[] splits = new TreeSplit[count];
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = images.Length < SharedCount ? 1 : -1 }, index => splits[index] = FindFor(index));
        return splits.MaxBy(split => split.Purity);
    }

    /// <summary>Brings some pixels, drawn without repetition, to the front (Fisher, Yates, 1938).</summary>
    private void DrawPixels(int count)
    {
        for (int i = 0; i < count; i++)
        {
            int other = _random.Next(i, _pixels.Length);
            (_pixels[i], _pixels[other]) = (_pixels[other], _pixels[i]);
        }
    }

    private int Part(Span<int> images, TreeSplit split)
    {
        ReadOnlySpan<byte> levels = _images.GetPixel(split.Pixel);
        int left = 0;
        for (int i = 0; i < images.Length; i++)
        {
            if (levels[images[i]] <= split.Level)
            {
                (images[left], images[i]) = (images[i], images[left]);
                left++;
            }
        }

        return left;
    }
}
