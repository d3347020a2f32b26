namespace Hdr.Model.Techniques.Trees;

/// <summary>A node of a tree: a question about one pixel, or an answer.</summary>
/// <param name="Pixel">The pixel that is asked about.</param>
/// <param name="Level">Images whose pixel has this level or less go left.</param>
/// <param name="Left">The next node on the left; -1 in a leaf. The one on the right follows it.</param>
/// <param name="Label">A leaf's answer: the digit that most of its training images have.</param>
internal readonly record struct TreeNode(short Pixel, byte Level, int Left, byte Label)
{
    /// <summary>Whether it is an answer.</summary>
    public bool IsLeaf => Left < 0;
}
