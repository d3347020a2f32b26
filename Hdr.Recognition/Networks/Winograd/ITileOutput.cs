namespace Hdr.Recognition.Networks.Winograd;

/// <summary>Takes the tiles that come out of a convolution.</summary>
internal unsafe interface ITileOutput
{
    /// <summary>Maps a tile's sums back to pixels, and writes those that lie in the image.</summary>
    /// <param name="sums">The tile's sums in the first of the 36 matrices: a number a channel; only read.</param>
    /// <param name="matrix">Numbers from one of the 36 to the next.</param>
    /// <param name="image">The tile's image.</param>
    /// <param name="row">The row of its first pixel.</param>
    /// <param name="column">The column of its first pixel.</param>
    /// <param name="copy">Memory for a tile.</param>
    void Write(float* sums, int matrix, int image, int row, int column, float* copy);
}
