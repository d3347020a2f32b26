using Hdr.Model.Data;
using Hdr.Model.Network;
using Hdr.Model.Tests.Support;
using Hdr.Model.Training;
using Hdr.Recognition.Models;
using Microsoft.ML;

namespace Hdr.Model.Tests.Training;

public sealed class CheckpointTests : IDisposable
{
    private static readonly TrainingRecipe Tiny = TrainingRecipe.Quick with { Name = "tiny", Epochs = 3, BatchSize = 16 };

    private readonly TemporaryFolder _folder = new();
    private readonly MLContext _context = DigitPipeline.CreateContext(1);
    private readonly LabelledImages _images = Mnist.Training.First(96);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(NetworkPrecision.Full, 4)]
    [InlineData(NetworkPrecision.Full, 6)]
    [InlineData(NetworkPrecision.BFloat16, 11)]
    public void A_training_that_was_stopped_and_resumed_gives_the_weights_of_one_that_was_not(NetworkPrecision precision, int stopAfter)
    {
        using ConvolutionalNetworkTransformer whole = Fit(new ConvolutionalNetworkOptions { Recipe = Tiny, Precision = precision });
        Stop(stopAfter, precision);
        using ConvolutionalNetworkTransformer resumed = Fit(new ConvolutionalNetworkOptions { Recipe = Tiny, Precision = precision, WorkspacePath = _folder.Path, Resume = true });

        Assert.Equal(whole.Onnx, resumed.Onnx);
        Assert.Equal(whole.History.Epochs.Select(Outcome), resumed.History.Epochs.Select(Outcome));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(18)]
    [InlineData(21)]
    [InlineData(32)]
    public void Companions_go_on_where_they_were_stopped_as_well(int stopAfter)
    {
        TrainingRecipe last = Tiny with { Name = "last", Network = "conv8-pool-conv8", Epochs = 1 };
        TrainingRecipe recipe = Tiny with { Companion = Tiny with { Name = "companion", Epochs = 2, LearningRate = 0.002, Companion = last } };
        using ConvolutionalNetworkTransformer whole = Fit(new ConvolutionalNetworkOptions { Recipe = recipe, Precision = NetworkPrecision.Full });
        Stop(stopAfter, NetworkPrecision.Full, recipe);
        EpochMetrics[] told = [];
        int batches = 0;
        using ConvolutionalNetworkTransformer resumed = Fit(new ConvolutionalNetworkOptions
        {
            Recipe = recipe,
            Precision = NetworkPrecision.Full,
            WorkspacePath = _folder.Path,
            Resume = true,
            MetricsCallback = metrics =>
            {
                told = [.. metrics.Epochs];
                batches++;
            },
        });

        Assert.Equal((6 * (_images.Count / Tiny.BatchSize)) - stopAfter, batches);
        Assert.Equal(resumed.History.Epochs, told);
        Assert.Equal([1, 2, 3, 4, 5, 6], whole.History.Epochs.Select(epoch => epoch.Epoch));
        Assert.Equal(whole.Onnx, resumed.Onnx);
        Assert.Equal(whole.History.Epochs.Select(Outcome), resumed.History.Epochs.Select(Outcome));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(18)]
    [InlineData(27)]
    public void A_student_goes_on_where_it_was_stopped_as_well(int stopAfter)
    {
        TrainingRecipe recipe = Tiny with { SecondNetwork = "conv6-pool-dense10", Student = Tiny with { Name = "student", Epochs = 2, LearningRate = 0.002 } };
        using ConvolutionalNetworkTransformer whole = Fit(new ConvolutionalNetworkOptions { Recipe = recipe, Precision = NetworkPrecision.Full });
        Stop(stopAfter, NetworkPrecision.Full, recipe);
        using ConvolutionalNetworkTransformer resumed = Fit(new ConvolutionalNetworkOptions { Recipe = recipe, Precision = NetworkPrecision.Full, WorkspacePath = _folder.Path, Resume = true });

        Assert.Equal(whole.Onnx, resumed.Onnx);
        Assert.Equal(whole.History.Epochs.Select(Outcome), resumed.History.Epochs.Select(Outcome));
    }

    /// <summary>From the 26th batch on the companion is at it once more, with 6 batches an epoch of all 96 images instead of 5 of 80.</summary>
    [Theory]
    [InlineData(24)]
    [InlineData(27)]
    [InlineData(34)]
    public void What_learns_all_at_last_goes_on_where_it_was_stopped_as_well(int stopAfter)
    {
        TrainingRecipe recipe = Tiny with { Companion = Tiny with { Name = "companion", Epochs = 2, LearnsAllAtLast = true } };
        LabelledImages training = _images.First(80), heldOut = _images.Select([.. Enumerable.Range(80, 16)]);
        using ConvolutionalNetworkTransformer whole = Fit(new ConvolutionalNetworkOptions { Recipe = recipe, Precision = NetworkPrecision.Full, ValidationSet = heldOut.ToDataView(_context) }, training);
        Stop(stopAfter, NetworkPrecision.Full, recipe, training, heldOut);
        using ConvolutionalNetworkTransformer resumed = Fit(
            new ConvolutionalNetworkOptions { Recipe = recipe, Precision = NetworkPrecision.Full, ValidationSet = heldOut.ToDataView(_context), WorkspacePath = _folder.Path, Resume = true }, training);

        Assert.Equal(whole.Onnx, resumed.Onnx);
        Assert.Equal((96, 7, 7), (whole.TrainingImageCount, whole.EpochCount, resumed.EpochCount));
        Assert.Equal(whole.History.Epochs.Select(Outcome), resumed.History.Epochs.Select(Outcome));
    }

    [Fact]
    public void A_training_begun_anew_forgets_the_companions_of_the_one_before()
    {
        TrainingRecipe recipe = Tiny with { Companion = Tiny with { Name = "companion" } };
        Stop(21, NetworkPrecision.Full, recipe);
        Assert.True(File.Exists(Checkpoint.OfCompanionIn(_folder.Path, 1)));
        Stop(2, NetworkPrecision.Full, recipe);
        Assert.False(File.Exists(Checkpoint.OfCompanionIn(_folder.Path, 1)));
    }

    [Fact]
    public void A_stopped_training_leaves_one_file_and_nothing_temporary()
    {
        Stop(afterBatches: 2, NetworkPrecision.Full);
        Assert.Equal([Checkpoint.PathIn(_folder.Path)], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Each_epoch_leaves_a_checkpoint()
    {
        Fit(new ConvolutionalNetworkOptions { Recipe = Tiny, WorkspacePath = _folder.Path }).Dispose();
        List<TrainingMetrics> batches = [];
        Fit(new ConvolutionalNetworkOptions { Recipe = Tiny, WorkspacePath = _folder.Path, Resume = true, MetricsCallback = batches.Add }).Dispose();
        Assert.Empty(batches);
    }

    [Fact]
    public void A_checkpoint_of_another_training_is_refused_with_what_differs()
    {
        Stop(afterBatches: 2, NetworkPrecision.Full);
        AssertRefused("seed 1, not 2", new ConvolutionalNetworkOptions { Recipe = Tiny, Seed = 2 });
        AssertRefused("3 epochs, not 5", new ConvolutionalNetworkOptions { Recipe = Tiny with { Epochs = 5 } });
        AssertRefused("recipe 'tiny', not 'quick'", new ConvolutionalNetworkOptions { Recipe = TrainingRecipe.Quick });
        AssertRefused("another version of recipe 'tiny'", new ConvolutionalNetworkOptions { Recipe = Tiny with { LearningRate = 0.1 } });
        AssertRefused("other images", new ConvolutionalNetworkOptions { Recipe = Tiny }, _images.First(90));
    }

    [Fact]
    public void Without_a_checkpoint_there_is_nothing_to_resume() => AssertRefused("no checkpoint", new ConvolutionalNetworkOptions { Recipe = Tiny });

    [Fact]
    public void A_checkpoint_cut_off_is_damaged()
    {
        Stop(afterBatches: 2, NetworkPrecision.Full);
        byte[] content = File.ReadAllBytes(Checkpoint.PathIn(_folder.Path));
        foreach (int length in (int[])[0, 100, content.Length / 2, content.Length - 1])
        {
            File.WriteAllBytes(Checkpoint.PathIn(_folder.Path), content[..length]);
            AssertRefused("is damaged", new ConvolutionalNetworkOptions { Recipe = Tiny });
        }
    }

    private static object Outcome(EpochMetrics epoch) => (epoch.Epoch, epoch.TrainingLoss, epoch.ValidationLoss, epoch.ValidationAccuracy, epoch.LearningRate);

    private void Stop(int afterBatches, NetworkPrecision precision, TrainingRecipe? recipe = null, LabelledImages? images = null, LabelledImages? heldOut = null)
    {
        using CancellationTokenSource source = new();
        int batches = 0;
        ConvolutionalNetworkOptions options = new()
        {
            Recipe = recipe ?? Tiny,
            Precision = precision,
            WorkspacePath = _folder.Path,
            ValidationSet = heldOut?.ToDataView(_context),
            CancellationToken = source.Token,
            MetricsCallback = _ =>
            {
                if (++batches == afterBatches)
                {
                    source.Cancel();
                }
            },
        };
        Assert.ThrowsAny<OperationCanceledException>(() => Fit(options, images));
        Assert.Equal(afterBatches, batches);
    }

    private void AssertRefused(string why, ConvolutionalNetworkOptions options, LabelledImages? images = null)
    {
        options.WorkspacePath = _folder.Path;
        options.Resume = true;
        TrainingException exception = Assert.Throws<TrainingException>(() => Fit(options, images));
        Assert.Contains(why, exception.Message, StringComparison.Ordinal);
    }

    private ConvolutionalNetworkTransformer Fit(ConvolutionalNetworkOptions options, LabelledImages? images = null) =>
        _context.MulticlassClassification.Trainers.ConvolutionalNetwork(options).Fit((images ?? _images).ToDataView(_context));
}
