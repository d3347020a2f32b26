using Hdr.Model.Network;
using Hdr.Model.Techniques;
using Hdr.Model.Techniques.Networks;
using Hdr.Model.Tests.Support;
using static TorchSharp.torch;

namespace Hdr.Model.Tests.Techniques.Networks;

public sealed class PlainNetworkTests
{
    private static readonly PlainNetworkOptions Small = new() { Convolutions = [new(3, 5, IsPooled: true), new(4, 3, IsPooled: false)], Hidden = [12], Dropout = 0.5, Epochs = 1 };

    public PlainNetworkTests() => LibTorch.Load();

    /// <summary>640 and 18,464 of the convolutions, 24 * 24 * 32 * 10 and 10 of the dense layer.</summary>
    [Fact]
    public void The_network_of_the_report_has_as_many_numbers_as_its_layers_say()
    {
        using Generator generator = new(1);
        using PlainNetwork network = new(new PlainNetworkOptions { Convolutions = [new(64, 3, IsPooled: false), new(32, 3, IsPooled: false)], Epochs = 1 }, generator, NetworkPrecision.Full);
        Assert.Equal(640 + 18_464 + 184_330, network.ParameterCount);
    }

    /// <summary>Every sum, maximum and ReLU one by one, in double precision.</summary>
    [Fact]
    public void It_computes_what_its_layers_say()
    {
        using Generator generator = new(1);
        using PlainNetwork network = new(Small, generator, NetworkPrecision.Full);
        network.eval();
        double[][,] image = [ToMap(Mnist.Test.GetPixels(0))];
        double[][] parameters = [.. network.parameters().Select(parameter => parameter.data<float>().Select(value => (double)value).ToArray())];
        double[][,] first = Convolve(image, parameters[0], parameters[1], size: 5, pool: 2);
        double[][,] second = Convolve(first, parameters[2], parameters[3], size: 3, pool: 1);
        double[] flat = [.. Enumerable.Range(0, 100).SelectMany(place => second.Select(map => map[place / 10, place % 10]))];
        double[] expected = Multiply([.. Multiply(flat, parameters[4], parameters[5]).Select(value => Math.Max(0, value))], parameters[6], parameters[7]);

        using IDisposable noGradient = no_grad();
        using Tensor input = tensor(Mnist.Test.GetPixels(0).ToArray().Select(pixel => pixel / 255f).ToArray(), [1, 1, 28, 28]);
        using Tensor logits = network.call(input);
        Assert.All(expected.Zip(logits.data<float>()), pair => Assert.Equal(pair.First, pair.Second, 1e-4));
        Assert.True(expected.Max() - expected.Min() > 0.05);
    }

    [Fact]
    public void Weights_and_training_follow_from_the_seed_alone()
    {
        TechniqueData data = TechniqueData.Of(Mnist.Training.First(300), seed: 3);
        static byte[] Answers(TechniqueData from)
        {
            using ITrainedTechnique trained = new NetworkTechnique(Small) { Id = "small", Name = "Small" }.Train(from, _ => { }, TestContext.Current.CancellationToken);
            return trained.Classify(Mnist.Test.First(300), TestContext.Current.CancellationToken);
        }

        byte[] first = Answers(data);
        Assert.Equal(first, Answers(data));
        Assert.NotEqual(first, Answers(data with { Seed = 4 }));
    }

    [Fact]
    public void Its_settings_say_layers_and_training() => Assert.Equal(
        "conv3 5x5, pool, conv4 3x3, dense12, dense10, dropout 0.5; Adam 0.001, batch 128, 1 epochs, no augmentation", Small.ToString());

    [Fact]
    public void It_reports_each_batch_and_stops_when_cancelled()
    {
        using CancellationTokenSource source = new();
        List<TechniqueProgress> reports = [];
        NetworkTechnique technique = new(Small with { Epochs = 1_000, BatchSize = 50 }) { Id = "small", Name = "Small" };
        Assert.ThrowsAny<OperationCanceledException>(() => technique.Train(TechniqueData.Of(Mnist.Training.First(100), seed: 1), report =>
        {
            reports.Add(report);
            if (reports.Count == 3)
            {
                source.Cancel();
            }
        }, source.Token));
        Assert.Equal(3, reports.Count);
        Assert.StartsWith("epoch 2/1000, batch 1/2, loss ", reports[^1].Detail, StringComparison.Ordinal);
        Assert.Equal(3 / 2_000.0, reports[^1].Share, 1e-12);
    }

    private static double[,] ToMap(ReadOnlySpan<byte> pixels)
    {
        double[,] map = new double[28, 28];
        for (int i = 0; i < pixels.Length; i++)
        {
            map[i / 28, i % 28] = pixels[i] / 255.0;
        }

        return map;
    }

    private static double[][,] Convolve(double[][,] maps, double[] weights, double[] biases, int size, int pool) =>
        [.. biases.Select((bias, output) =>
        {
            int side = (maps[0].GetLength(0) - size + 1) / pool;
            double[,] result = new double[side, side];
            for (int place = 0; place < side * side * pool * pool; place++)
            {
                (int row, int column) = (place / (side * pool), place % (side * pool));
                double sum = bias;
                for (int tap = 0; tap < maps.Length * size * size; tap++)
                {
                    (int channel, int down, int right) = (tap / (size * size), tap / size % size, tap % size);
                    sum += maps[channel][row + down, column + right] * weights[(output * maps.Length * size * size) + tap];
                }

                result[row / pool, column / pool] = Math.Max(result[row / pool, column / pool], sum);
            }

            return result;
        })];

    private static double[] Multiply(double[] values, double[] weights, double[] biases) =>
        [.. biases.Select((bias, output) => bias + values.Select((value, index) => value * weights[(output * values.Length) + index]).Sum())];
}
