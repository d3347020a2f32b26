using Hdr.Model.Training;

namespace Microsoft.ML;

/// <summary>Puts our trainer beside ML.NET's own.</summary>
public static class ConvolutionalNetworkCatalog
{
    /// <summary>A trainer of a convolutional network for images of digits.</summary>
    /// <param name="trainers">From <c>mlContext.MulticlassClassification.Trainers</c>.</param>
    /// <param name="options">The options; all defaults when null.</param>
    public static ConvolutionalNetworkTrainer ConvolutionalNetwork(this MulticlassClassificationCatalog.MulticlassClassificationTrainers trainers, ConvolutionalNetworkOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(trainers);
        return new ConvolutionalNetworkTrainer(options ?? new ConvolutionalNetworkOptions());
    }
}
