namespace Hdr.Model.Network;

/// <summary>One layer of a <see cref="NetworkShape"/>: a convolution or a dense layer.</summary>
/// <param name="IsConvolution">Whether it is a 3x3 convolution; otherwise it is dense.</param>
/// <param name="Width">Channels or values that come out.</param>
/// <param name="PoolSize">Rows and columns that pooling behind a convolution makes one of; 1 is no pooling.</param>
internal sealed record NetworkLayer(bool IsConvolution, int Width, int PoolSize);
