using Hdr.Model.Network;
using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Model.Training;

/// <summary>The way to a loss and back.</summary>
internal static class Backpropagation
{
    /// <summary>Adds a loss's gradients to those of the weights that it depends on. Values on the way are freed as the way back has used them.</summary>
    /// <param name="computeLoss">Computes the loss, without dimensions.</param>
    /// <returns>The loss.</returns>
    public static float AddGradients(Func<Tensor> computeLoss)
    {
        using ConvolutionTape? tape = ConvolutionTape.StartWhereFaster();
        using Tensor loss = ComputeAlone(computeLoss);
        loss.backward();
        tape?.AddGradients();
        return loss.item<float>();
    }

    /// <summary>Gives up all other values here: libtorch keeps those that it needs.</summary>
    private static Tensor ComputeAlone(Func<Tensor> computeLoss)
    {
        using DisposeScope scope = NewDisposeScope();
        return computeLoss().MoveToOuterDisposeScope();
    }
}
