using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Model.Network;

/// <summary>Gradients of kernels, of tensors that lie with their channels last.</summary>
internal static class KernelGradients
{
    private unsafe delegate void Summation(ConvolutionShape shape, float* input, float* outputGradient, float* gradient, int threadCount);

    /// <summary>
    /// Whether the processor has AVX2 but no AVX-512: libtorch's gradient of kernels then takes one and a half to twice as long as ours,
    /// and as much of a step as everything else.
    /// </summary>
    public static bool AreFasterThanLibTorch { get; } = Vector256.IsHardwareAccelerated && Fma.IsSupported && !Avx512F.IsSupported;

    /// <summary>Whether we have a way to compute them.</summary>
    /// <param name="input">Shape <c>[batch, channel, row, column]</c>.</param>
    /// <param name="kernels">Shape <c>[output channel, channel, row, column]</c>.</param>
    public static bool Suit(Tensor input, Tensor kernels)
    {
        ConvolutionShape shape = ShapeOf(input, kernels);
        return input.device_type == DeviceType.CPU
            && input.dtype == ScalarType.Float32
            && kernels.dtype == ScalarType.Float32
            && (KernelGradient.Suits(shape) || OneChannelKernelGradient.Suits(shape));
    }

    /// <summary>Computes them.</summary>
    /// <param name="input">Shape <c>[batch, channel, row, column]</c>, padded already.</param>
    /// <param name="kernels">Shape <c>[output channel, channel, row, column]</c>; only its shape counts.</param>
    /// <param name="outputGradient">Shape <c>[batch, output channel, row, column]</c>.</param>
    /// <returns>The kernels' shape; the dispose scope owns it.</returns>
    public static Tensor Compute(Tensor input, Tensor kernels, Tensor outputGradient)
    {
        ConvolutionShape shape = ShapeOf(input, kernels);
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

    private static ConvolutionShape ShapeOf(Tensor input, Tensor kernels) =>
        new((int)input.shape[0], (int)input.shape[2], (int)input.shape[3], (int)input.shape[1], (int)kernels.shape[2], (int)kernels.shape[3], (int)kernels.shape[0]);
}
