using Hdr.Model.Network;
using Hdr.Model.Tests.Support;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Tests.Network;

[Collection(nameof(RunsAlone))]
public sealed class RecordedNormalisationTests : IDisposable
{
    private static readonly PoolingWindow Two = PoolingWindow.Square(2);

    private readonly int _threads;
    private readonly DisposeScope _scope;

    public RecordedNormalisationTests()
    {
        LibTorch.Load();
        _threads = get_num_threads();
        _scope = NewDisposeScope();
    }

    public void Dispose()
    {
        _scope.Dispose();
        set_num_threads(_threads);
    }

    [Theory]
    [InlineData(1, 4, 4, 16, 1, 1)]
    [InlineData(1, 2, 2, 16, 2, 2)]
    [InlineData(5, 26, 26, 32, 1, 1)]
    [InlineData(5, 24, 24, 32, 2, 2)]
    [InlineData(3, 7, 9, 48, 2, 2)]
    [InlineData(2, 9, 6, 16, 2, 2)]
    [InlineData(2, 5, 5, 64, 1, 1)]
    [InlineData(1, 2, 3, 16, 2, 1)]
    [InlineData(5, 16, 70, 64, 2, 1)]
    [InlineData(3, 7, 9, 48, 2, 1)]
    public void What_comes_out_and_all_gradients_are_those_of_libtorch_in_double(int images, int rows, int columns, int channels, int poolRows, int poolColumns)
    {
        PoolingWindow window = new(poolRows, poolColumns);
        (Tensor input, Tensor target) = Draw(images, rows, columns, channels, window);
        BatchNorm2d layer = Layer(channels), exactLayer = (BatchNorm2d)Layer(channels).to(ScalarType.Float64);

        (Tensor output, Tensor gradient) = RunTape(input, layer, window, target);
        (Tensor exactOutput, Tensor exactGradient) = RunLibTorch(input.to(ScalarType.Float64), exactLayer, window, target.to(ScalarType.Float64));

        AssertClose(exactOutput, output);
        AssertClose(exactGradient, gradient);
        AssertClose(exactLayer.weight!.grad!, layer.weight!.grad!);
        AssertClose(exactLayer.bias!.grad!, layer.bias!.grad!);
        AssertClose(exactLayer.running_mean!, layer.running_mean!);
        AssertClose(exactLayer.running_var!, layer.running_var!);
    }

    /// <summary>Nearly all squares hold equal values, as ink and paper do: libtorch takes the first of them too.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    public void Of_equal_values_the_first_gets_the_gradient(int poolColumns)
    {
        PoolingWindow window = new(2, poolColumns);
        (Tensor drawn, Tensor target) = Draw(2, 8, 8, 16, window);
        Tensor input = drawn.gt(0.5).to(ScalarType.Float32);

        Assert.Equal(Where(RunLibTorch(input, Layer(16), window, target)), Where(RunTape(input, Layer(16), window, target)));

        static bool[] Where((Tensor Output, Tensor Gradient) run) => [.. run.Gradient.permute(0, 2, 3, 1).contiguous().data<float>().Select(value => Math.Abs(value) > 0.2)];
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void The_same_threads_give_the_same(int count)
    {
        (Tensor input, Tensor target) = Draw(5, 12, 12, 32, Two);
        set_num_threads(count);
        (Tensor output, Tensor gradient) = RunTape(input, Layer(32), Two, target);
        (Tensor again, Tensor gradientAgain) = RunTape(input, Layer(32), Two, target);
        Assert.True(output.equal(again).all().item<bool>() && gradient.equal(gradientAgain).all().item<bool>());
    }

    [Theory]
    [InlineData(16, 2, 2, ScalarType.Float32, true)]
    [InlineData(16, 2, 1, ScalarType.Float32, true)]
    [InlineData(16, 1, 2, ScalarType.Float32, false)]
    [InlineData(16, 3, 3, ScalarType.Float32, false)]
    [InlineData(20, 1, 1, ScalarType.Float32, false)]
    [InlineData(16, 2, 2, ScalarType.BFloat16, false)]
    public void What_does_not_suit_is_left_to_libtorch(int channels, int poolRows, int poolColumns, ScalarType arithmetic, bool expected)
    {
        using ConvolutionTape tape = ConvolutionTape.Start();
        Tensor images = ChannelsLast.Of(randn(2, channels, 6, 6).to(arithmetic));
        Assert.Equal(expected, tape.Normalise(images, BatchNorm2d(channels), new PoolingWindow(poolRows, poolColumns)) is not null);
        Assert.Null(tape.Normalise(randn(2, 16, 6, 6), BatchNorm2d(16), PoolingWindow.None));
    }

    /// <summary>
    /// As a network learns: convolution, normalisation and pooling, twice over, and through a step of the tape each. Where two values of a window
    /// are all but equal, rounding decides which of them gets the gradient: that shows in some draws, and changes little.
    /// </summary>
    [Fact]
    public void Blocks_learn_as_they_do_without_a_tape()
    {
        double[] deviations = [.. Enumerable.Range(1, 8).Select(seed => Deviation((ulong)seed)).Order()];

        Assert.InRange(deviations[deviations.Length / 2], 0, 1e-3);
        Assert.InRange(deviations[^1], 0, 0.05);
    }

    /// <summary>By how much a layer's gradients with a tape differ from those without, relative to those: the most of all layers.</summary>
    private static double Deviation(ulong seed)
    {
        using Generator generator = new(seed);
        Tensor images = ChannelsLast.Of(rand([4, 1, 28, 28], generator: generator));
        Tensor[] taped = Learn(images, useTape: true), plain = Learn(images, useTape: false);
        return plain.Zip(taped, (without, with) => (double)((without - with).norm() / without.norm()).item<float>()).Max();
    }

    private static Tensor[] Learn(Tensor images, bool useTape)
    {
        using Generator generator = new(seed: 3);
        DigitNetwork network = new("conv16-conv32-pool-conv16-dense16", generator);
        network.train();
        using ConvolutionTape? tape = useTape ? ConvolutionTape.Start() : null;
        network.call(images).square().sum().backward();
        tape?.AddGradients();
        return [.. network.Convolutions.Select(block => block.Convolution.weight!.grad!)];
    }

    private static (Tensor Input, Tensor Target) Draw(int images, int rows, int columns, int channels, PoolingWindow window)
    {
        using Generator generator = new(seed: 1);
        Tensor input = randn([images, channels, rows, columns], generator: generator) + randn([channels, 1, 1], generator: generator);
        return (ChannelsLast.Of(input), ChannelsLast.Of(randn([images, channels, rows / window.Rows, columns / window.Columns], generator: generator)));
    }

    /// <summary>Factors of both signs: where one is negative, the smallest value of a square is kept.</summary>
    private static BatchNorm2d Layer(int channels)
    {
        using IDisposable noGradient = no_grad();
        using Generator generator = new(seed: 2);
        BatchNorm2d layer = BatchNorm2d(channels);
        layer.weight!.copy_(randn([channels], generator: generator));
        layer.bias!.copy_(randn([channels], generator: generator) * 0.5);
        layer.train();
        return layer;
    }

    private static (Tensor Output, Tensor Gradient) RunTape(Tensor input, BatchNorm2d layer, PoolingWindow window, Tensor target)
    {
        using ConvolutionTape tape = ConvolutionTape.Start();

        // The way back writes over what went in.
        Tensor leaf = ChannelsLast.Of(input.clone()).requires_grad_(true);
        Tensor output = tape.Normalise(leaf, layer, window)!;
        output.backward([target]);
        tape.AddGradients();
        return (output.detach().clone(), leaf.grad!);
    }

    private static (Tensor Output, Tensor Gradient) RunLibTorch(Tensor input, BatchNorm2d layer, PoolingWindow window, Tensor target)
    {
        Tensor leaf = input.detach().requires_grad_(true);
        Tensor normalised = layer.call(leaf);
        Tensor output = functional.max_pool2d(normalised, [window.Rows, window.Columns]).relu();
        output.backward([target]);
        return (output.detach(), leaf.grad!);
    }

    private static void AssertClose(Tensor expected, Tensor actual)
    {
        Assert.Equal(expected.shape, actual.shape);
        double error = ((expected - actual).abs().max() / (expected.abs().max() + 1e-3)).to(ScalarType.Float64).item<double>();
        Assert.True(error < 2e-5, $"differs by {error:e1} of the largest");
    }
}
