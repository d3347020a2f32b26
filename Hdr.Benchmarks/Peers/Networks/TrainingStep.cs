using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Benchmarks.Peers.Networks;

/// <summary>What every step is, whoever feeds it: forward, cross entropy, backward, Adam with its usual settings.</summary>
/// <param name="network">What learns; not owned.</param>
/// <param name="addGradients">Goes the way to a loss and back: as our trainings do, or as libtorch does.</param>
internal sealed class TrainingStep(ReportNetwork network, Action<Func<Tensor>> addGradients) : IDisposable
{
    private readonly Adam _optimizer = optim.Adam(network.parameters());

    /// <summary>Learns from a batch.</summary>
    /// <param name="images">Shape <c>[batch, 1, 28, 28]</c>, float32, 0 to 1.</param>
    /// <param name="labels">Shape <c>[batch]</c>, int64.</param>
    public void Run(Tensor images, Tensor labels)
    {
        _optimizer.zero_grad();
        addGradients(() => functional.cross_entropy(network.call(images), labels));
        _optimizer.step();
    }

    /// <inheritdoc/>
    public void Dispose() => _optimizer.Dispose();
}
