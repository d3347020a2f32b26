using Hdr.Model.Network;

namespace Hdr.Model.Lines;

/// <summary>A hidden layer of a line network: a convolution and what is pooled behind it.</summary>
/// <param name="Channels">Channels out.</param>
/// <param name="KernelHeight">Rows of a kernel.</param>
/// <param name="KernelWidth">Columns, an odd number; columns are padded, so that their count stays.</param>
/// <param name="PadHeight">Rows of zeros above and below.</param>
/// <param name="PoolHeight">Rows of which the largest value is kept.</param>
/// <param name="PoolWidth">Columns of which the largest value is kept.</param>
internal sealed record LineLayer(int Channels, int KernelHeight = 3, int KernelWidth = 3, int PadHeight = 1, int PoolHeight = 1, int PoolWidth = 1)
{
    /// <summary>What is pooled.</summary>
    public PoolingWindow Window => new(PoolHeight, PoolWidth);
}
