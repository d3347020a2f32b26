namespace Hdr.Model.Techniques.Networks;

/// <summary>A convolution without padding and ReLU, and pooling of 2x2 if wanted.</summary>
/// <param name="Channels">Channels out.</param>
/// <param name="KernelSize">Rows and columns of a kernel.</param>
/// <param name="IsPooled">Whether the largest of 2x2 values is kept.</param>
internal sealed record PlainConvolution(int Channels, int KernelSize, bool IsPooled);
