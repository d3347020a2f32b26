namespace Hdr.Benchmarks.Peers.Networks;

/// <summary>How many multiply-adds networks take for one image. Only convolutions and dense layers count: the rest is thousandths.</summary>
internal static class MultiplyAdds
{
    /// <summary>Floating-point operations of one multiply-add.</summary>
    public const int OperationsEach = 2;

    private const int ImageSide = 28;
    private const int KernelSize = 3;

    /// <summary>Our network, predicting.</summary>
    public static long OurPrediction { get; } =
        Convolution(1, 32, ImageSide) + Convolution(32, 32, 26) + Convolution(32, 64, 12) + Convolution(64, 64, 10) + Dense(64 * 4 * 4, 128) + Dense(128, 10);

    /// <summary>
    /// The report's network, training: forward, and the gradients of weights and of inputs, each as much as forward. The first
    /// layer's inputs are pixels and need no gradient.
    /// </summary>
    public static long ReportTraining { get; } =
        (2 * Convolution(1, ReportNetwork.FirstChannels, ImageSide)) + (3 * (Convolution(ReportNetwork.FirstChannels, ReportNetwork.SecondChannels, 26) + Dense(ReportNetwork.Features, 10)));

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
