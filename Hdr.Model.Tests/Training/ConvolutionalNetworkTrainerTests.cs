using Hdr.Model.Data;
using Hdr.Model.Export.Onnx;
using Hdr.Model.Network;
using Hdr.Model.Tests.Support;
using Hdr.Model.Training;
using Hdr.Recognition.Models;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Hdr.Model.Tests.Training;

public sealed class ConvolutionalNetworkTrainerTests
{
    private static readonly TrainingRecipe Tiny = TrainingRecipe.Quick with { Name = "tiny", Epochs = 2, BatchSize = 16, LabelSmoothing = 0 };

    private readonly MLContext _context = DigitPipeline.CreateContext(1);
    private readonly LabelledImages _images = Mnist.Training.First(64);

    [Fact]
    public void A_tiny_set_is_learnt_by_heart()
    {
        ConvolutionalNetworkOptions options = new() { Recipe = Tiny with { Epochs = 40, Augmentation = AugmentationOptions.None, AverageDecay = 0.5 } };
        using ConvolutionalNetworkTransformer transformer = Fit(options);
        Assert.Equal(1, transformer.History.Epochs[^1].ValidationAccuracy);
        Assert.InRange(transformer.History.Epochs[^1].ValidationLoss, 0, 0.1);
        Assert.Equal(_images.Labels.Select(label => (uint)label), Predict(transformer).Select(prediction => prediction.PredictedLabel));
    }

    [Fact]
    public void Saved_and_loaded_it_predicts_the_same()
    {
        using ConvolutionalNetworkTransformer transformer = Fit(new ConvolutionalNetworkOptions { Recipe = Tiny });
        using MemoryStream stream = new();
        _context.Model.Save(transformer, _images.ToDataView(_context).Schema, stream);
        stream.Position = 0;
        ITransformer loaded = DigitPipeline.CreateContext().Model.Load(stream, out _);
        Assert.Equal(Predict(transformer).Select(prediction => prediction.Score), Predict(loaded).Select(prediction => prediction.Score));
    }

    [Fact]
    public void Companions_of_one_recipe_have_seeds_of_their_own()
    {
        using ConvolutionalNetworkTransformer transformer = Fit(new ConvolutionalNetworkOptions { Recipe = Tiny with { Companion = Tiny with { Companion = Tiny } } });
        EpochMetrics[] lastOfEach = [.. transformer.History.Epochs.Where(epoch => epoch.Epoch % Tiny.Epochs == 0)];
        Assert.Equal(3, lastOfEach.Length);
        Assert.Equal(3, lastOfEach.Select(epoch => epoch.ValidationLoss).Distinct().Count());
    }

    /// <summary>A network is too sure of what it has learnt from: the temperature must be that of its twin, which has not.</summary>
    [Fact]
    public void What_learns_all_at_last_keeps_the_temperature_found_without_the_images_held_out()
    {
        LabelledImages heldOut = Mnist.Test.First(32);
        ConvolutionalNetworkTransformer Train(bool learnsAll) => Fit(new ConvolutionalNetworkOptions { Recipe = Tiny with { LearnsAllAtLast = learnsAll }, ValidationSet = heldOut.ToDataView(_context) });
        using ConvolutionalNetworkTransformer twin = Train(learnsAll: false), all = Train(learnsAll: true);

        Assert.Equal(twin.Temperature, all.Temperature);
        Assert.NotEqual(twin.Onnx, all.Onnx);
        Assert.Equal((64, 96), (twin.TrainingImageCount, all.TrainingImageCount));
    }

    [Fact]
    public void The_same_seed_gives_the_same_network_and_another_gives_another()
    {
        byte[] Train(int seed)
        {
            using ConvolutionalNetworkTransformer transformer = Fit(new ConvolutionalNetworkOptions { Recipe = Tiny, Seed = seed });
            return transformer.Onnx;
        }

        Assert.Equal(Train(3), Train(3));
        Assert.NotEqual(Train(3), Train(4));
    }

    /// <summary>After two epochs of few images the network is sure of nothing.</summary>
    [Fact]
    public void A_network_that_looks_again_answers_with_the_mean_of_its_looks_and_is_kept_once()
    {
        using ConvolutionalNetworkTransformer once = Fit(new ConvolutionalNetworkOptions { Recipe = Tiny }), again = Fit(new ConvolutionalNetworkOptions { Recipe = Tiny with { LooksAgain = true } });

        Assert.Equal(once.ParameterCount, again.ParameterCount);
        Assert.Equal(once.Temperature, again.Temperature);
        Assert.InRange(again.Onnx.Length, once.Onnx.Length, once.Onnx.Length + 50_000);
        Assert.Equal(0, Count(once, "GridSample"));
        Assert.Equal(TiltedViews.Degrees.Count, Count(again, "GridSample"));
        Assert.All(Predict(once).Zip(Predict(again)), pair => Assert.NotEqual(pair.First.Score, pair.Second.Score));

        static int Count(ConvolutionalNetworkTransformer transformer, string operation) => ModelProto.Parser.ParseFrom(transformer.Onnx).Graph.Node.Count(node => node.OpType == operation);
    }

    [Fact]
    public void Metrics_come_after_each_batch_and_an_epoch_after_its_last()
    {
        List<TrainingMetrics> all = [];
        using ConvolutionalNetworkTransformer transformer = Fit(new ConvolutionalNetworkOptions { Recipe = Tiny, MetricsCallback = all.Add });
        Assert.Equal([(1, 1), (1, 2), (1, 3), (1, 4), (2, 1), (2, 2), (2, 3), (2, 4)], all.Select(metrics => (metrics.Epoch, metrics.Batch)));
        Assert.All(all, metrics => Assert.Equal((2, 4), (metrics.EpochCount, metrics.BatchCount)));
        Assert.All(all, metrics => Assert.True(metrics.Loss > 0 && metrics.ImagesPerSecond > 0 && metrics.TimeLeft >= TimeSpan.Zero));
        Assert.Equal(transformer.History.Epochs, all.Select(metrics => metrics.CompletedEpoch).OfType<EpochMetrics>());
        Assert.Equal(all.Take(4).Average(metrics => metrics.Loss), transformer.History.Epochs[0].TrainingLoss, 6);
        Assert.Equal(TimeSpan.Zero, all[^1].TimeLeft);
    }

    [Fact]
    public void Early_stopping_ends_training_before_the_last_epoch()
    {
        EarlyStopping never = new(MinDelta: 2, Patience: 3);
        using ConvolutionalNetworkTransformer transformer = Fit(new ConvolutionalNetworkOptions { Recipe = Tiny with { Epochs = 9 }, EarlyStoppingCriteria = never });
        Assert.Equal(4, transformer.History.Epochs.Count);
    }

    [Fact]
    public void Columns_of_other_names_serve_as_well()
    {
        IDataView renamed = _context.Transforms.CopyColumns("Pixels", "Image").Append(_context.Transforms.CopyColumns("Digit", "Label")).Append(_context.Transforms.DropColumns("Image", "Label"))
            .Fit(_images.ToDataView(_context)).Transform(_images.ToDataView(_context));
        ConvolutionalNetworkOptions options = new() { Recipe = Tiny, FeatureColumnName = "Pixels", LabelColumnName = "Digit" };
        using ConvolutionalNetworkTransformer transformer = _context.MulticlassClassification.Trainers.ConvolutionalNetwork(options).Fit(renamed);
        using ConvolutionalNetworkTransformer usual = Fit(new ConvolutionalNetworkOptions { Recipe = Tiny });
        float[][] scores = [.. _context.Data.CreateEnumerable<DigitPrediction>(transformer.Transform(renamed), reuseRowObject: false).Select(prediction => prediction.Score)];
        Assert.Equal(Predict(usual).Select(prediction => prediction.Score), scores);
    }

    [Fact]
    public void In_a_pipeline_its_schema_has_label_and_scores()
    {
        EstimatorChain<ConvolutionalNetworkTransformer> pipeline = _context.Transforms.CopyColumns("Copy", "Image").Append(_context.MulticlassClassification.Trainers.ConvolutionalNetwork(new ConvolutionalNetworkOptions { Recipe = Tiny }));
        DataViewSchema schema = pipeline.Fit(_images.ToDataView(_context)).GetOutputSchema(_images.ToDataView(_context).Schema);
        Assert.Equal(NumberDataViewType.UInt32, schema["PredictedLabel"].Type);
        Assert.Equal(10, ((VectorDataViewType)schema["Score"].Type).Size);
    }

    [Fact]
    public void Its_output_schema_is_known_before_training()
    {
        SchemaShape input = _context.Transforms.CustomMapping<object, LabelledDigit>((_, _) => { }, contractName: null).GetOutputSchema(new SchemaShape([]));
        SchemaShape output = _context.MulticlassClassification.Trainers.ConvolutionalNetwork().GetOutputSchema(input);
        Assert.Superset(new HashSet<string> { "Image", "Label", "PredictedLabel", "Score" }, output.Select(column => column.Name).ToHashSet());
    }

    [Fact]
    public void Data_that_is_no_labelled_digit_is_refused_with_the_row()
    {
        LabelledImages wrong = _images with { Labels = [.. _images.Labels.Select((label, index) => index == 5 ? (byte)11 : label)] };
        Assert.Contains("row 5 must be 0 to 9. It is 11", AssertRefused(wrong, new ConvolutionalNetworkOptions()).Message, StringComparison.Ordinal);
        Assert.Contains("no images", AssertRefused(_images.First(0), new ConvolutionalNetworkOptions()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recipe_that_cannot_work_is_refused()
    {
        Assert.Contains("It has 0, 16", AssertRefused(_images, new ConvolutionalNetworkOptions { Recipe = Tiny with { Epochs = 0 } }).Message, StringComparison.Ordinal);
        Assert.Contains("student", AssertRefused(_images, new ConvolutionalNetworkOptions { Recipe = Tiny with { SecondNetwork = Tiny.Network, Student = Tiny, LearnsAllAtLast = true } }).Message, StringComparison.Ordinal);
        Assert.Contains("looks again", AssertRefused(_images, new ConvolutionalNetworkOptions { Recipe = Tiny with { LooksAgain = true, SecondNetwork = Tiny.Network } }).Message, StringComparison.Ordinal);
        Assert.Contains("looks again", AssertRefused(_images, new ConvolutionalNetworkOptions { Recipe = Tiny with { LooksAgain = true, Companion = Tiny } }).Message, StringComparison.Ordinal);
        Assert.Contains("second network", AssertRefused(_images, new ConvolutionalNetworkOptions { Recipe = Tiny with { Student = Tiny } }).Message, StringComparison.Ordinal);
    }

    private TrainingException AssertRefused(LabelledImages images, ConvolutionalNetworkOptions options) =>
        Assert.Throws<TrainingException>(() => _context.MulticlassClassification.Trainers.ConvolutionalNetwork(options).Fit(images.ToDataView(_context)));

    private ConvolutionalNetworkTransformer Fit(ConvolutionalNetworkOptions options) =>
        _context.MulticlassClassification.Trainers.ConvolutionalNetwork(options).Fit(_images.ToDataView(_context));

    private DigitPrediction[] Predict(ITransformer transformer) =>
        [.. _context.Data.CreateEnumerable<DigitPrediction>(transformer.Transform(_images.ToDataView(_context)), reuseRowObject: false)];
}
