using Hdr.Model.Lines;
using Hdr.Model.Network;
using Hdr.Model.Tests.Support;
using Hdr.Recognition.Lines;
using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Model.Tests.Lines;

public sealed class LineNetworkTests
{
    public LineNetworkTests() => LibTorch.Load();

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 40)]
    [InlineData(2, 302)]
    public void Each_two_columns_get_eleven_logits(int count, int width)
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        using LineNetwork network = LineNetworks.Random(seed: 1);

        Assert.Equal([count, LineScores.ClassCount, width / LineScores.ColumnsOfFrame], network.call(rand(count, 1, LineNormaliser.Height, width)).shape);
    }

    [Fact]
    public void Its_weights_follow_from_the_generator_alone()
    {
        using Generator first = new(4), second = new(4), other = new(5);
        using LineNetwork one = new(first), same = new(second), another = new(other);

        Assert.Equal(LineNetworks.Values(one), LineNetworks.Values(same));
        Assert.NotEqual(LineNetworks.Values(one), LineNetworks.Values(another));
    }

    [Fact]
    public void Every_layer_is_learnt()
    {
        using Generator generator = new(4);
        using LineNetwork network = new(generator);
        using DisposeScope scope = NewDisposeScope();

        network.call(rand(2, 1, LineNormaliser.Height, 40)).square().sum().backward();

        Assert.Equal(3 * network.Blocks.Count + 2, network.parameters().Count());
        Assert.Equal(network.ParameterCount, network.parameters().Sum(parameter => parameter.numel()));
        Assert.All(network.parameters(), parameter => Assert.True(parameter.grad is not null && parameter.grad.abs().max().item<float>() > 0));
    }

    [Fact]
    public void It_learns_on_a_tape_as_it_does_without()
    {
        float[][] taped = Gradients(useTape: true), plain = Gradients(useTape: false);

        Assert.All(plain.Zip(taped), layer =>
        {
            float largest = layer.First.Max(Math.Abs);
            Assert.InRange(layer.First.Zip(layer.Second, (left, right) => Math.Abs(left - right)).Max(), 0, 1e-3f * largest);
        });
    }

    [Fact]
    public void A_frame_sees_its_neighbours_and_nothing_that_is_far_away()
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        using LineNetwork network = LineNetworks.Random(seed: 1);
        Tensor line = rand(1, 1, LineNormaliser.Height, 200), changed = line.clone();
        changed.narrow(3, 100, 2).fill_(1);

        float[] difference = (network.call(line) - network.call(changed)).abs().amax([0, 1]).data<float>().ToArray();

        // Two columns to each side before the columns are halved, and then 1 + 1 + 1 + 1 + 2 + 2 frames.
        int[] frames = [.. Enumerable.Range(0, 100).Where(frame => difference[frame] > 1e-4f)];
        Assert.InRange(frames[0], 50 - 9, 49);
        Assert.InRange(frames[^1], 51, 50 + 9);
    }

    [Fact]
    public void A_line_is_read_alone_as_among_others()
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        using LineNetwork network = LineNetworks.Random(seed: 1);
        Tensor lines = rand(3, 1, LineNormaliser.Height, 60);

        float[] alone = network.call(lines.narrow(0, 1, 1)).data<float>().ToArray(), among = network.call(lines).narrow(0, 1, 1).contiguous().data<float>().ToArray();

        Assert.InRange(alone.Zip(among, (left, right) => Math.Abs(left - right)).Max(), 0, 1e-3f);
    }

    private static float[][] Gradients(bool useTape)
    {
        using Generator generator = new(4);
        using LineNetwork network = new(generator);
        using DisposeScope scope = NewDisposeScope();
        Tensor lines = rand([3, 1, LineNormaliser.Height, 40], generator: generator);
        using ConvolutionTape? tape = useTape ? ConvolutionTape.Start() : null;
        network.call(lines).square().sum().backward();
        tape?.AddGradients();
        return [.. network.parameters().Select(parameter => parameter.grad!.flatten().data<float>().ToArray())];
    }
}
