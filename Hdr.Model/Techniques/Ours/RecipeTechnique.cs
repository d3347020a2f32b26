using Hdr.Model.Data;
using Hdr.Model.Training;
using Hdr.Recognition.Models;
using Microsoft.ML;

namespace Hdr.Model.Techniques.Ours;

/// <summary>One of our recipes, trained as <c>train</c> does: on the training part, its confidences fitted on the validation part.</summary>
internal sealed class RecipeTechnique(TrainingRecipe recipe) : ITechnique
{
    private readonly TrainingRecipe _recipe = recipe;

    /// <inheritdoc/>
    public string Id => _recipe.Name;

    /// <inheritdoc/>
    public string Name => NameOf(_recipe);

    /// <inheritdoc/>
    public double? ReportedAccuracy => null;

    /// <summary>What people call a recipe's network.</summary>
    public static string NameOf(TrainingRecipe recipe) => $"Ours, recipe '{recipe.Name}'";

    /// <inheritdoc/>
    public ITrainedTechnique Train(TechniqueData data, Action<TechniqueProgress> report, CancellationToken cancellationToken)
    {
        MLContext context = DigitPipeline.CreateContext(data.Seed);
        ConvolutionalNetworkOptions options = new()
        {
            Recipe = _recipe,
            Seed = data.Seed,
            ValidationSet = data.Validation.ToDataView(context),
            CancellationToken = cancellationToken,
            MetricsCallback = metrics => Report(metrics, report),
        };
        using ConvolutionalNetworkTransformer trained = context.MulticlassClassification.Trainers.ConvolutionalNetwork(options).Fit(data.Training.ToDataView(context));
        return new TrainedScorer(trained.Onnx, $"{_recipe.Network}, {_recipe.Epochs} epochs of {data.Training.Count:N0} images, augmentation");
    }

    private static void Report(TrainingMetrics metrics, Action<TechniqueProgress> report)
    {
        double share = (metrics.Epoch - 1 + ((double)metrics.Batch / metrics.BatchCount)) / metrics.EpochCount;
        report(new TechniqueProgress(share, $"epoch {metrics.Epoch}/{metrics.EpochCount}, batch {metrics.Batch}/{metrics.BatchCount}, loss {metrics.Loss:0.0000}"));
    }
}
