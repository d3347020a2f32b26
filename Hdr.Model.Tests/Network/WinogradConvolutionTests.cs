using Hdr.Model.Network;
using Hdr.Model.Network.Winograd;
using Hdr.Model.Tests.Support;
using Hdr.Recognition.Networks;
using Hdr.Recognition.Networks.Winograd;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Tests.Network;

public sealed class WinogradConvolutionTests : IDisposable
{
    private readonly int _threads;

    public WinogradConvolutionTests()
    {
        LibTorch.Load();
        _threads = get_num_threads();
    }

    /// <summary>Channels in registers of both widths: those that this processor lacks are emulated.</summary>
    private static readonly Dictionary<int, WinogradOperation> Operations = new()
    {
        [TileVector256.Length] = WinogradOperation.Of<TileVector256>(),
        [TileVector512.Length] = WinogradOperation.Of<TileVector512>(),
    };

    public static TheoryData<int> Widths => new(Operations.Keys);

    public static TheoryData<int, int, int, int, int, int, int, int> Sizes
    {
        get
        {
            (int Images, int Rows, int Columns, int Vectors, int OutputVectors, int PaddedRows, int PaddedColumns)[] sizes =
            [
                (1, 3, 3, 1, 1, 0, 0),
                (1, 1, 1, 1, 1, 1, 1),
                (2, 6, 6, 2, 2, 0, 0),
                (3, 7, 12, 3, 5, 0, 0),
                (2, 9, 5, 1, 9, 1, 1),
                (5, 8, 11, 4, 2, 2, 2),
                (2, 10, 10, 16, 16, 0, 0),
                (9, 26, 26, 8, 4, 0, 0),
                (4, 4, 30, 8, 8, 1, 0),
            ];
            TheoryData<int, int, int, int, int, int, int, int> data = [];
            foreach (int width in Operations.Keys)
            {
                foreach ((int images, int rows, int columns, int vectors, int outputVectors, int paddedRows, int paddedColumns) in sizes)
                {
                    data.Add(width, images, rows, columns, width * vectors, width * outputVectors, paddedRows, paddedColumns);
                }
            }

            return data;
        }
    }

    public void Dispose() => set_num_threads(_threads);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Convolves(int width, int images, int rows, int columns, int channels, int kernels, int paddedRows, int paddedColumns)
    {
        using DisposeScope scope = NewDisposeScope();
        (ConvolutionShape shape, Tensor input, Tensor weights, _) = Draw(images, rows, columns, channels, kernels, paddedRows, paddedColumns);

        Tensor expected = functional.conv2d(input.to(ScalarType.Float64), weights.to(ScalarType.Float64), padding: [paddedRows, paddedColumns]);

        AssertClose(expected, Operations[width].Convolve(shape, input, weights));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Differentiates(int width, int images, int rows, int columns, int channels, int kernels, int paddedRows, int paddedColumns)
    {
        using DisposeScope scope = NewDisposeScope();
        (ConvolutionShape shape, Tensor input, Tensor weights, Tensor gradient) = Draw(images, rows, columns, channels, kernels, paddedRows, paddedColumns);
        Tensor exactInput = input.to(ScalarType.Float64).requires_grad_(true), exactWeights = weights.to(ScalarType.Float64).requires_grad_(true);
        functional.conv2d(exactInput, exactWeights, padding: [paddedRows, paddedColumns]).backward([gradient.to(ScalarType.Float64)]);

        AssertClose(exactInput.grad!, Operations[width].InputGradient(shape, gradient, weights));
        AssertClose(exactWeights.grad!, Operations[width].KernelGradient(shape, input, gradient));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void What_memory_held_before_does_not_matter(int width)
    {
        using DisposeScope scope = NewDisposeScope();
        (ConvolutionShape shape, Tensor input, Tensor weights, Tensor gradient) = Draw(1, 7, 5, width, 3 * width, 1, 1);
        set_num_threads(1);
        Tensor[] before = Compute(Operations[width], shape, input, weights, gradient);

        SpoiltMemory.InPool();

        Assert.Equal(before, Compute(Operations[width], shape, input, weights, gradient), Same);
    }

    [Theory]
    [InlineData(8, 1)]
    [InlineData(8, 2)]
    [InlineData(8, 7)]
    [InlineData(16, 1)]
    [InlineData(16, 2)]
    [InlineData(16, 7)]
    public void The_same_threads_give_the_same(int width, int count)
    {
        using DisposeScope scope = NewDisposeScope();
        (ConvolutionShape shape, Tensor input, Tensor weights, Tensor gradient) = Draw(5, 20, 20, 16, 16, 0, 0);
        set_num_threads(1);
        Tensor[] alone = Compute(Operations[width], shape, input, weights, gradient);
        set_num_threads(count);
        Tensor[] first = Compute(Operations[width], shape, input, weights, gradient);

        Assert.Equal(first, Compute(Operations[width], shape, input, weights, gradient), Same);
        Assert.Equal(alone[..2], first[..2], Same);
        AssertClose(alone[2], first[2]);
    }

    [Theory]
    [InlineData(8, 8, 8, 3, 3, 0, true)]
    [InlineData(8, 8, 8, 3, 3, 2, true)]
    [InlineData(8, 8, 8, 3, 3, 3, false)]
    [InlineData(8, 8, 8, 4, 3, 0, false)]
    [InlineData(8, 8, 8, 3, 5, 0, false)]
    [InlineData(8, 12, 8, 3, 3, 0, false)]
    [InlineData(8, 8, 12, 3, 3, 0, false)]
    [InlineData(16, 32, 16, 3, 3, 0, true)]
    [InlineData(16, 24, 16, 3, 3, 0, false)]
    [InlineData(16, 16, 8, 3, 3, 0, false)]
    public void Only_3x3_kernels_over_whole_vectors_suit(int width, int channels, int kernels, int kernelRows, int kernelColumns, int padding, bool expected) =>
        Assert.Equal(expected, Operations[width].Suits(new ConvolutionShape(1, 10, 10, channels, kernelRows, kernelColumns, kernels, padding, padding)));

    private static (ConvolutionShape Shape, Tensor Input, Tensor Kernels, Tensor Gradient) Draw(int images, int rows, int columns, int channels, int kernels, int paddedRows, int paddedColumns)
    {
        using Generator generator = new(seed: 1);
        Tensor input = ChannelsLast.Of(randn([images, channels, rows, columns], generator: generator)), weights = randn([kernels, channels, 3, 3], generator: generator);
        ConvolutionShape shape = ConvolutionShape.Of(input, weights, paddedRows, paddedColumns);
        return (shape, input, weights, ChannelsLast.Of(randn([images, kernels, shape.OutputRows, shape.OutputColumns], generator: generator)));
    }

    private static Tensor[] Compute(WinogradOperation operation, ConvolutionShape shape, Tensor input, Tensor kernels, Tensor gradient) =>
        [operation.Convolve(shape, input, kernels), operation.InputGradient(shape, gradient, kernels), operation.KernelGradient(shape, input, gradient)];

    private static bool Same(Tensor one, Tensor other) => one.equal(other).all().item<bool>();

    /// <summary>A hundred thousandth of the largest, and a bit more for the rounding of 36 products than for that of nine.</summary>
    private static void AssertClose(Tensor expected, Tensor actual)
    {
        Assert.Equal(expected.shape, actual.shape);
        double error = ((expected - actual).abs().max() / expected.abs().max()).to(ScalarType.Float64).item<double>();
        Assert.True(error < 2e-5, $"differs by {error:e1} of the largest");
    }
}
