using Hdr.Model.Network;
using Hdr.Model.Training;
using static TorchSharp.torch;

namespace Hdr.Model.Techniques.Networks;

/// <summary>A network as textbooks and the report have it, trained on all training images.</summary>
internal sealed class NetworkTechnique(PlainNetworkOptions options) : ITechnique
{
    private readonly PlainNetworkOptions _options = options;

    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public double? ReportedAccuracy { get; init; }

    /// <inheritdoc/>
    public ITrainedTechnique Train(TechniqueData data, Action<TechniqueProgress> report, CancellationToken cancellationToken)
    {
        LibTorch.Load();
        RandomSource random = new(data.Seed);
        using Generator weights = random.ForWeights();
        PlainNetwork network = new(_options, weights, ProcessorPrecision.Fastest);
        try
        {
            using ImageTensors images = ImageTensors.Of(data.All);
            new PlainNetworkTrainer(network, _options, images, random).Run(report, cancellationToken);
            return new TrainedNetworkTechnique(network, _options);
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }
}
