namespace Hdr.Model.Techniques.Trees;

/// <summary>A tree of questions, each about one pixel.</summary>
/// <param name="Nodes">The nodes, the root first.</param>
internal sealed record ClassificationTree(TreeNode[] Nodes)
{
    /// <summary>A pixel, a level, the next node and an answer, packed.</summary>
    public const int BytesPerNode = sizeof(short) + sizeof(byte) + sizeof(int) + sizeof(byte);

    /// <summary>Tells which digit an image is.</summary>
    /// <param name="pixels">Shape <c>[28, 28]</c>, 0 (paper) to 255 (ink).</param>
    public byte Classify(ReadOnlySpan<byte> pixels)
    {
        TreeNode node = Nodes[0];
        while (!node.IsLeaf)
        {
            node = Nodes[node.Left + (PixelColumns.ToLevel(pixels[node.Pixel]) <= node.Level ? 0 : 1)];
        }

        return node.Label;
    }
}
