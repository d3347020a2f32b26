using Hdr.Model.Training;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Techniques.Networks;

/// <summary>Trains a <see cref="PlainNetwork"/>: cross-entropy, Adam (Kingma, Ba, 2015), each epoch all images in a new order.</summary>
internal sealed class PlainNetworkTrainer
{
    /// <summary>As Keras has it.</summary>
    private const double Epsilon = 1e-7;

    private readonly PlainNetwork _network;
    private readonly PlainNetworkOptions _options;
    private readonly ImageTensors _images;
    private readonly RandomSource _random;
    private readonly int _batchCount;
    private readonly OneCycleSchedule _schedule;

    /// <summary>Prepares.</summary>
    /// <param name="network">The network; not owned.</param>
    /// <param name="options">How it is trained.</param>
    /// <param name="images">What on; not owned.</param>
    /// <param name="random">Orders the images, and decides what is left out.</param>
    public PlainNetworkTrainer(PlainNetwork network, PlainNetworkOptions options, ImageTensors images, RandomSource random)
    {
        (_network, _options, _images, _random) = (network, options, images, random);
        _batchCount = (images.Count + options.BatchSize - 1) / options.BatchSize;
        _schedule = new OneCycleSchedule(options.LearningRate, _batchCount * options.Epochs);
    }

    /// <summary>Trains; the network is in evaluation mode afterwards.</summary>
    /// <param name="report">Called after each batch.</param>
    /// <param name="cancellationToken">Stops after a batch.</param>
    public void Run(Action<TechniqueProgress> report, CancellationToken cancellationToken)
    {
        _network.train();
        using Adam optimizer = optim.Adam(_network.parameters(), _options.LearningRate, eps: Epsilon);
        for (int epoch = 0; epoch < _options.Epochs; epoch++)
        {
            using Generator generator = _random.ForEpoch(epoch);
            using Tensor order = randperm(_images.Count, generator: generator);
            for (int batch = 0; batch < _batchCount; batch++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                int step = (epoch * _batchCount) + batch;
                double loss = RunStep(optimizer, order, batch, step);
                report(new TechniqueProgress((step + 1.0) / _schedule.StepCount, $"epoch {epoch + 1}/{_options.Epochs}, batch {batch + 1}/{_batchCount}, loss {loss:0.0000}"));
            }
        }

        _network.eval();
    }

    private double RunStep(Adam optimizer, Tensor order, int batch, int step)
    {
        using DisposeScope scope = NewDisposeScope();
        int start = batch * _options.BatchSize;
        (Tensor images, Tensor labels) = _images.Take(order.narrow(0, start, Math.Min(_options.BatchSize, _images.Count - start)));
        using Generator dropout = _random.ForDropout(step);
        _network.DropoutGenerator = dropout;
        SetLearningRate(optimizer, step);
        optimizer.zero_grad();
        double loss = Backpropagation.AddGradients(() => functional.cross_entropy(_network.call(images), labels));
        _network.DropoutGenerator = null;
        optimizer.step();
        return loss;
    }

    private void SetLearningRate(Adam optimizer, int step)
    {
        foreach (optim.ILearningRateController group in optimizer.ParamGroups)
        {
            group.LearningRate = _options.HasOneCycle ? _schedule.At(step) : _options.LearningRate;
        }
    }
}
