using Hdr.Recognition.Networks;
using static TorchSharp.torch;

namespace Hdr.Model.Network;

/// <summary>Gradients of kernels other than 3x3 over many channels, of tensors that lie with their channels last.</summary>
internal static class KernelGradients
{
    private unsafe delegate void Summation(ConvolutionShape shape, float* input, float* outputGradient, float* gradient, int threadCount);

    /// <summary>Whether we have a way to compute them.</summary>
    public static bool Suit(ConvolutionShape shape) => KernelGradient.Suits(shape) || OneChannelKernelGradient.Suits(shape);

    /// <summary>Computes them.</summary>
    /// <param name="input">Shape <c>[batch, channel, row, column]</c>, padded already.</param>
    /// <param name="kernels">Shape <c>[output channel, channel, row, column]</c>; only its shape counts.</param>
    /// <param name="outputGradient">Shape <c>[batch, output channel, row, column]</c>.</param>
    /// <returns>The kernels' shape; the dispose scope owns it.</returns>
    public static Tensor Compute(Tensor input, Tensor kernels, Tensor outputGradient)
    {
        ConvolutionShape shape = ConvolutionShape.Of(input, kernels);
        return KernelGradient.Suits(shape) ? SumByRuns(shape, input, outputGradient) : SumByKernels(shape, input, outputGradient);
    }

    private static unsafe Tensor SumByRuns(ConvolutionShape shape, Tensor input, Tensor outputGradient)
    {
        Tensor gradient = empty(shape.KernelRow / KernelGradient.Run, shape.KernelRows, shape.OutputChannels, KernelGradient.Run);
        Fill(gradient, shape, input, outputGradient, KernelGradient.Compute);
        return gradient.permute(2, 1, 0, 3).reshape(shape.OutputChannels, shape.KernelRows, shape.KernelColumns, shape.Channels).permute(0, 3, 1, 2).contiguous();
    }

    private static unsafe Tensor SumByKernels(ConvolutionShape shape, Tensor input, Tensor outputGradient)
    {
        Tensor gradient = empty(shape.OutputChannels / OneChannelKernelGradient.Kernels, shape.KernelRows, shape.KernelColumns, OneChannelKernelGradient.Kernels);
        Fill(gradient, shape, input, outputGradient, OneChannelKernelGradient.Compute);
        return gradient.permute(0, 3, 1, 2).reshape(shape.OutputChannels, shape.Channels, shape.KernelRows, shape.KernelColumns);
    }

    private static unsafe void Fill(Tensor gradient, ConvolutionShape shape, Tensor input, Tensor outputGradient, Summation sum)
    {
        fixed (byte* values = input.permute(0, 2, 3, 1).bytes, factors = outputGradient.permute(0, 2, 3, 1).bytes, sums = gradient.bytes)
        {
            sum(shape, (float*)values, (float*)factors, (float*)sums, get_num_threads());
        }
    }
}
