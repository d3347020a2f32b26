using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Hdr.Model.Network;

/// <summary>An operation that a <see cref="ConvolutionTape"/> goes the way back through. Keeps its tensors whatever becomes of the dispose scope's.</summary>
internal abstract class RecordedOperation : IDisposable
{
    /// <summary>Begins a record.</summary>
    /// <param name="input">What goes in.</param>
    protected RecordedOperation(Tensor input) => Input = input.alias().DetachFromDisposeScope();

    /// <summary>What comes out: a leaf, on which libtorch leaves the loss's gradient.</summary>
    public abstract Tensor Output { get; }

    /// <summary>What went in.</summary>
    protected Tensor Input { get; }

    /// <summary>Adds the gradients of all that the operation learns to theirs, and those of what the input depends on to theirs.</summary>
    public void AddGradients()
    {
        using DisposeScope scope = NewDisposeScope();
        if (Output.grad is Tensor gradient)
        {
            AddGradients(ChannelsLast.Of(gradient));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Input.Dispose();
        Output.Dispose();
    }

    /// <summary>As <see cref="AddGradients()"/>.</summary>
    /// <param name="outputGradient">The gradient of what came out.</param>
    protected abstract void AddGradients(Tensor outputGradient);

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
}
