using Hdr.Model.Network;
using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Benchmarks.Peers.Networks;

/// <summary>The least that training can be: the same resident batch, ready as float32, again and again.</summary>
internal sealed class BareLoop : IDisposable
{
    private readonly ReportNetwork _network;
    private readonly TrainingStep _step;
    private readonly Tensor _images;
    private readonly Tensor _labels;

    /// <summary>Makes a network and a batch.</summary>
    public BareLoop(NetworkPrecision precision, int batchSize)
    {
        _network = new ReportNetwork(precision);
        _step = new TrainingStep(_network, computeLoss => computeLoss().backward());
        _images = rand(batchSize, 1, 28, 28).DetachFromDisposeScope();
        _labels = randint(10, batchSize, ScalarType.Int64).DetachFromDisposeScope();
    }

    /// <summary>Does some steps.</summary>
    public void Run(int stepCount)
    {
        for (int i = 0; i < stepCount; i++)
        {
            using DisposeScope scope = NewDisposeScope();
            _step.Run(_images, _labels);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _step.Dispose();
        _network.Dispose();
        _images.Dispose();
        _labels.Dispose();
    }
}
