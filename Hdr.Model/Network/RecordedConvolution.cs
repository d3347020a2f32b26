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
    private readonly int _paddedRows;
    private readonly int _paddedColumns;

    /// <summary>Convolves.</summary>
    public RecordedConvolution(Tensor input, Parameter kernels, Parameter? bias, int paddedRows, int paddedColumns)
    {
        using IDisposable noGradient = no_grad();
        _input = input.alias().DetachFromDisposeScope();
        _kernels = kernels;
        _bias = bias;
        _paddedRows = paddedRows;
        _paddedColumns = paddedColumns;
        Output = functional.conv2d(input, kernels, bias, padding: [paddedRows, paddedColumns]).requires_grad_(true).DetachFromDisposeScope();
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
        Add(_kernels, KernelGradients.Compute(ChannelsLast.Of(Pad()), _kernels, gradient));
        if (_bias is not null)
        {
            Add(_bias, gradient.sum([0, 2, 3]));
        }

        if (_input.requires_grad)
        {
            _input.backward([functional.conv_transpose2d(gradient, _kernels.detach(), padding: [_paddedRows, _paddedColumns])]);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _input.Dispose();
        Output.Dispose();
    }

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
        (_paddedRows, _paddedColumns) == (0, 0) ? _input.detach() : functional.pad(_input.detach(), [_paddedColumns, _paddedColumns, _paddedRows, _paddedRows]);
}
