using Hdr.Model.Network.Winograd;
using Hdr.Recognition.Networks;
using TorchSharp;
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
        if (ConvolutionTape.Current is ConvolutionTape tape && tape.Suits(values, layer.weight!, paddedRows, paddedColumns))
        {
            return tape.Convolve(values, layer.weight!, layer.bias, paddedRows, paddedColumns);
        }

        ConvolutionShape shape = ConvolutionShape.Of(values, layer.weight!, paddedRows, paddedColumns);
        return !is_grad_enabled() && used == ScalarType.Float32 && values.device_type == DeviceType.CPU && WinogradOperation.IsFaster
            ? Convolve(shape, values, layer.weight!, layer.bias).to(arithmetic)
            : functional.conv2d(values, layer.weight!.to(used), layer.bias?.to(used), padding: [paddedRows, paddedColumns]).to(arithmetic);
    }

    /// <summary>Convolves in float32 in the fastest way that there is, without a way back.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="input">Shape <c>[batch, channel, row, column]</c>, channels last.</param>
    /// <param name="kernels">Shape <c>[output channel, channel, row, column]</c>.</param>
    /// <param name="bias">Shape <c>[output channel]</c>, or null.</param>
    /// <returns>Shape <c>[batch, output channel, row, column]</c>.</returns>
    public static Tensor Convolve(ConvolutionShape shape, Tensor input, Tensor kernels, Tensor? bias)
    {
        if (!WinogradOperation.Fastest.Suits(shape))
        {
            return functional.conv2d(input, kernels, bias, padding: [shape.PaddedRows, shape.PaddedColumns]);
        }

        Tensor sums = WinogradOperation.Fastest.Convolve(shape, input, kernels);
        return bias is null ? sums : sums.add_(bias.view(1, -1, 1, 1));
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
