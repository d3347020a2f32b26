namespace Hdr.Model.Network;

/// <summary>The sizes of a convolution of a batch of images, with stride 1 and without padding.</summary>
/// <param name="Images">Images in the batch.</param>
/// <param name="Rows">Rows of an image.</param>
/// <param name="Columns">Columns of an image.</param>
/// <param name="Channels">Channels of an image.</param>
/// <param name="KernelRows">Rows of a kernel.</param>
/// <param name="KernelColumns">Columns of a kernel.</param>
/// <param name="OutputChannels">Kernels, each of which gives a channel.</param>
internal readonly record struct ConvolutionShape(int Images, int Rows, int Columns, int Channels, int KernelRows, int KernelColumns, int OutputChannels)
{
    /// <summary>Rows that come out.</summary>
    public int OutputRows => Rows - KernelRows + 1;

    /// <summary>Columns that come out.</summary>
    public int OutputColumns => Columns - KernelColumns + 1;

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
