using Hdr.Recognition.Networks.Winograd;

namespace Hdr.Recognition.Networks;

/// <summary>A 3x3 convolution without padding, with max(x, 0) and pooling behind it, by <see cref="WinogradConvolution{TVector}"/>. Safe for many threads at once.</summary>
internal sealed unsafe class ConvolutionLayer<TVector>
    where TVector : struct, ITileVector<TVector>
{
    private readonly ConvolutionShape _shape;
    private readonly int _poolSize;
    private readonly AlignedFloats _factors;
    private readonly AlignedFloats _biases;

    /// <summary>Takes weights of channels that are whole vectors, and maps them.</summary>
    public ConvolutionLayer(ConvolutionWeights weights, int side)
    {
        _shape = ShapeOf(weights, side);
        _poolSize = weights.PoolSize;
        _biases = new AlignedFloats(weights.OutputChannels);
        weights.Biases.CopyTo(new Span<float>(_biases.First, weights.OutputChannels));
        TileGrid grid = TileGrid.ForConvolution<TVector>(_shape);
        _factors = new AlignedFloats(TileMatrices<TVector>.FactorsLength(_shape, grid));
        using TileScratch kernels = new(weights.Kernels.Length);
        PutChannelsLast(weights, kernels.First);
        TileMatrices<TVector>.MapKernels(_shape, grid, kernels.First, _factors.First);
    }

    /// <summary>Rows and columns that come out.</summary>
    public int OutputSide => _shape.OutputRows / _poolSize;

    /// <summary>Numbers that come out of an image.</summary>
    public int OutputLength => OutputSide * OutputSide * _shape.OutputChannels;

    /// <summary>Numbers of an image that goes in.</summary>
    public int InputLength => _shape.InputImage;

    /// <summary>Whether weights can be taken.</summary>
    public static bool Suits(ConvolutionWeights weights, int side) =>
        side > WinogradTile.KernelSize && weights.PoolSize is 1 or 2 or 4 && WinogradConvolution<TVector>.Suits(ShapeOf(weights, side));

    /// <summary>Convolves.</summary>
    /// <param name="images">Images.</param>
    /// <param name="input">Shape <c>[images, side, side, channels]</c>; only read.</param>
    /// <param name="output">Written: shape <c>[images, output side, output side, output channels]</c>.</param>
    public void Compute(int images, float* input, float* output)
    {
        ConvolutionShape shape = _shape with { Images = images };
        TileGrid grid = TileGrid.ForConvolution<TVector>(shape);
        RectifiedOutput<TVector> target = new(shape, _poolSize, _biases.First, output);
        WinogradConvolution<TVector>.ComputeBlocks(shape, grid, input, _factors.First, target, 0, grid.Blocks);
    }

    private static ConvolutionShape ShapeOf(ConvolutionWeights weights, int side) =>
        new(1, side, side, weights.Channels, WinogradTile.KernelSize, WinogradTile.KernelSize, weights.OutputChannels);

    /// <summary>Makes shape <c>[output channels, channels, 3, 3]</c> shape <c>[3, 3, channels, output channels]</c>.</summary>
    private static void PutChannelsLast(ConvolutionWeights weights, float* kernels)
    {
        const int Places = WinogradTile.KernelSize * WinogradTile.KernelSize;
        for (int output = 0; output < weights.OutputChannels; output++)
        {
            for (int channel = 0; channel < weights.Channels; channel++)
            {
                for (int place = 0; place < Places; place++)
                {
                    kernels[(((place * weights.Channels) + channel) * weights.OutputChannels) + output] = weights.Kernels[(((output * weights.Channels) + channel) * Places) + place];
                }
            }
        }
    }
}
