namespace Hdr.Recognition.Networks;

/// <summary>What a convolution has learnt, and the pooling behind it.</summary>
/// <param name="Channels">Channels in.</param>
/// <param name="OutputChannels">Channels out.</param>
/// <param name="Kernels">Shape <c>[output channels, channels, 3, 3]</c>.</param>
/// <param name="Biases">A number an output channel.</param>
/// <param name="PoolSize">Rows and columns of which the largest value is kept; 1 keeps all.</param>
internal sealed record ConvolutionWeights(int Channels, int OutputChannels, float[] Kernels, float[] Biases, int PoolSize);
