using Hdr.Model.Network;
using Hdr.Model.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Model.Tests.Training;

public sealed class CascadeCalibrationTests : IDisposable
{
    private const int Count = 20_000;

    private readonly DisposeScope _scope;
    private readonly Generator _generator;
    private readonly Tensor _logits;
    private readonly Tensor _labels;

    public CascadeCalibrationTests()
    {
        LibTorch.Load();
        _scope = NewDisposeScope();
        _generator = new Generator(seed: 5);

        // Labels are drawn from the very probabilities: the logits are right as they are.
        _logits = randn(Count, 10, generator: _generator) * 3;
        _labels = multinomial(_logits.softmax(1), 1, generator: _generator).squeeze(1);
    }

    public void Dispose()
    {
        _generator.Dispose();
        _scope.Dispose();
    }

    [Fact]
    public void A_network_alone_gets_its_own_temperature() => Assert.Equal([2.0], Rounded(CascadeCalibration.Fit(Views(2), [], _labels, 0.99)));

    [Fact]
    public void Networks_that_say_the_same_keep_their_own_temperatures() =>
        Assert.Equal([2.0, 3.0, 0.5], Rounded(CascadeCalibration.Fit(Views(2), [Views(3), Views(0.5)], _labels, 0.99)));

    [Fact]
    public void Others_whose_mistakes_differ_are_made_surer_so_that_the_mean_is_true()
    {
        Tensor[] others = [Noisy(), Noisy(), Noisy()];
        double[] temperatures = CascadeCalibration.Fit(Noisy(), others, _labels, 2);
        double[] own = [.. others.Select(other => TemperatureScaling.Fit(other, _labels))];
        Assert.All(own.Zip(temperatures[1..]), pair => Assert.True(pair.Second < 0.9 * pair.First, $"{pair.First} became {pair.Second}."));
    }

    /// <summary>Where the first counts nothing, there is no mean, and each is as sure as it should be.</summary>
    [Fact]
    public void The_more_the_first_counts_the_surer_the_other_is_made()
    {
        Tensor first = Noisy(), other = Noisy();
        double own = TemperatureScaling.Fit(other, _labels);
        double[] temperatures = [.. new double[] { 0, 1.0 / 3, 0.5 }.Select(weight => CascadeCalibration.Fit(first, [other], _labels, 2, weight)[1])];
        Assert.Equal(own, temperatures[0], 0.01 * own);
        Assert.True(temperatures[1] < 0.95 * own && temperatures[2] < temperatures[1], string.Join(", ", temperatures));
    }

    [Fact]
    public void They_are_made_at_most_twice_as_sure_however_many_they_are()
    {
        Tensor[] others = [.. Enumerable.Range(0, 12).Select(_ => Noisy(6))];
        double[] temperatures = CascadeCalibration.Fit(Noisy(6), others, _labels, 2);
        double[] own = [.. others.Select(other => TemperatureScaling.Fit(other, _labels))];
        Assert.All(own.Zip(temperatures[1..]), pair => Assert.Equal(pair.First / 2, pair.Second, 0.01 * pair.First));
    }

    private Tensor Views(double temperature) => (_logits * temperature).unsqueeze(0);

    private Tensor Noisy(double noise = 1.5) => (_logits + (randn(Count, 10, generator: _generator) * noise)).unsqueeze(0);

    private static double[] Rounded(double[] values) => [.. values.Select(value => Math.Round(value, 1))];
}
