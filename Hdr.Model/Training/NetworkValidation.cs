using Hdr.Model.Network;
using Hdr.Recognition.Models;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Training;

/// <summary>Measures a network on images while it is trained.</summary>
internal static class NetworkValidation
{
    /// <summary>
    /// Enough to fill the cores, few enough for a layer's output (87 KB an image) to stay below what glibc maps anew each time
    /// (<see cref="NativeMemory"/>): 500 images take over twice as long each.
    /// </summary>
    private const int BatchSize = 128;

    /// <summary>
    /// Batches after which freed memory is given back. Though no tensor was left, each pass through a network took 5 MB more, now and then up to a gigabyte:
    /// probably for glibc before 2.38 can't use an aligned block again for another of its size (its bug 14581), and libtorch's are aligned.
    /// </summary>
    private const int BatchesBetweenTrims = 32;

    /// <summary>Log loss and accuracy; the network must be in evaluation mode.</summary>
    public static (double Loss, double Accuracy) Measure(DigitNetwork network, ImageTensors images)
    {
        using IDisposable noGradient = no_grad();
        using Tensor views = Score(network, images, areTilted: false);
        using Tensor logits = views.squeeze(0);
        using Tensor loss = functional.cross_entropy(logits, images.Labels);
        using Tensor right = logits.argmax(1).eq(images.Labels).sum();
        return (loss.item<float>(), (double)right.item<long>() / images.Count);
    }

    /// <summary>The network's logits of all images, in their order; the network must be in evaluation mode.</summary>
    /// <param name="network">The network.</param>
    /// <param name="images">The images.</param>
    /// <param name="areTilted">Whether each is looked at as <see cref="TiltedViews"/> turn it, or upright only.</param>
    /// <returns>Shape <c>[views, count, 10]</c>, float32; the caller owns it.</returns>
    public static Tensor Score(DigitNetwork network, ImageTensors images, bool areTilted)
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor logits = empty(areTilted ? TiltedViews.Degrees.Count : 1, images.Count, DigitPrediction.ClassCount, device: images.Pixels.device);
        for (int start = 0; start < images.Count; start += BatchSize)
        {
            if (start % (BatchesBetweenTrims * BatchSize) == 0)
            {
                NativeMemory.GiveBackFreed();
            }

            using DisposeScope batch = NewDisposeScope();
            int count = Math.Min(BatchSize, images.Count - start);
            (Tensor pixels, _) = images.Take(arange(start, start + count, ScalarType.Int64));
            foreach ((int index, Tensor view) in (areTilted ? TiltedViews.Of(pixels) : [pixels]).Index())
            {
                logits[index].narrow(0, start, count).copy_(NetworkOutput.Digits(network.call(view)));
            }
        }

        return logits.MoveToOuterDisposeScope();
    }
}
