using Hdr.Model.Network;
using Hdr.Model.Tests.Support;
using Hdr.Model.Training;
using TorchSharp;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Tests.Network;

public sealed class DigitNetworkTests : IDisposable
{
    private const int Count = 64;

    private readonly DisposeScope _scope;
    private readonly DigitNetwork _network;
    private readonly torch.Tensor _images;
    private readonly torch.Tensor _labels;

    public DigitNetworkTests()
    {
        LibTorch.Load();
        _scope = torch.NewDisposeScope();
        using torch.Generator generator = new(7);
        _network = new DigitNetwork(TrainingRecipe.Default.Network, generator);
        _images = torch.tensor(Mnist.Test.First(Count).Pixels, [Count, 1, 28, 28]).to(torch.ScalarType.Float32).div_(255);
        _labels = torch.tensor(Array.ConvertAll(Mnist.Test.First(Count).Labels, label => (long)label));
    }

    public void Dispose()
    {
        _network.Dispose();
        _scope.Dispose();
    }

    [Fact]
    public void It_has_198189_parameters() => Assert.Equal(198_189, _network.ParameterCount);

    [Fact]
    public void Every_weight_and_statistic_is_kept_once()
    {
        Loss();
        Dictionary<string, torch.Tensor> state = _network.state_dict();
        Assert.Equal(state.Count, state.Values.Select(tensor => tensor.Handle).Distinct().Count());
        Assert.Equal(17 + (5 * 3), state.Count);
    }

    [Fact]
    public void Every_parameter_gets_a_gradient()
    {
        Loss().backward();
        Assert.All(_network.named_parameters(), entry => Assert.True(entry.parameter.grad is torch.Tensor gradient && gradient.abs().sum().item<float>() > 0, $"{entry.name} has no gradient."));
    }

    /// <summary>A small step along the gradient changes the loss by the gradient's squared length times the step, up to its curvature, which the central difference cancels.</summary>
    [Fact]
    public void The_gradient_is_the_slope_of_the_loss()
    {
        Loss().backward();
        torch.Tensor[] gradients = Gradients();
        double squaredLength = gradients.Sum(gradient => gradient.square().sum().item<float>());
        double step = 1e-3 / Math.Sqrt(squaredLength);
        Move(gradients, step);
        double above = Loss().item<float>();
        Move(gradients, -2 * step);
        double below = Loss().item<float>();
        Assert.InRange((above - below) / (2 * step) / squaredLength, 0.97, 1.03);
    }

    /// <summary>Where no gradient is asked for, convolution and normalisation are ours, after what was learnt.</summary>
    [Theory]
    [InlineData("conv32-conv32-pool-conv64-conv64-pool-dense128")]
    [InlineData("conv16-conv20-conv32-pool-conv16-pool-dense16")]
    public void Tested_it_gives_what_libtorch_gives(string shape)
    {
        using torch.Generator generator = new(7);
        using DigitNetwork network = new(shape, generator);
        network.train();
        _ = network.call(_images);
        network.eval();

        torch.Tensor ofLibTorch = network.call(_images);
        using IDisposable noGradient = torch.no_grad();
        torch.Tensor ours = network.call(_images);

        float largest = ofLibTorch.abs().max().item<float>();
        Assert.InRange((ours - ofLibTorch).abs().max().item<float>(), 0, 1e-5f * largest);
        Assert.False(ours.equal(ofLibTorch).all().item<bool>(), "Both went the same way.");
    }

    [Fact]
    public void In_bfloat16_it_needs_no_dense_layer_and_answers_in_float32()
    {
        using torch.Generator generator = new(8);
        using DigitNetwork network = new("conv16-pool", generator);
        network.SetPrecision(NetworkPrecision.BFloat16);
        torch.Tensor outputs = network.call(_images);
        Assert.Equal(torch.ScalarType.Float32, outputs.dtype);
        Assert.Equal([Count, DigitNetwork.OutputCount], outputs.shape);
    }

    [Fact]
    public void In_bfloat16_the_gradient_points_the_same_way()
    {
        Loss().backward();
        torch.Tensor[] full = Gradients();
        _network.SetPrecision(NetworkPrecision.BFloat16);
        _network.zero_grad();
        Loss().backward();
        torch.Tensor[] half = Gradients();
        Assert.True(Dot(full, half) / Math.Sqrt(Dot(full, full) * Dot(half, half)) > 0.99);
    }

    [Fact]
    public void The_same_generator_state_gives_the_same_weights_and_another_gives_others()
    {
        using torch.Generator same = new(7);
        using torch.Generator other = new(8);
        using DigitNetwork twin = new(TrainingRecipe.Default.Network, same);
        using DigitNetwork stranger = new(TrainingRecipe.Default.Network, other);
        Assert.True(_network.Convolutions[2].Convolution.weight.equal(twin.Convolutions[2].Convolution.weight).all().item<bool>());
        Assert.False(_network.Convolutions[2].Convolution.weight.equal(stranger.Convolutions[2].Convolution.weight).any().item<bool>());
    }

    private torch.Tensor Loss() => functional.cross_entropy(_network.call(_images), _labels);

    private static double Dot(torch.Tensor[] left, torch.Tensor[] right) => left.Zip(right, (a, b) => (double)(a * b).sum().item<float>()).Sum();

    private torch.Tensor[] Gradients() => [.. _network.parameters().Select(parameter => parameter.grad!.clone())];

    private void Move(torch.Tensor[] directions, double step)
    {
        using IDisposable noGradient = torch.no_grad();
        foreach ((torch.Tensor parameter, torch.Tensor direction) in _network.parameters().Zip(directions))
        {
            parameter.add_(direction, alpha: step);
        }
    }
}
