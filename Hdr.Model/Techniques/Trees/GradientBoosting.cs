using Hdr.Model.Data;
using Hdr.Recognition.Models;
using Microsoft.ML;
using Microsoft.ML.Trainers.LightGbm;
using Microsoft.ML.Transforms;

namespace Hdr.Model.Techniques.Trees;

/// <summary>Trees that each correct those before them: ML.NET's LightGBM (Ke et al.: "LightGBM: a highly efficient gradient boosting decision tree", 2017) on the pixels.</summary>
internal sealed class GradientBoosting : ITechnique
{
    private const int IterationCount = 100;
    private const int LeafCount = 31;
    private const double LearningRate = 0.15;

    /// <summary>LightGBM wants labels as ML.NET keys.</summary>
    private const string Key = "Key";

    /// <inheritdoc/>
    public string Id => "gradient-boosting";

    /// <inheritdoc/>
    public string Name => "Gradient boosting (LightGBM)";

    /// <inheritdoc/>
    public double? ReportedAccuracy => 0.977;

    /// <summary>LightGBM says nothing while it learns, and can't be stopped.</summary>
    /// <inheritdoc/>
    public ITrainedTechnique Train(TechniqueData data, Action<TechniqueProgress> report, CancellationToken cancellationToken)
    {
        MLContext context = DigitPipeline.CreateContext(data.Seed);
        LightGbmMulticlassTrainer.Options options = new()
        {
            FeatureColumnName = nameof(LabelledDigit.Image),
            LabelColumnName = Key,
            NumberOfIterations = IterationCount,
            NumberOfLeaves = LeafCount,
            LearningRate = LearningRate,
            NumberOfThreads = Environment.ProcessorCount,
            Seed = data.Seed,
        };
        ITransformer model = context.Transforms.Conversion.MapValueToKey(Key, nameof(LabelledDigit.Label), keyOrdinality: ValueToKeyMappingEstimator.KeyOrdinality.ByValue)
            .Append(context.MulticlassClassification.Trainers.LightGbm(options))
            .Append(context.Transforms.Conversion.MapKeyToValue(TrainedGradientBoosting.Answer, "PredictedLabel"))
            .Fit(data.All.ToDataView(context));
        return new TrainedGradientBoosting(context, model, data.All, $"{IterationCount} rounds, {LeafCount} leaves, learning rate {LearningRate}");
    }
}
