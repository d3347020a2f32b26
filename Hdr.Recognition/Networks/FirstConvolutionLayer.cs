using System.Runtime.CompilerServices;
using Hdr.Recognition.Networks.Winograd;

namespace Hdr.Recognition.Networks;

/// <summary>A 3x3 convolution of images of one channel, with max(x, 0) behind it. Nine products a number are too few to spare any.</summary>
internal sealed unsafe class FirstConvolutionLayer<TVector>
    where TVector : struct, ITileVector<TVector>
{
    private readonly ConvolutionShape _shape;
    private readonly AlignedFloats _kernels;
    private readonly AlignedFloats _biases;

    /// <summary>Takes weights of a layer that is not pooled, whose output channels are whole vectors.</summary>
    public FirstConvolutionLayer(ConvolutionWeights weights, int side)
    {
        const int Places = WinogradTile.KernelSize * WinogradTile.KernelSize;
        _shape = new ConvolutionShape(1, side, side, 1, WinogradTile.KernelSize, WinogradTile.KernelSize, weights.OutputChannels);
        _kernels = new AlignedFloats(Places * weights.OutputChannels);
        _biases = new AlignedFloats(weights.OutputChannels);
        for (int channel = 0; channel < weights.OutputChannels; channel++)
        {
            _biases.First[channel] = weights.Biases[channel];
            for (int place = 0; place < Places; place++)
            {
                _kernels.First[(place * weights.OutputChannels) + channel] = weights.Kernels[(channel * Places) + place];
            }
        }
    }

    /// <summary>Rows and columns that come out.</summary>
    public int OutputSide => _shape.OutputRows;

    /// <summary>Numbers that come out of an image.</summary>
    public int OutputLength => _shape.OutputImage;

    /// <summary>Convolves.</summary>
    /// <param name="images">Images.</param>
    /// <param name="input">Shape <c>[images, side, side]</c>; only read.</param>
    /// <param name="output">Written: shape <c>[images, output side, output side, channels]</c>.</param>
    public void Compute(int images, float* input, float* output)
    {
        for (int image = 0; image < images; image++)
        {
            for (int row = 0; row < _shape.OutputRows; row++)
            {
                ComputeRow(input + (image * _shape.InputImage) + (row * _shape.InputRow), output + (image * _shape.OutputImage) + (row * _shape.OutputRow));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ComputeRow(float* input, float* output)
    {
        int channels = _shape.OutputChannels, side = _shape.Columns;
        for (int channel = 0; channel < channels; channel += TVector.Length)
        {
            float* kernels = _kernels.First + channel;
            TVector bias = TVector.Load(_biases.First + channel);
            TVector kernel0 = TVector.Load(kernels), kernel1 = TVector.Load(kernels + channels), kernel2 = TVector.Load(kernels + (2 * channels));
            TVector kernel3 = TVector.Load(kernels + (3 * channels)), kernel4 = TVector.Load(kernels + (4 * channels)), kernel5 = TVector.Load(kernels + (5 * channels));
            TVector kernel6 = TVector.Load(kernels + (6 * channels)), kernel7 = TVector.Load(kernels + (7 * channels)), kernel8 = TVector.Load(kernels + (8 * channels));
            for (int column = 0; column < _shape.OutputColumns; column++)
            {
                float* upper = input + column, middle = upper + side, lower = middle + side;
                TVector first = TVector.MultiplyAdd(upper[0], kernel0, TVector.MultiplyAdd(upper[1], kernel1, TVector.MultiplyAdd(upper[2], kernel2, bias)));
                TVector second = TVector.MultiplyAdd(middle[0], kernel3, TVector.MultiplyAdd(middle[1], kernel4, middle[2] * kernel5));
                TVector third = TVector.MultiplyAdd(lower[0], kernel6, TVector.MultiplyAdd(lower[1], kernel7, lower[2] * kernel8));
                TVector.Max(first + (second + third), default).Store(output + (column * channels) + channel);
            }
        }
    }
}
