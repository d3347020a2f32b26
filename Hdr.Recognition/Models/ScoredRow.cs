using Microsoft.ML.Data;

namespace Hdr.Recognition.Models;

/// <summary>A row of the pipeline between the network and the label.</summary>
internal sealed class ScoredRow
{
    [ColumnName(DigitPipeline.ScoreOutput)]
    [VectorType(DigitPrediction.ClassCount)]
    public float[] Probabilities { get; set; } = [];

    [ColumnName(DigitPipeline.ContentOutput)]
    [VectorType(DigitPrediction.ContentCount)]
    public float[] Content { get; set; } = [];
}
