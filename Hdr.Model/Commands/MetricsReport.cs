using Hdr.Recognition.Models;

namespace Hdr.Model.Commands;

/// <summary>Writes metrics for people.</summary>
internal static class MetricsReport
{
    /// <summary>Totals first, then a row a class, then the confusion matrix.</summary>
    public static void Write(ModelMetrics metrics, TextWriter output)
    {
        output.WriteLine($"Data                {metrics.DataSet}, {metrics.ImageCount:N0} images");
        output.WriteLine($"Accuracy            {Percent(metrics.Accuracy)} ({metrics.Misclassified.Count:N0} wrong)");
        output.WriteLine($"Log loss            {metrics.LogLoss:0.0000}");
        output.WriteLine($"Brier score         {metrics.BrierScore:0.0000}");
        output.WriteLine($"Calibration error   {Percent(metrics.ExpectedCalibrationError)}");
        output.WriteLine();
        output.WriteLine("digit  precision    recall        F1   images");
        foreach (ClassMetrics digit in metrics.Classes)
        {
            output.WriteLine($"{digit.Label,5}  {Percent(digit.Precision),9} {Percent(digit.Recall),9} {Percent(digit.F1),9} {digit.Support,8:N0}");
        }

        output.WriteLine();
        output.WriteLine("Read as (columns) what is (rows)");
        output.WriteLine($"     {string.Concat(metrics.Classes.Select(digit => $"{digit.Label,6}"))}");
        for (int actual = 0; actual < metrics.ConfusionMatrix.Count; actual++)
        {
            output.WriteLine($"{metrics.Classes[actual].Label,5}{string.Concat(metrics.ConfusionMatrix[actual].Select(count => $"{count,6}"))}");
        }
    }

    /// <summary>A share as a percentage, the same in every country's setting.</summary>
    public static string Percent(double share) => $"{share * 100:0.00} %";
}
