namespace Hdr.Recognition.Networks;

/// <summary>The sizes of a convolution of a batch of images, with stride 1.</summary>
/// <param name="Images">Images in the batch.</param>
/// <param name="Rows">Rows of an image.</param>
/// <param name="Columns">Columns of an image.</param>
/// <param name="Channels">Channels of an image.</param>
/// <param name="KernelRows">Rows of a kernel.</param>
/// <param name="KernelColumns">Columns of a kernel.</param>
/// <param name="OutputChannels">Kernels, each of which gives a channel.</param>
/// <param name="PaddedRows">Rows of zeros above and below each image.</param>
/// <param name="PaddedColumns">Columns of zeros to its left and to its right.</param>
internal readonly record struct ConvolutionShape(
    int Images,
    int Rows,
    int Columns,
    int Channels,
    int KernelRows,
    int KernelColumns,
    int OutputChannels,
    int PaddedRows = 0,
    int PaddedColumns = 0)
{
    /// <summary>Rows that come out.</summary>
    public int OutputRows => Rows + (2 * PaddedRows) - KernelRows + 1;

    /// <summary>Columns that come out.</summary>
    public int OutputColumns => Columns + (2 * PaddedColumns) - KernelColumns + 1;

    /// <summary>Numbers in a row of an image.</summary>
    public int InputRow => Columns * Channels;

    /// <summary>Numbers in an image.</summary>
    public int InputImage => Rows * InputRow;

    /// <summary>Numbers in a row of what comes out.</summary>
    public int OutputRow => OutputColumns * OutputChannels;

    /// <summary>Numbers in what comes out of an image.</summary>
    public int OutputImage => OutputRows * OutputRow;

    /// <summary>Numbers in a row of a kernel.</summary>
    public int KernelRow => KernelColumns * Channels;
}
