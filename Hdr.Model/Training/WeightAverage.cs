using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Training;

/// <summary>
/// The exponential moving average of a network's weights and batch-norm statistics, which reads better than the newest weights
/// (Polyak, Juditsky, 1992). Early on it follows faster, so that the random beginning is forgotten.
/// </summary>
/// <typeparam name="TNetwork">The network's type.</typeparam>
internal sealed class WeightAverage<TNetwork> : IDisposable
    where TNetwork : Module
{
    private readonly double _decay;
    private readonly int _interval;
    private readonly Tensor[] _newest;
    private readonly Tensor[] _averages;

    /// <summary>Starts from a network's present weights.</summary>
    /// <param name="network">The network in training.</param>
    /// <param name="average">A network of the same shape that receives the averages; owned from now on.</param>
    /// <param name="decay">Share of the average that stays at an update, 0 to 1.</param>
    /// <param name="interval">Steps between two updates: often enough for a window of hundreds of steps, seldom enough to cost nothing.</param>
    public WeightAverage(TNetwork network, TNetwork average, double decay, int interval)
    {
        (_decay, _interval) = (decay, interval);
        _newest = [.. network.state_dict().Values];
        _averages = [.. average.state_dict().Values];
        Network = average;
        Network.eval();
        Blend(keep: 0);
    }

    /// <summary>The network with averaged weights, ready to evaluate, in float32.</summary>
    public TNetwork Network { get; }

    /// <summary>Call after each step.</summary>
    /// <param name="step">Steps done, from 1.</param>
    public void Update(int step)
    {
        if (step % _interval == 0)
        {
            int updates = step / _interval;
            Blend(Math.Min(_decay, (1.0 + updates) / (10.0 + updates)));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Network.Dispose();

    private void Blend(double keep)
    {
        using IDisposable noGradient = no_grad();
        for (int i = 0; i < _newest.Length; i++)
        {
            if (_averages[i].is_floating_point())
            {
                _averages[i].mul_(keep).add_(_newest[i], alpha: 1 - keep);
            }
            else
            {
                _averages[i].copy_(_newest[i]);
            }
        }
    }
}
