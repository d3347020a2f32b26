using System.Numerics;
using static TorchSharp.torch;

namespace Hdr.Model.Network.Normalisation;

/// <summary>The sizes of a batch of images whose pixels' channels lie side by side, and of what is kept of them.</summary>
/// <param name="Images">Images in the batch.</param>
/// <param name="Rows">Rows of an image.</param>
/// <param name="Columns">Columns of an image.</param>
/// <param name="Channels">Channels of a pixel.</param>
/// <param name="Window">What is pooled. What does not fill a window is left out.</param>
internal readonly record struct NormalisationShape(int Images, int Rows, int Columns, int Channels, PoolingWindow Window)
{
    /// <summary>The sizes of a tensor of shape <c>[batch, channel, row, column]</c>.</summary>
    public static NormalisationShape Of(Tensor values, PoolingWindow window) => new((int)values.shape[0], (int)values.shape[2], (int)values.shape[3], (int)values.shape[1], window);

    /// <summary>Numbers in a row of an image.</summary>
    public int Row => Columns * Channels;

    /// <summary>Numbers in an image.</summary>
    public int Image => Rows * Row;

    /// <summary>Rows that come out.</summary>
    public int OutputRows => Rows / Window.Rows;

    /// <summary>Columns that come out.</summary>
    public int OutputColumns => Columns / Window.Columns;

    /// <summary>Numbers in a row of what comes out.</summary>
    public int OutputRow => OutputColumns * Channels;

    /// <summary>Numbers in what comes out of an image.</summary>
    public int OutputImage => OutputRows * OutputRow;

    /// <summary>Values of each channel in the batch.</summary>
    public long Count => (long)Images * Rows * Columns;

    /// <summary>Whether we have a way: whole vectors of channels, and no pooling but of 2x2 pixels or of two rows.</summary>
    public bool IsSuited => Channels % Vector<float>.Count == 0 && Window is { Rows: 1, Columns: 1 } or { Rows: 2, Columns: 1 or 2 } && Count > 1 && OutputRows > 0 && OutputColumns > 0;
}
