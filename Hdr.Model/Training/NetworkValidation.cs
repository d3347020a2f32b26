using Hdr.Model.Network;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Training;

/// <summary>Measures a network on images while it is trained.</summary>
internal static class NetworkValidation
{
    /// <summary>Large enough to fill the cores, small enough for little memory.</summary>
    private const int BatchSize = 500;

    /// <summary>Log loss and accuracy; the network must be in evaluation mode.</summary>
    public static (double Loss, double Accuracy) Measure(DigitNetwork network, ImageTensors images)
    {
        using IDisposable noGradient = no_grad();
        double lossSum = 0;
        long rightCount = 0;
        for (int start = 0; start < images.Count; start += BatchSize)
        {
            using DisposeScope scope = NewDisposeScope();
            (Tensor pixels, Tensor labels) = images.Take(arange(start, Math.Min(start + BatchSize, images.Count), ScalarType.Int64));
            Tensor logits = network.call(pixels);
            lossSum += functional.cross_entropy(logits, labels, reduction: Reduction.Sum).item<float>();
            rightCount += logits.argmax(1).eq(labels).sum().item<long>();
        }

        return (lossSum / images.Count, (double)rightCount / images.Count);
    }
}
