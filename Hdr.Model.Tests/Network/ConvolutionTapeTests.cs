using Hdr.Model.Network;
using Hdr.Model.Tests.Support;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Tests.Network;

[Collection(nameof(RunsAlone))]
public sealed class ConvolutionTapeTests
{
    public ConvolutionTapeTests() => LibTorch.Load();

    /// <summary>libtorch's own in double: in float32 it is wrong itself for some numbers of channels on processors with AVX-512.</summary>
    [Theory]
    [InlineData(1, 8, 3, 3, 0, 0)]
    [InlineData(1, 16, 3, 3, 1, 1)]
    [InlineData(8, 4, 3, 3, 0, 0)]
    [InlineData(64, 32, 3, 3, 0, 0)]
    [InlineData(16, 8, 3, 3, 1, 1)]
    [InlineData(24, 12, 1, 5, 0, 2)]
    [InlineData(8, 96, 4, 3, 0, 1)]
    [InlineData(48, 4, 1, 1, 0, 0)]
    [InlineData(40, 24, 3, 3, 2, 2)]
    public void Gradients_are_those_of_libtorch(int channels, int kernels, int kernelRows, int kernelColumns, int paddedRows, int paddedColumns)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor input = Random(5, channels, 9, 11), kernel = Random(kernels, channels, kernelRows, kernelColumns), bias = Random(kernels);

        (float loss, Tensor[] ours) = Differentiate(input, kernel, bias, (i, layer) => ConvolutionOperation.Apply(i, layer, ScalarType.Float32, paddedRows, paddedColumns), useTape: true);
        (float expectedLoss, Tensor[] theirs) = Differentiate(input, kernel, bias, (i, layer) => ConvolveInDouble(i, layer, paddedRows, paddedColumns), useTape: false);

        Assert.Equal(expectedLoss, loss, 1e-3);
        AssertSame(theirs, ours);
    }

    [Fact]
    public void Convolutions_that_follow_one_another_hand_gradients_on()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor images = Random(6, 1, 12, 12);
        Conv2d[] layers = [Conv2d(1, 8, 3, bias: false), Conv2d(8, 6, 3, bias: false), Conv2d(6, 16, 3, bias: false), Conv2d(16, 4, 3, bias: false)];

        Tensor[] ours = DifferentiateChain(images, layers, useTape: true), theirs = DifferentiateChain(images, layers, useTape: false);

        AssertSame(theirs, ours);
    }

    [Fact]
    public void What_a_convolution_gives_to_another_and_to_the_loss_gets_the_gradients_of_both()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor images = Random(2, 1, 12, 12);
        Conv2d first = Conv2d(1, 16, 3), second = Conv2d(16, 16, 3);

        Tensor[] taped = RunBoth(useTape: true), plain = RunBoth(useTape: false);

        AssertSame(plain, taped);

        Tensor[] RunBoth(bool useTape)
        {
            first.zero_grad();
            second.zero_grad();
            _ = Run(
                () =>
                {
                    Tensor between = ConvolutionOperation.Apply(images, first, ScalarType.Float32);
                    return between.square().mean() + ConvolutionOperation.Apply(between, second, ScalarType.Float32).square().mean();
                },
                useTape);
            return [first.weight!.grad!.clone(), second.weight!.grad!.clone()];
        }
    }

    [Fact]
    public void A_tape_for_few_convolutions_leaves_the_others_to_libtorch()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor images = Random(6, 1, 12, 12);
        Conv2d[] layers = [Conv2d(1, 16, 3, bias: false), Conv2d(16, 32, 3, bias: false), Conv2d(32, 16, 3, bias: false)];
        Tensor[] theirs = DifferentiateChain(images, layers, useTape: false);
        foreach (Conv2d layer in layers)
        {
            layer.zero_grad();
        }

        using ConvolutionTape tape = ConvolutionTape.Start(takesOthers: false);
        Assert.Equal([false, true, true], layers.Select(layer => tape.Suits(Random(6, layer.weight!.shape[1], 12, 12), layer.weight, 0, 0)));
        layers.Aggregate(images, (values, layer) => ConvolutionOperation.Rectify(ConvolutionOperation.Apply(values, layer, ScalarType.Float32))).square().sum().backward();
        tape.AddGradients();
        AssertSame(theirs, [.. layers.Select(layer => layer.weight!.grad!)]);
    }

    [Fact]
    public void What_the_tape_keeps_is_not_rectified_in_place()
    {
        using DisposeScope scope = NewDisposeScope();
        using ConvolutionTape tape = ConvolutionTape.Start(takesOthers: false);
        Tensor images = Random(2, 16, 6, 6);
        Tensor kept = ConvolutionOperation.Apply(images, Conv2d(16, 16, 3), ScalarType.Float32);
        Assert.True(ConvolutionOperation.Rectify(kept).min().item<float>() >= 0 && kept.min().item<float>() < 0);
        Tensor given = ConvolutionOperation.Apply(images, Conv2d(16, 4, 3), ScalarType.Float32);
        _ = ConvolutionOperation.Rectify(given);
        Assert.True(given.min().item<float>() >= 0);
    }

    [Fact]
    public void Gradients_are_added_to_those_that_are_there()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor images = Random(2, 8, 6, 6);
        Conv2d layer = Conv2d(8, 4, 3);
        Tensor once = DifferentiateChain(images, [layer], useTape: true)[0];
        _ = RunChain(images, [layer], useTape: true);
        _ = RunChain(images, [layer], useTape: true);

        AssertSame([once * 3], [layer.weight!.grad!]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public void The_number_of_threads_changes_nothing(int count)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor images = Random(3, 32, 12, 12);
        Conv2d layer = Conv2d(32, 8, 3);
        int threads = get_num_threads();
        Tensor expected = DifferentiateChain(images, [layer], useTape: true)[0];
        set_num_threads(count);
        Tensor actual = DifferentiateChain(images, [layer], useTape: true)[0];
        set_num_threads(threads);

        AssertSame([expected], [actual]);
    }

    [Fact]
    public void Memory_is_given_back_after_each_step()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor images = Random(2, 1, 12, 12);
        Conv2d[] layers = [Conv2d(1, 8, 3), Conv2d(8, 4, 3)];
        _ = RunChain(images, layers, useTape: true);
        long before = Tensor.TotalCount;

        for (int i = 0; i < 10; i++)
        {
            _ = RunChain(images, layers, useTape: true);
        }

        Assert.InRange(Tensor.TotalCount, before - 1000, before + 2);
    }

    [Fact]
    public void Without_a_tape_libtorch_differentiates()
    {
        using DisposeScope scope = NewDisposeScope();
        Assert.Null(ConvolutionTape.Current);
        using (ConvolutionTape tape = ConvolutionTape.Start())
        {
            Assert.Same(tape, ConvolutionTape.Current);
        }

        Assert.Null(ConvolutionTape.Current);
        Conv2d layer = Conv2d(8, 4, 3);
        ConvolutionOperation.Apply(Random(2, 8, 6, 6), layer, ScalarType.Float32).sum().backward();
        Assert.Equal(layer.weight!.shape, layer.weight.grad!.shape);
    }

    private static Tensor Random(params long[] shape)
    {
        using Generator generator = new(seed: 1);
        return randn(shape, generator: generator);
    }

    private static (float Loss, Tensor[] Gradients) Differentiate(Tensor input, Tensor kernels, Tensor bias, Func<Tensor, Conv2d, Tensor> convolve, bool useTape)
    {
        Conv2d layer = Conv2d(kernels.shape[1], kernels.shape[0], (kernels.shape[2], kernels.shape[3]));
        using (no_grad())
        {
            _ = layer.weight!.copy_(kernels);
            _ = layer.bias!.copy_(bias);
        }

        Tensor leaf = input.clone().requires_grad_(true);
        float loss = Run(() => convolve(leaf, layer).square().mean(), useTape);
        return (loss, [leaf.grad!, layer.weight.grad!, layer.bias.grad!]);
    }

    private static Tensor ConvolveInDouble(Tensor input, Conv2d layer, int paddedRows, int paddedColumns) =>
        functional.conv2d(input.to(ScalarType.Float64), layer.weight!.to(ScalarType.Float64), layer.bias!.to(ScalarType.Float64), padding: [paddedRows, paddedColumns]).to(ScalarType.Float32);

    private static Tensor[] DifferentiateChain(Tensor images, Conv2d[] layers, bool useTape)
    {
        foreach (Conv2d layer in layers)
        {
            layer.zero_grad();
        }

        _ = RunChain(images, layers, useTape);
        return [.. layers.Select(layer => layer.weight!.grad!.clone())];
    }

    private static float RunChain(Tensor images, Conv2d[] layers, bool useTape) =>
        Run(() => layers.Aggregate(images, (values, layer) => ConvolutionOperation.Apply(values, layer, ScalarType.Float32).relu()).square().sum(), useTape);

    private static float Run(Func<Tensor> computeLoss, bool useTape)
    {
        using DisposeScope scope = NewDisposeScope();
        using ConvolutionTape? tape = useTape ? ConvolutionTape.Start() : null;
        Tensor loss = computeLoss();
        loss.backward();
        tape?.AddGradients();
        return loss.item<float>();
    }

    private static void AssertSame(Tensor[] expected, Tensor[] actual)
    {
        foreach ((Tensor right, Tensor gradient) in expected.Zip(actual))
        {
            Assert.Equal(right.shape, gradient.shape);
            Assert.True((right - gradient).abs().max().item<float>() < 1e-5 * right.abs().max().item<float>(), $"{right.shape[0]} kernels differ");
        }
    }
}
