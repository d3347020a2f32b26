using Hdr.Model.Network.Winograd;
using Hdr.Recognition.Networks;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Network;

/// <summary>A convolution on a <see cref="ConvolutionTape"/>.</summary>
internal sealed class RecordedConvolution : RecordedOperation
{
    private readonly Parameter _kernels;
    private readonly Parameter? _bias;
    private readonly ConvolutionShape _shape;
    private readonly bool _isWinograd;

    /// <summary>Convolves.</summary>
    public RecordedConvolution(Tensor input, RecordedOperation? source, Parameter kernels, Parameter? bias, int paddedRows, int paddedColumns)
        : base(input, source)
    {
        using IDisposable noGradient = no_grad();
        _kernels = kernels;
        _bias = bias;
        _shape = ConvolutionShape.Of(input, kernels, paddedRows, paddedColumns);
        _isWinograd = WinogradOperation.Fastest.Suits(_shape);
        Output = Leaf(ConvolutionOperation.Convolve(_shape, input, kernels, bias));
    }

    /// <inheritdoc/>
    public override Tensor Output { get; }

    /// <inheritdoc/>
    protected override void AddGradients(Tensor outputGradient)
    {
        Add(_kernels, _isWinograd ? WinogradOperation.Fastest.KernelGradient(_shape, Input, outputGradient) : KernelGradients.Compute(ChannelsLast.Of(Pad()), _kernels, outputGradient));
        if (_bias is not null)
        {
            Add(_bias, outputGradient.sum([0, 2, 3]));
        }

        if (Input.requires_grad)
        {
            PassBack(InputGradient(outputGradient));
        }
    }

    private Tensor InputGradient(Tensor outputGradient) => _isWinograd
        ? WinogradOperation.Fastest.InputGradient(_shape, outputGradient, _kernels.detach())
        : functional.conv_transpose2d(outputGradient, _kernels.detach(), padding: [_shape.PaddedRows, _shape.PaddedColumns]);

    private Tensor Pad() =>
        (_shape.PaddedRows, _shape.PaddedColumns) == (0, 0) ? Input.detach() : functional.pad(Input.detach(), [_shape.PaddedColumns, _shape.PaddedColumns, _shape.PaddedRows, _shape.PaddedRows]);
}
