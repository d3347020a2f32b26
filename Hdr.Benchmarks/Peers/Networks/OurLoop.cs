using Hdr.Model.Network;
using Hdr.Model.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Benchmarks.Peers.Networks;

/// <summary>
/// Training as Hdr.Model's loop feeds it: images resident as bytes, a new order each epoch from a generator of its own, batches by
/// index, a dispose scope a step. Augmentation and averaging, which the peers don't do, are left out.
/// </summary>
internal sealed class OurLoop : IDisposable
{
    /// <summary>Images that are scored at once: as in our validation.</summary>
    private const int ScoringBatchSize = 500;

    private readonly ImageTensors _images;
    private readonly int _batchSize;
    private readonly RandomSource _random;
    private readonly ReportNetwork _network;
    private readonly TrainingStep _step;
    private Tensor _order;
    private int _epoch;
    private int _place;

    /// <summary>Begins a training.</summary>
    /// <param name="images">What to train on; only read.</param>
    /// <param name="precision">The arithmetic.</param>
    /// <param name="batchSize">Images a step.</param>
    /// <param name="seed">Of weights and order.</param>
    public OurLoop(ImageTensors images, NetworkPrecision precision, int batchSize, int seed)
    {
        _images = images;
        _batchSize = batchSize;
        _random = new RandomSource(seed);
        _ = random.manual_seed(seed);
        _network = new ReportNetwork(precision);
        _step = new TrainingStep(_network, computeLoss => Backpropagation.AddGradients(computeLoss));
        _order = Shuffle(0);
    }

    /// <summary>Does some steps, on the next batches; what is left of an epoch that fills no batch is passed over.</summary>
    public void Run(int stepCount)
    {
        for (int i = 0; i < stepCount; i++)
        {
            using DisposeScope scope = NewDisposeScope();
            (Tensor images, Tensor labels) = _images.Take(NextBatch());
            _step.Run(images, labels);
        }
    }

    /// <summary>The share of images that are read rightly.</summary>
    public double MeasureAccuracy(ImageTensors images)
    {
        using IDisposable noGradient = no_grad();
        long right = 0;
        for (int start = 0; start < images.Count; start += ScoringBatchSize)
        {
            using DisposeScope scope = NewDisposeScope();
            (Tensor pixels, Tensor labels) = images.Take(arange(start, Math.Min(images.Count, start + ScoringBatchSize), ScalarType.Int64));
            right += _network.call(pixels).argmax(1).eq(labels).sum().item<long>();
        }

        return (double)right / images.Count;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _order.Dispose();
        _step.Dispose();
        _network.Dispose();
    }

    private Tensor NextBatch()
    {
        if (_place + _batchSize > _images.Count)
        {
            _order.Dispose();
            (_order, _place) = (Shuffle(++_epoch), 0);
        }

        _place += _batchSize;
        return _order.narrow(0, _place - _batchSize, _batchSize);
    }

    private Tensor Shuffle(int epoch)
    {
        using Generator generator = _random.ForEpoch(epoch);
        return randperm(_images.Count, generator: generator).DetachFromDisposeScope();
    }
}
