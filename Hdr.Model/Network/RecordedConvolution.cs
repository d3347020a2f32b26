using Hdr.Model.Network.Winograd;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Network;

/// <summary>A convolution, and what the way back through it needs. Keeps its tensors whatever becomes of the dispose scope's.</summary>
internal sealed class RecordedConvolution : IDisposable
{
    private readonly Tensor _input;
    private readonly Parameter _kernels;
    private readonly Parameter? _bias;
    private readonly ConvolutionShape _shape;
    private readonly bool _isWinograd;

    /// <summary>Convolves.</summary>
    public RecordedConvolution(Tensor input, Parameter kernels, Parameter? bias, int paddedRows, int paddedColumns)
    {
        using IDisposable noGradient = no_grad();
        _input = input.alias().DetachFromDisposeScope();
        _kernels = kernels;
        _bias = bias;
        _shape = ConvolutionShape.Of(input, kernels, paddedRows, paddedColumns);
        _isWinograd = WinogradOperation.Fastest.Suits(_shape);
        Output = Convolve(input).requires_grad_(true).DetachFromDisposeScope();
    }

    /// <summary>What comes out: a leaf, on which libtorch leaves the loss's gradient.</summary>
    public Tensor Output { get; }

    /// <summary>Adds the gradients of kernels and bias to theirs, and those of what the input depends on to theirs.</summary>
    public void AddGradients()
    {
        using DisposeScope scope = NewDisposeScope();
        if (Output.grad is not Tensor outputGradient)
        {
            return;
        }

        Tensor gradient = ChannelsLast.Of(outputGradient);
        Add(_kernels, _isWinograd ? WinogradOperation.Fastest.KernelGradient(_shape, _input, gradient) : KernelGradients.Compute(ChannelsLast.Of(Pad()), _kernels, gradient));
        if (_bias is not null)
        {
            Add(_bias, gradient.sum([0, 2, 3]));
        }

        if (_input.requires_grad)
        {
            _input.backward([InputGradient(gradient)]);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _input.Dispose();
        Output.Dispose();
    }

    private Tensor Convolve(Tensor input)
    {
        if (!_isWinograd)
        {
            return functional.conv2d(input, _kernels, _bias, padding: [_shape.PaddedRows, _shape.PaddedColumns]);
        }

        Tensor sums = WinogradOperation.Fastest.Convolve(_shape, input, _kernels);
        return _bias is null ? sums : sums.add_(_bias.view(1, -1, 1, 1));
    }

    private Tensor InputGradient(Tensor outputGradient) => _isWinograd
        ? WinogradOperation.Fastest.InputGradient(_shape, outputGradient, _kernels.detach())
        : functional.conv_transpose2d(outputGradient, _kernels.detach(), padding: [_shape.PaddedRows, _shape.PaddedColumns]);

    private static void Add(Parameter parameter, Tensor gradient)
    {
        if (parameter.grad is Tensor sum)
        {
            _ = sum.add_(gradient);
        }
        else
        {
            parameter.grad = gradient.DetachFromDisposeScope();
        }
    }

    private Tensor Pad() =>
        (_shape.PaddedRows, _shape.PaddedColumns) == (0, 0) ? _input.detach() : functional.pad(_input.detach(), [_shape.PaddedColumns, _shape.PaddedColumns, _shape.PaddedRows, _shape.PaddedRows]);
}
