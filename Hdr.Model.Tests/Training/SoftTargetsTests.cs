using Hdr.Model.Network;
using Hdr.Model.Training;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Tests.Training;

public sealed class SoftTargetsTests : IDisposable
{
    private const float Closely = 1e-5f;

    private readonly DisposeScope _scope;

    public SoftTargetsTests()
    {
        LibTorch.Load();
        _scope = NewDisposeScope();
    }

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Teachers_who_say_what_is_true_change_nothing()
    {
        (Tensor outputs, Tensor labels, Tensor contents) = Draw(labels: [3, 9, 0], contents: [0, 0, 0]);
        ExampleBatch batch = new(empty(3, 1, 28, 28), labels, contents);
        SoftTargets targets = new(functional.one_hot(labels, 10).to(ScalarType.Float32), functional.one_hot(contents, 3).to(ScalarType.Float32));

        Assert.Equal(batch.Loss(outputs, labelSmoothing: 0).item<float>(), batch.Loss(outputs, labelSmoothing: 0.5, targets).item<float>(), Closely);
    }

    /// <summary>Four fifths of what is to be learnt of a digit are the teachers', and all of what an image shows.</summary>
    [Fact]
    public void What_teachers_say_counts_with_what_is_true()
    {
        (Tensor outputs, Tensor labels, _) = Draw(labels: [3], contents: [1]);
        float[] logarithms = [.. outputs.narrow(1, 0, 10).log_softmax(1).data<float>(), .. outputs.narrow(1, 10, 3).log_softmax(1).data<float>()];
        SoftTargets targets = new(tensor([0f, 0, 0, 0.5f, 0, 0.5f, 0, 0, 0, 0], [1, 10]), tensor([0.25f, 0.75f, 0], [1, 3]));

        float digits = -((0.2f + (0.8f * 0.5f)) * logarithms[3]) - (0.8f * 0.5f * logarithms[5]);
        float content = -(0.25f * logarithms[10]) - (0.75f * logarithms[11]);
        Assert.Equal(digits, targets.DigitLoss(outputs.narrow(1, 0, 10), labels).item<float>(), Closely);
        Assert.Equal(content, targets.ContentLoss(outputs.narrow(1, 10, 3)).item<float>(), Closely);
    }

    [Fact]
    public void Of_what_is_no_digit_teachers_say_no_digit()
    {
        (Tensor outputs, Tensor labels, _) = Draw(labels: [3, ExampleBatch.NoDigit, 5], contents: [0, 2, 0]);
        Tensor said = rand(3, 10).softmax(1);
        Tensor digits = outputs.narrow(1, 0, 10), ofDigits = tensor([0L, 2]);

        float all = new SoftTargets(said, rand(3, 3)).DigitLoss(digits, labels).item<float>();

        float without = new SoftTargets(said.index_select(0, ofDigits), rand(2, 3)).DigitLoss(digits.index_select(0, ofDigits), labels.index_select(0, ofDigits)).item<float>();
        Assert.Equal(without, all, Closely);
    }

    [Fact]
    public void Teachers_say_the_mean_of_their_probabilities_and_one_of_them_what_is_shown()
    {
        using Generator generator = new(seed: 5);
        using DigitNetwork first = new("conv4-pool-dense8", generator), second = new("conv6-pool-dense8", generator);
        first.eval();
        second.eval();
        using IDisposable noGradient = no_grad();
        _ = second.Output.bias!.narrow(0, 10, 3).copy_(tensor([0.5f, -1, 2]));
        Tensor images = rand(4, 1, 28, 28), ofFirst = first.call(images), ofSecond = second.call(images);

        using IDisposable gradient = enable_grad();
        SoftTargets said = new Teachers([first, second], second).Ask(images);

        AssertClose((ofFirst.narrow(1, 0, 10).softmax(1) + ofSecond.narrow(1, 0, 10).softmax(1)) / 2, said.Digits);
        AssertClose(ofSecond.narrow(1, 10, 3).softmax(1), said.Contents);
        Assert.False(said.Digits.requires_grad || said.Contents.requires_grad);
    }

    private static (Tensor Outputs, Tensor Labels, Tensor Contents) Draw(long[] labels, long[] contents)
    {
        using Generator generator = new(seed: 4);
        return (randn([labels.Length, 13], generator: generator), tensor(labels), tensor(contents));
    }

    private static void AssertClose(Tensor expected, Tensor actual) => Assert.InRange((expected - actual).abs().max().item<float>(), 0, Closely);
}
