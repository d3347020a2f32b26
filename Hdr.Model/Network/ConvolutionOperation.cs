using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Network;

/// <summary>Convolutions with stride 1 of tensors that lie with their channels last.</summary>
internal static class ConvolutionOperation
{
    /// <summary>Convolves. Where a <see cref="ConvolutionTape"/> runs that suits, it does so and takes the way back upon itself.</summary>
    /// <param name="input">Shape <c>[batch, channel, row, column]</c>.</param>
    /// <param name="layer">Its kernels, and its bias where it has one.</param>
    /// <param name="arithmetic">What is multiplied in.</param>
    /// <param name="paddedRows">Rows of zeros above and below.</param>
    /// <param name="paddedColumns">Columns of zeros to the left and to the right.</param>
    /// <returns>Shape <c>[batch, output channel, row, column]</c>, in that arithmetic; not to be changed in place, save by <see cref="Rectify"/>.</returns>
    public static Tensor Apply(Tensor input, Conv2d layer, ScalarType arithmetic, int paddedRows = 0, int paddedColumns = 0)
    {
        Tensor values = ChannelsLast.Of(input.to(arithmetic));
        return ConvolutionTape.Current is ConvolutionTape tape && ConvolutionTape.Suits(values, layer.weight!, paddedRows, paddedColumns)
            ? tape.Convolve(values, layer.weight!, layer.bias, paddedRows, paddedColumns)
            : functional.conv2d(values, layer.weight!.to(arithmetic), layer.bias?.to(arithmetic), padding: [paddedRows, paddedColumns]);
    }

    /// <summary>ReLU of what a convolution gave: in place, unless a tape keeps it.</summary>
    public static Tensor Rectify(Tensor sums) => ConvolutionTape.Current is null ? sums.relu_() : sums.relu();
}
