using Hdr.Model.Network;
using Hdr.Model.Training;

namespace Hdr.Benchmarks.Peers.Networks;

/// <summary>How many multiply-adds networks take for one image. Only convolutions and dense layers count: the rest is thousandths.</summary>
internal static class MultiplyAdds
{
    /// <summary>Floating-point operations of one multiply-add.</summary>
    public const int OperationsEach = 2;

    private const int ImageSide = 28;
    private const int KernelSize = 3;

    /// <summary>The shipped model's first network, predicting: all that a digit takes that it is sure of.</summary>
    public static long OurPrediction { get; } = Of(NetworkShape.Parse(TrainingRecipe.Best.Network).Layers);

    /// <summary>
    /// The report's network, training: forward, and the gradients of weights and of inputs, each as much as forward. The first
    /// layer's inputs are pixels and need no gradient.
    /// </summary>
    public static long ReportTraining { get; } =
        (2 * Convolution(1, ReportNetwork.FirstChannels, ImageSide)) + (3 * (Convolution(ReportNetwork.FirstChannels, ReportNetwork.SecondChannels, 26) + Dense(ReportNetwork.Features, 10)));

    private static long Of(IReadOnlyList<NetworkLayer> layers)
    {
        int channels = 1, side = ImageSide;
        long sum = 0;
        foreach (NetworkLayer layer in layers.Where(layer => layer.IsConvolution))
        {
            sum += Convolution(channels, layer.Width, side);
            (channels, side) = (layer.Width, (side - KernelSize + 1) / layer.PoolSize);
        }

        int values = channels * side * side;
        foreach (NetworkLayer layer in layers.Where(layer => !layer.IsConvolution))
        {
            sum += Dense(values, layer.Width);
            values = layer.Width;
        }

        return sum + Dense(values, DigitNetwork.OutputCount);
    }

    /// <summary>A 3x3 convolution without padding.</summary>
    /// <param name="inputChannels">Channels in.</param>
    /// <param name="outputChannels">Channels out.</param>
    /// <param name="inputSide">Rows and columns in.</param>
    public static long Convolution(int inputChannels, int outputChannels, int inputSide)
    {
        long outputSide = inputSide - KernelSize + 1;
        return outputSide * outputSide * outputChannels * inputChannels * KernelSize * KernelSize;
    }

    /// <summary>A fully connected layer.</summary>
    public static long Dense(int inputs, int outputs) => (long)inputs * outputs;
}
