using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Hdr.Model.Network;

/// <summary>An operation that a <see cref="ConvolutionTape"/> goes the way back through. Keeps its tensors whatever becomes of the dispose scope's.</summary>
internal abstract class RecordedOperation : IDisposable
{
    private readonly RecordedOperation? _source;
    private Tensor? _received;

    /// <summary>Begins a record.</summary>
    /// <param name="input">What goes in.</param>
    /// <param name="source">The operation whose output that is; null where libtorch made it.</param>
    protected RecordedOperation(Tensor input, RecordedOperation? source)
    {
        Input = input.alias().DetachFromDisposeScope();
        _source = source;
    }

    /// <summary>What comes out: a leaf, on which libtorch leaves the loss's gradient.</summary>
    public abstract Tensor Output { get; }

    /// <summary>What went in.</summary>
    protected Tensor Input { get; }

    /// <summary>Adds the gradients of all that the operation learns to theirs, and those of what the input depends on to theirs.</summary>
    public void AddGradients()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor? gradient = Output.grad is not Tensor ofLibTorch ? _received : _received is null ? ofLibTorch : _received + ofLibTorch;
        if (gradient is not null)
        {
            AddGradients(ChannelsLast.Of(gradient));
        }
    }

    /// <summary>Whether a value is what came out, as it was, and not another that lies elsewhere or otherwise.</summary>
    public unsafe bool Gave(Tensor value)
    {
        if (!value.shape.SequenceEqual(Output.shape) || !value.stride().SequenceEqual(Output.stride()))
        {
            return false;
        }

        fixed (byte* here = Pixels(value).bytes, there = Pixels(Output).bytes)
        {
            return here == there;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Input.Dispose();
        Output.Dispose();
        _received?.Dispose();
    }

    /// <summary>As <see cref="AddGradients()"/>.</summary>
    /// <param name="outputGradient">The gradient of what came out.</param>
    protected abstract void AddGradients(Tensor outputGradient);

    /// <summary>Hands the gradient of what went in to where it came from. libtorch would copy it on the way from one record to the next.</summary>
    /// <param name="inputGradient">The gradient; not to be used afterwards.</param>
    protected void PassBack(Tensor inputGradient)
    {
        if (_source is null)
        {
            Input.backward([inputGradient]);
        }
        else
        {
            _source.Receive(inputGradient);
        }
    }

    /// <summary>Images with their channels last, in the order of memory.</summary>
    /// <param name="images">Shape <c>[batch, channel, row, column]</c>.</param>
    /// <returns>Shape <c>[batch, row, column, channel]</c>.</returns>
    protected static Tensor Pixels(Tensor images) => images.permute(0, 2, 3, 1);

    /// <summary>Makes a leaf of what comes out.</summary>
    protected static Tensor Leaf(Tensor output) => output.requires_grad_(true).DetachFromDisposeScope();

    /// <summary>Adds to what libtorch keeps as the gradient of a parameter.</summary>
    protected static void Add(Parameter parameter, Tensor gradient)
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

    private void Receive(Tensor outputGradient)
    {
        if (_received is null)
        {
            _received = outputGradient.DetachFromDisposeScope();
        }
        else
        {
            _ = _received.add_(outputGradient);
        }
    }
}
