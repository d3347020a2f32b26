using Hdr.Model.Network;
using TorchSharp;

namespace Hdr.Model.Tests.Network;

public sealed class CascadeNetworkTests
{
    private const string First = "conv8-pool-dense16", Second = "conv4-pool-dense8-dense8";

    public CascadeNetworkTests() => LibTorch.Load();

    [Theory]
    [InlineData(null, 1)]
    [InlineData(Second, 2)]
    public void It_has_one_stage_or_two(string? second, int count)
    {
        using CascadeNetwork network = Create(second);
        Assert.Equal(count, network.Stages.Count);
        Assert.Same(network.First, network.Stages[0]);
        Assert.Equal(network.Stages.Sum(stage => stage.ParameterCount), network.ParameterCount);
    }

    [Fact]
    public void Its_state_holds_each_tensor_of_each_stage_once()
    {
        using CascadeNetwork network = Create(Second);
        nint[] handles = [.. network.state_dict().Values.Select(value => value.Handle)];
        Assert.Equal(handles.Length, handles.Distinct().Count());
        Assert.Equal(network.ParameterCount, network.parameters().Sum(parameter => parameter.numel()));
        Assert.Equal(network.Stages.Sum(stage => stage.state_dict().Count), handles.Length);
    }

    [Fact]
    public void Evaluation_mode_reaches_both_stages()
    {
        using CascadeNetwork network = Create(Second);
        network.eval();
        Assert.All(network.Stages, stage => Assert.False(stage.training));
    }

    private static CascadeNetwork Create(string? second)
    {
        using torch.Generator generator = new(2);
        return new CascadeNetwork(First, second, generator);
    }
}
