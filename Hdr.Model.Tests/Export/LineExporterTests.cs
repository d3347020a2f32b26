using Hdr.Model.Export;
using Hdr.Model.Lines;
using Hdr.Model.Tests.Support;
using Hdr.Recognition.Images;
using Hdr.Recognition.Lines;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Tests.Export;

public sealed class LineExporterTests : IDisposable
{
    private readonly LineNetwork _network = LineNetworks.Random(seed: 6);

    public void Dispose() => _network.Dispose();

    [Theory]
    [InlineData(2)]
    [InlineData(14)]
    [InlineData(120)]
    [InlineData(358)]
    public void Onnx_runtime_gives_the_logarithms_of_libtorch_for_a_line_of_any_width(int width)
    {
        float[] expected = ScoreByLibTorch(width), actual = ScoreByOnnxRuntime(width);

        // Half precision keeps eleven bits: each of eight layers may be off by half of the last, of values about as large as the result's.
        double tolerance = 8 * Math.Pow(2, -11) * expected.Max(Math.Abs);
        Assert.Equal(expected.Length, actual.Length);
        Assert.InRange(expected.Zip(actual, (left, right) => Math.Abs(left - right)).Max(), 0, tolerance);
        Assert.True(expected.Max() - expected.Min() > 20 * tolerance, "All is said to be equally probable: nothing is compared.");
    }

    [Fact]
    public void Several_networks_give_frame_by_frame_what_each_gives_alone()
    {
        using LineNetwork other = LineNetworks.Random(seed: 7);
        using LineScorer first = new(LineExporter.Export(_network)), second = new(LineExporter.Export(other)), both = new(LineExporter.Export(_network, other));

        LineScores scores = both.Score(Input(width: 40));

        Assert.Equal((20, 2), (scores.FrameCount, scores.NetworkCount));
        float[][] rows = [.. scores.Logarithms.ToArray().Chunk(LineScores.ClassCount)];
        Assert.Equal(first.Score(Input(width: 40)).Logarithms.ToArray(), rows.Where((_, index) => index % 2 == 0).SelectMany(row => row));
        Assert.Equal(second.Score(Input(width: 40)).Logarithms.ToArray(), rows.Where((_, index) => index % 2 == 1).SelectMany(row => row));
    }

    [Fact]
    public void Each_frames_probabilities_add_up_to_one() =>
        Assert.All(ScoreByOnnxRuntime(60).Chunk(LineScores.ClassCount), frame => Assert.Equal(1, frame.Sum(MathF.Exp), 1e-4f));

    [Fact]
    public void A_weight_takes_two_bytes()
    {
        byte[] onnx = LineExporter.Export(_network);
        Assert.InRange(onnx.Length, 2 * _network.ParameterCount * 0.99, (2 * _network.ParameterCount) + 8_000);
    }

    private float[] ScoreByLibTorch(int width)
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor line = tensor(Input(width).Pixels).view(1, 1, LineNormaliser.Height, width);
        return functional.log_softmax(_network.call(line), 1).permute(0, 2, 1).contiguous().data<float>().ToArray();
    }

    private float[] ScoreByOnnxRuntime(int width)
    {
        using LineScorer scorer = new(LineExporter.Export(_network));
        return scorer.Score(Input(width)).Logarithms.ToArray();
    }

    private static LineInput Input(int width)
    {
        float[] pixels = [.. LineNetworks.Example(width, "", seed: width).Pixels.Select(pixel => pixel / 255f)];
        return new LineInput(pixels, width, new PixelBox(0, 0, width, LineNormaliser.Height), Scale: 1, Slant: 0, Left: 0);
    }
}
