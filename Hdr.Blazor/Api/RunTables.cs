using Hdr.Blazor.Services.Runs;

namespace Hdr.Blazor.Api;

/// <summary>Runs as lines of CSV, headings first.</summary>
public static class RunTables
{
    /// <summary>A line a run.</summary>
    public static IEnumerable<string> Runs(RunBoard board)
    {
        ArgumentNullException.ThrowIfNull(board);
        return board.Runs.Select(run => CsvLine.Of(
                run.Key, run.Name, run.Card.Recipe, run.Card.Network, run.Card.Seed, run.Card.Epochs, run.Card.ParameterCount, run.Metrics.DataSet, run.Metrics.Accuracy,
                run.Metrics.Interval?.Lower, run.Metrics.Interval?.Upper, run.Metrics.ErrorCount, run.Metrics.LogLoss, run.Metrics.CalibrationError, run.FileBytes,
                run.Card.TrainingSeconds, run.Card.CreatedAt.ToString("O")))
            .Prepend("key,name,recipe,network,seed,epochs,parameters,test_set,accuracy,accuracy_lower,accuracy_upper,errors,log_loss,calibration_error,file_bytes,training_seconds,trained_at");
    }

    /// <summary>A line an image that two runs read differently.</summary>
    public static IEnumerable<string> Disagreements(RunComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return comparison.Disagreements
            .Select(image => CsvLine.Of(image.First.Index, image.First.Label, image.First.PredictedLabel, image.First.Confidence, image.Second.PredictedLabel, image.Second.Confidence))
            .Prepend("index,label,first_predicted,first_confidence,second_predicted,second_confidence");
    }
}
