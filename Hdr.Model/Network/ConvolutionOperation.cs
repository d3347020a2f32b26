using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Network;

/// <summary>Convolutions with stride 1 of tensors that lie with their channels last.</summary>
internal static class ConvolutionOperation
{
    private const int VectorChannels = 16;

    /// <summary>Convolves. Where a <see cref="ConvolutionTape"/> runs that suits, it does so and takes the way back upon itself.</summary>
    /// <param name="input">Shape <c>[batch, channel, row, column]</c>.</param>
    /// <param name="layer">Its kernels, and its bias where it has one.</param>
    /// <param name="arithmetic">What is multiplied in.</param>
    /// <param name="paddedRows">Rows of zeros above and below.</param>
    /// <param name="paddedColumns">Columns of zeros to the left and to the right.</param>
    /// <returns>Shape <c>[batch, output channel, row, column]</c>, in that arithmetic; not to be changed in place, save by <see cref="Rectify"/>.</returns>
    public static Tensor Apply(Tensor input, Conv2d layer, ScalarType arithmetic, int paddedRows = 0, int paddedColumns = 0)
    {
        ScalarType used = IsWrong(layer.weight!, arithmetic) ? ScalarType.Float32 : arithmetic;
        Tensor values = ChannelsLast.Of(input.to(used));
        return ConvolutionTape.Current is ConvolutionTape tape && tape.Suits(values, layer.weight!, paddedRows, paddedColumns)
            ? tape.Convolve(values, layer.weight!, layer.bias, paddedRows, paddedColumns)
            : functional.conv2d(values, layer.weight!.to(used), layer.bias?.to(used), padding: [paddedRows, paddedColumns]).to(arithmetic);
    }

    /// <summary>ReLU of what <see cref="Apply"/> gave last: in place, unless a tape keeps it.</summary>
    public static Tensor Rectify(Tensor sums) => ConvolutionTape.Current?.Gave(sums) == true ? sums.relu() : sums.relu_();

    /// <summary>
    /// Whether libtorch convolves wrongly: where the processor multiplies bfloat16 (AVX512_BF16), libtorch 2.10 makes wrong sums of one
    /// channel where those that come out don't fill groups of 16: those of the last group.
    /// </summary>
    private static bool IsWrong(Parameter kernels, ScalarType arithmetic) =>
        arithmetic == ScalarType.BFloat16 && kernels.shape[1] == 1 && kernels.shape[0] % VectorChannels != 0;
}
