using Hdr.Model.Lines;
using Hdr.Model.Network;
using Hdr.Model.Tests.Support;
using Hdr.Model.Training;
using static TorchSharp.torch;

namespace Hdr.Model.Tests.Lines;

public sealed class LineSessionTests : IDisposable
{
    private readonly LineSession _session;

    public LineSessionTests()
    {
        LibTorch.Load();
        _session = new LineSession(new LineRecipe(), new RandomSource(3), NetworkPrecision.Full, CPU);
    }

    public void Dispose() => _session.Dispose();

    [Fact]
    public void The_average_begins_with_the_networks_weights() => Assert.Equal(LineNetworks.Values(_session.Network), LineNetworks.Values(_session.Average));

    [Theory]
    [InlineData(1, 2.0 / 11)]
    [InlineData(80, 81.0 / 90)]
    [InlineData(100_000, 0.998)]
    public void The_average_follows_fast_at_first_and_slowly_later(int step, double kept)
    {
        float[] before = LineNetworks.Values(_session.Average);
        Add(1);

        _session.Update(step);

        float[] after = LineNetworks.Values(_session.Average);
        Assert.All(before.Zip(after), pair => Assert.Equal(pair.First + (1 - kept), pair.Second, 1e-5));
    }

    [Fact]
    public void The_seed_decides_on_the_weights()
    {
        using LineSession same = new(new LineRecipe(), new RandomSource(3), NetworkPrecision.Full, CPU), other = new(new LineRecipe(), new RandomSource(4), NetworkPrecision.Full, CPU);
        Assert.Equal(LineNetworks.Values(_session.Network), LineNetworks.Values(same.Network));
        Assert.NotEqual(LineNetworks.Values(_session.Network), LineNetworks.Values(other.Network));
    }

    /// <summary>Makes each value of the network larger.</summary>
    private void Add(double more)
    {
        using IDisposable noGradient = no_grad();
        foreach (Tensor value in _session.Network.state_dict().Values.Where(value => value.is_floating_point()))
        {
            value.add_(more);
        }
    }
}
