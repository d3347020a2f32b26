using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Hdr.Recognition.Networks;
using Hdr.Recognition.Networks.Winograd;
using static TorchSharp.torch;

namespace Hdr.Model.Network.Winograd;

/// <summary>Convolution with 3x3 kernels, and the way back, of float32 tensors that lie with their channels last. What is returned belongs to the dispose scope.</summary>
internal sealed unsafe class WinogradOperation
{
    private readonly Func<ConvolutionShape, bool> _suits;
    private readonly Computation _convolve;
    private readonly Computation _differentiateInput;
    private readonly Computation _differentiateKernels;

    private WinogradOperation(Func<ConvolutionShape, bool> suits, Computation convolve, Computation differentiateInput, Computation differentiateKernels)
    {
        _suits = suits;
        _convolve = convolve;
        _differentiateInput = differentiateInput;
        _differentiateKernels = differentiateKernels;
    }

    private delegate void Computation(ConvolutionShape shape, float* left, float* right, float* result, int threadCount);

    /// <summary>With the widest registers that the processor has.</summary>
    public static WinogradOperation Fastest { get; } = Avx512F.IsSupported ? Of<TileVector512>() : Of<TileVector256>();

    /// <summary>Whether that is faster than libtorch, here: one and a quarter to three times as fast.</summary>
    public static bool IsFaster => Vector256.IsHardwareAccelerated && Fma.IsSupported;

    /// <summary>With registers of one width, which the processor should have: else it is slow.</summary>
    public static WinogradOperation Of<TVector>()
        where TVector : struct, ITileVector<TVector> =>
        new(WinogradConvolution<TVector>.Suits, WinogradConvolution<TVector>.Compute, WinogradInputGradient<TVector>.Compute, WinogradKernelGradient<TVector>.Compute);

    /// <summary>Whether the sizes fit: 3x3 kernels, and whole registers of channels.</summary>
    public bool Suits(ConvolutionShape shape) => _suits(shape);

    /// <summary>Convolves.</summary>
    /// <param name="shape">The sizes, which <see cref="Suits"/>.</param>
    /// <param name="input">Shape <c>[batch, channel, row, column]</c>.</param>
    /// <param name="kernels">Shape <c>[output channel, channel, 3, 3]</c>.</param>
    /// <returns>Shape <c>[batch, output channel, row, column]</c>.</returns>
    public Tensor Convolve(ConvolutionShape shape, Tensor input, Tensor kernels)
    {
        Tensor output = empty(shape.Images, shape.OutputRows, shape.OutputColumns, shape.OutputChannels);
        Compute(_convolve, shape, input.permute(0, 2, 3, 1), kernels.permute(2, 3, 1, 0).contiguous(), output);
        return output.permute(0, 3, 1, 2);
    }

    /// <summary>Computes how a loss changes with the input.</summary>
    /// <param name="shape">The sizes of the way there.</param>
    /// <param name="outputGradient">Shape <c>[batch, output channel, row, column]</c>.</param>
    /// <param name="kernels">Shape <c>[output channel, channel, 3, 3]</c>.</param>
    /// <returns>Shape <c>[batch, channel, row, column]</c>.</returns>
    public Tensor InputGradient(ConvolutionShape shape, Tensor outputGradient, Tensor kernels)
    {
        Tensor gradient = empty(shape.Images, shape.Rows, shape.Columns, shape.Channels);
        Compute(_differentiateInput, shape, outputGradient.permute(0, 2, 3, 1), kernels.permute(2, 3, 0, 1).contiguous(), gradient);
        return gradient.permute(0, 3, 1, 2);
    }

    /// <summary>Computes how a loss changes with the kernels.</summary>
    /// <param name="shape">The sizes of the way there.</param>
    /// <param name="input">Shape <c>[batch, channel, row, column]</c>.</param>
    /// <param name="outputGradient">Shape <c>[batch, output channel, row, column]</c>.</param>
    /// <returns>Shape <c>[output channel, channel, 3, 3]</c>.</returns>
    public Tensor KernelGradient(ConvolutionShape shape, Tensor input, Tensor outputGradient)
    {
        Tensor gradient = empty(shape.KernelRows, shape.KernelColumns, shape.Channels, shape.OutputChannels);
        Compute(_differentiateKernels, shape, input.permute(0, 2, 3, 1), outputGradient.permute(0, 2, 3, 1), gradient);
        return gradient.permute(3, 2, 0, 1).contiguous();
    }

    private static void Compute(Computation computation, ConvolutionShape shape, Tensor left, Tensor right, Tensor result)
    {
        fixed (byte* leftBytes = left.bytes, rightBytes = right.bytes, resultBytes = result.bytes)
        {
            computation(shape, (float*)leftBytes, (float*)rightBytes, (float*)resultBytes, get_num_threads());
        }
    }
}
