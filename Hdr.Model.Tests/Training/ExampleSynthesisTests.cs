using Hdr.Model.Data;
using Hdr.Model.Network;
using Hdr.Model.Synthesis;
using Hdr.Model.Tests.Support;
using Hdr.Model.Training;
using Hdr.Recognition.Models;
using Microsoft.ML;
using TorchSharp;

namespace Hdr.Model.Tests.Training;

public sealed class ExampleSynthesisTests : IDisposable
{
    private static readonly SynthesisOptions Plain = new(NonDigits: 0.5, Drawn: 0.5, DrawnDigits: 0, BadlyCut: 0, Distant: 0, DistantFactor: 1, Degraded: 0);

    private readonly DisposeScope _scope;
    private readonly ImageTensors _images;

    public ExampleSynthesisTests()
    {
        LibTorch.Load();
        _scope = torch.NewDisposeScope();
        _images = ImageTensors.Read(Mnist.Training.First(100).ToDataView(new MLContext(1)), nameof(LabelledDigit.Image), nameof(LabelledDigit.Label));
    }

    public void Dispose()
    {
        _images.Dispose();
        _scope.Dispose();
    }

    [Fact]
    public void A_batch_has_the_digits_asked_for_and_others_without_a_label()
    {
        ExampleBatch batch = Draw(Plain, step: 3);
        long[] labels = [.. batch.Labels.data<long>()], contents = [.. batch.Contents!.data<long>()];
        Assert.Equal([30, 1, 28, 28], batch.Images.shape);
        Assert.Equal(Enumerable.Range(40, 20).Select(index => (long)_images.Digits.Span[index]), labels[..20]);
        Assert.All(labels[20..], label => Assert.Equal(ExampleBatch.NoDigit, label));
        Assert.All(contents[..20], content => Assert.Equal((long)InputContent.Digit, content));
        Assert.All(contents[20..], content => Assert.NotEqual((long)InputContent.Digit, content));
    }

    [Fact]
    public void Undistorted_digits_are_those_of_the_training_set()
    {
        ExampleBatch batch = Draw(Plain, step: 3);
        float[] expected = new float[784];
        _images.CopyTo(40, expected);
        Assert.All(expected.Zip(batch.Images[0].data<float>()), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
    }

    [Fact]
    public void A_step_is_drawn_the_same_again_and_another_step_differs()
    {
        SynthesisOptions options = TrainingRecipe.Best.Synthesis!;
        float[] first = Pixels(options, step: 7), again = Pixels(options, step: 7), other = Pixels(options, step: 8);
        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(0, 1, 0)]
    [InlineData(0, 0, 1)]
    public void Each_share_changes_the_digits(double drawnDigits, double badlyCut, double degraded)
    {
        float[] plain = Pixels(Plain, step: 3), changed = Pixels(Plain with { DrawnDigits = drawnDigits, BadlyCut = badlyCut, Degraded = degraded }, step: 3);
        Assert.NotEqual(plain[..(20 * 784)], changed[..(20 * 784)]);
    }

    [Fact]
    public void The_last_quarter_of_the_steps_shows_what_the_recipe_says_for_late()
    {
        TrainingRecipe recipe = TrainingRecipe.Quick with { Synthesis = Plain, LateSynthesis = Plain with { NonDigits = 0.1 } };
        TrainingExamples examples = new(_images, recipe, stepCount: 40, new RandomSource(9));
        using torch.Tensor indices = torch.arange(20, torch.ScalarType.Int64);
        Assert.Equal(30, examples.Draw(indices, step: 29).Images.shape[0]);
        Assert.Equal(22, examples.Draw(indices, step: 30).Images.shape[0]);
    }

    [Fact]
    public void The_loss_falls_when_the_content_is_told()
    {
        ExampleBatch batch = Draw(Plain, step: 3);
        torch.Tensor outputs = torch.zeros(30, DigitNetwork.OutputCount);
        float before = batch.Loss(outputs, labelSmoothing: 0).item<float>();
        NetworkOutput.Content(outputs).copy_(torch.nn.functional.one_hot(batch.Contents!, 3).mul(5));
        float after = batch.Loss(outputs, labelSmoothing: 0).item<float>();
        Assert.True(after < before - 0.3, $"{before} became {after}.");
    }

    private float[] Pixels(SynthesisOptions options, int step) => [.. Draw(options, step).Images.data<float>()];

    private ExampleBatch Draw(SynthesisOptions options, int step)
    {
        using torch.Generator generator = new(11);
        ExampleSynthesis synthesis = new(_images, AugmentationOptions.None, new RandomSource(9));
        return synthesis.Draw([.. Enumerable.Range(40, 20).Select(index => (long)index)], options, step, generator);
    }
}
