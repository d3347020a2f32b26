using Hdr.Model.Data;
using Hdr.Model.Techniques.Trees;
using Hdr.Model.Tests.Support;

namespace Hdr.Model.Tests.Techniques.Trees;

public sealed class TreeGrowerTests
{
    /// <summary>Pixel 5 alone parts 3 from the rest; pixel 9 then parts 1 from 7; pixel 2 is noise.</summary>
    private static readonly LabelledImages HandMade = Make((3, 0, 255, 0), (3, 200, 240, 255), (3, 0, 200, 0), (1, 200, 0, 0), (1, 0, 31, 0), (7, 200, 0, 255), (7, 0, 0, 130));

    [Fact]
    public void It_asks_first_what_parts_best_midway_and_then_what_parts_the_rest()
    {
        ClassificationTree tree = Grow(HandMade, new TreeOptions());
        Assert.Equal(5, tree.Nodes.Length);
        Assert.Equal((5, 6), (tree.Nodes[0].Pixel, tree.Nodes[0].Level));
        Assert.True(tree.Nodes[2].IsLeaf);
        Assert.Equal(3, tree.Nodes[2].Label);
        Assert.Equal((9, 3), (tree.Nodes[1].Pixel, tree.Nodes[1].Level));
        Assert.All(Enumerable.Range(0, HandMade.Count), image => Assert.Equal(HandMade.Labels[image], tree.Classify(HandMade.GetPixels(image))));
    }

    [Fact]
    public void Leaves_keep_as_many_images_as_they_must()
    {
        ClassificationTree tree = Grow(HandMade, new TreeOptions { LeastImages = 3 });
        Assert.Equal(3, tree.Nodes.Length);
        Assert.Single(Grow(HandMade, new TreeOptions { LeastImages = 4 }).Nodes);
    }

    [Fact]
    public void Images_that_nothing_parts_are_one_leaf_of_the_most_frequent_digit()
    {
        LabelledImages same = Make((4, 9, 9, 9), (6, 9, 9, 9), (6, 9, 9, 9));
        TreeNode leaf = Assert.Single(Grow(same, new TreeOptions()).Nodes);
        Assert.Equal((true, 6), (leaf.IsLeaf, leaf.Label));
    }

    [Fact]
    public void Grown_to_the_end_it_knows_all_that_it_has_seen()
    {
        LabelledImages images = Mnist.Training.First(1_000);
        foreach (int pixels in (int[])[784, 28])
        {
            ClassificationTree tree = Grow(images, new TreeOptions { PixelsPerNode = pixels });
            int wrong = Enumerable.Range(0, images.Count).Count(image => tree.Classify(images.GetPixels(image)) != images.Labels[image]);
            Assert.InRange(wrong, 0, pixels == 784 ? 0 : 20);
        }
    }

    /// <summary>Gini's impurity of both sides, weighted, from its definition, for every pixel and level.</summary>
    [Fact]
    public void The_first_question_has_the_least_impurity_of_all()
    {
        LabelledImages images = Mnist.Training.First(300);
        TreeNode root = Grow(images, new TreeOptions()).Nodes[0];
        double least = Enumerable.Range(0, 784 * 15).AsParallel().Min(question => Impurity(images, question / 15, question % 15));
        Assert.Equal(least, Impurity(images, root.Pixel, root.Level), 1e-9);
    }

    private static double Impurity(LabelledImages images, int pixel, int level)
    {
        ILookup<bool, byte> sides = Enumerable.Range(0, images.Count).ToLookup(image => images.GetPixels(image)[pixel] / 16 <= level, image => images.Labels[image]);
        return sides.Sum(side => (double)side.Count() / images.Count * (1 - side.CountBy(label => label).Sum(pair => Math.Pow((double)pair.Value / side.Count(), 2))));
    }

    private static ClassificationTree Grow(LabelledImages images, TreeOptions options) =>
        TreeGrower.Grow(new PixelColumns(images), [.. Enumerable.Range(0, images.Count)], options, new Random(1));

    private static LabelledImages Make(params (byte Label, byte Pixel2, byte Pixel5, byte Pixel9)[] rows)
    {
        byte[] pixels = new byte[rows.Length * 784];
        foreach ((int index, (_, byte pixel2, byte pixel5, byte pixel9)) in rows.Index())
        {
            (pixels[(index * 784) + 2], pixels[(index * 784) + 5], pixels[(index * 784) + 9]) = (pixel2, pixel5, pixel9);
        }

        return new LabelledImages("hand-made", pixels, [.. rows.Select(row => row.Label)], [.. rows.Select((_, index) => $"{index}.png")]);
    }
}
