using System.Numerics.Tensors;
using Microsoft.ML.Transforms;

namespace Hdr.Recognition.Models;

/// <summary>The pipeline's last step: the scores under their public name, and the label of the highest.</summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class LabelMapping : CustomMappingFactory<ScoredRow, DigitPrediction>
{
    /// <summary>The name that model.zip stores for this step.</summary>
    public const string Contract = "Hdr.Label";

    public static void Map(ScoredRow row, DigitPrediction prediction)
    {
        prediction.Score = row.Probabilities;
        prediction.Content = row.Content;
        prediction.PredictedLabel = (uint)TensorPrimitives.IndexOfMax<float>(row.Probabilities);
    }

    public override Action<ScoredRow, DigitPrediction> GetMapping() => Map;
}
