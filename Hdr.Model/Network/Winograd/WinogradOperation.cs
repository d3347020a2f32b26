using System.Runtime.Intrinsics.X86;
using static TorchSharp.torch;

namespace Hdr.Model.Network.Winograd;

/// <summary>Convolution with 3x3 kernels, and the way back, of float32 tensors that lie with their channels last. What is returned belongs to the dispose scope.</summary>
internal sealed unsafe class WinogradOperation
{
    private readonly Func<ConvolutionShape, bool> _suits;
    private readonly Computation _convolve;
    private readonly Computation _differentiate;

    private WinogradOperation(Func<ConvolutionShape, bool> suits, Computation convolve, Computation differentiate)
    {
        _suits = suits;
        _convolve = convolve;
        _differentiate = differentiate;
    }

    private delegate void Computation(ConvolutionShape shape, float* left, float* right, float* result, int threadCount);

    /// <summary>With the widest registers that the processor has.</summary>
    public static WinogradOperation Fastest { get; } = Avx512F.IsSupported ? Of<TileVector512>() : Of<TileVector256>();

    /// <summary>With registers of one width, which the processor should have: else it is slow.</summary>
    public static WinogradOperation Of<TVector>()
        where TVector : struct, ITileVector<TVector> => new(WinogradConvolution<TVector>.Suits, WinogradConvolution<TVector>.Compute, WinogradKernelGradient<TVector>.Compute);

    /// <summary>Whether the sizes fit: 3x3 kernels, and whole registers of channels.</summary>
    public bool Suits(ConvolutionShape shape) => _suits(shape);

    /// <summary>Convolves.</summary>
    /// <param name="shape">The sizes, which <see cref="Suits"/>.</param>
    /// <param name="input">Shape <c>[batch, channel, row, column]</c>.</param>
    /// <param name="kernels">Shape <c>[output channel, channel, 3, 3]</c>.</param>
    /// <returns>Shape <c>[batch, output channel, row, column]</c>.</returns>
    public Tensor Convolve(ConvolutionShape shape, Tensor input, Tensor kernels) => Compute(shape, input, kernels.permute(2, 3, 1, 0).contiguous());

    /// <summary>Computes how a loss changes with the input: what comes out is convolved with the kernels turned by half a turn.</summary>
    /// <param name="shape">The sizes of the way there.</param>
    /// <param name="outputGradient">Shape <c>[batch, output channel, row, column]</c>.</param>
    /// <param name="kernels">Shape <c>[output channel, channel, 3, 3]</c>.</param>
    /// <returns>Shape <c>[batch, channel, row, column]</c>.</returns>
    public Tensor InputGradient(ConvolutionShape shape, Tensor outputGradient, Tensor kernels) =>
        Compute(Back(shape), outputGradient, kernels.flip(2, 3).permute(2, 3, 0, 1).contiguous());

    /// <summary>Computes how a loss changes with the kernels.</summary>
    /// <param name="shape">The sizes of the way there.</param>
    /// <param name="input">Shape <c>[batch, channel, row, column]</c>.</param>
    /// <param name="outputGradient">Shape <c>[batch, output channel, row, column]</c>.</param>
    /// <returns>Shape <c>[output channel, channel, 3, 3]</c>.</returns>
    public Tensor KernelGradient(ConvolutionShape shape, Tensor input, Tensor outputGradient)
    {
        Tensor gradient = empty(shape.KernelRows, shape.KernelColumns, shape.Channels, shape.OutputChannels);
        fixed (byte* values = input.permute(0, 2, 3, 1).bytes, factors = outputGradient.permute(0, 2, 3, 1).bytes, sums = gradient.bytes)
        {
            _differentiate(shape, (float*)values, (float*)factors, (float*)sums, get_num_threads());
        }

        return gradient.permute(3, 2, 0, 1).contiguous();
    }

    private Tensor Compute(ConvolutionShape shape, Tensor input, Tensor kernels)
    {
        Tensor output = empty(shape.Images, shape.OutputRows, shape.OutputColumns, shape.OutputChannels);
        fixed (byte* values = input.permute(0, 2, 3, 1).bytes, factors = kernels.bytes, sums = output.bytes)
        {
            _convolve(shape, (float*)values, (float*)factors, (float*)sums, get_num_threads());
        }

        return output.permute(0, 3, 1, 2);
    }

    private static ConvolutionShape Back(ConvolutionShape shape) => shape with
    {
        Rows = shape.OutputRows,
        Columns = shape.OutputColumns,
        Channels = shape.OutputChannels,
        OutputChannels = shape.Channels,
        PaddedRows = shape.KernelRows - 1 - shape.PaddedRows,
        PaddedColumns = shape.KernelColumns - 1 - shape.PaddedColumns,
    };
}
