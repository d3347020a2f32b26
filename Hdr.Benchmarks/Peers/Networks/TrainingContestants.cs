using System.Diagnostics;
using Hdr.Benchmarks.Peers.Processes;
using Hdr.Benchmarks.Support;
using Hdr.Model.Network;
using Hdr.Model.Training;

namespace Hdr.Benchmarks.Peers.Networks;

/// <summary>Those who train the report's network in one arithmetic: we, a bare libtorch loop, and PyTorch where it is installed.</summary>
internal sealed class TrainingContestants : IDisposable
{
    /// <summary>Images a step, as in the report.</summary>
    public const int BatchSize = 32;

    private readonly int _stepCount;
    private readonly OurLoop _ours;
    private readonly BareLoop _bare;
    private readonly AnsweringProcess? _pyTorch;

    /// <summary>Makes them ready.</summary>
    /// <param name="images">What to train on; only read.</param>
    /// <param name="precision">The arithmetic.</param>
    /// <param name="stepCount">Steps of one measurement.</param>
    public TrainingContestants(ImageTensors images, NetworkPrecision precision, int stepCount)
    {
        _stepCount = stepCount;
        _ours = new OurLoop(images, precision, BatchSize, seed: 1);
        _bare = new BareLoop(precision, BatchSize);
        _pyTorch = PyTorch.TryStart(Mnist.Folder, precision);
        string arithmetic = ArithmeticName.Of(precision);
        Ours = $"ours, {arithmetic}";
        Bare = $"bare TorchSharp loop, {arithmetic}";
        PeerName = _pyTorch is null ? null : $"{_pyTorch.Ask("version")}, {arithmetic}";
    }

    /// <summary>We.</summary>
    public string Ours { get; }

    /// <summary>The bare loop.</summary>
    public string Bare { get; }

    /// <summary>PyTorch; null where it is not installed.</summary>
    public string? PeerName { get; }

    /// <summary>All, each measuring images a second.</summary>
    public IEnumerable<Contestant<double>> All()
    {
        yield return new Contestant<double>(Ours, () => Time(_ours.Run));
        yield return new Contestant<double>(Bare, () => Time(_bare.Run));
        if (_pyTorch is not null)
        {
            yield return new Contestant<double>(PeerName!, () => Rate(_pyTorch.AskNumbers($"steps {_stepCount}")[0]));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ours.Dispose();
        _bare.Dispose();
        _pyTorch?.Dispose();
    }

    private double Time(Action<int> run)
    {
        long start = Stopwatch.GetTimestamp();
        run(_stepCount);
        return Rate(Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    private double Rate(double seconds) => _stepCount * BatchSize / seconds;
}
