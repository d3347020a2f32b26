using Hdr.Recognition.Models;

namespace Hdr.Model.Commands;

/// <summary>Writes metrics for people.</summary>
internal static class MetricsReport
{
    /// <summary>Totals first, then the errors left at each coverage, a row a class, and the confusion matrix.</summary>
    public static void Write(ModelMetrics metrics, TextWriter output)
    {
        output.WriteLine($"Data                {metrics.DataSet}, {metrics.ImageCount:N0} images");
        output.WriteLine($"Accuracy            {Percent(metrics.Accuracy)} ({metrics.Misclassified.Count:N0} wrong){Interval(metrics.AccuracyInterval)}");
        output.WriteLine($"Log loss            {metrics.LogLoss:0.0000}");
        output.WriteLine($"Brier score         {metrics.BrierScore:0.0000}");
        output.WriteLine($"Calibration error   {Percent(metrics.ExpectedCalibrationError)} (15 bins)");
        WriteCoverage(metrics.Coverage ?? [], output);
        WriteClasses(metrics, output);
        WriteConfusion(metrics, output);
    }

    /// <summary>A share as a percentage, the same in every country's setting.</summary>
    public static string Percent(double share) => $"{share * 100:0.00} %";

    /// <summary>An interval behind its share; nothing when it is not known.</summary>
    public static string Interval(ShareInterval? interval) => interval is null ? "" : $", 95 % interval {interval.Lower * 100:0.00} to {Percent(interval.Upper)}";

    private static void WriteCoverage(IReadOnlyList<CoverageLevel> levels, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("answered  errors left  confidence from");
        foreach (CoverageLevel level in levels)
        {
            output.WriteLine($"{level.Coverage * 100,6:0} %  {level.Errors,11:N0}  {Percent(level.Threshold),15}");
        }
    }

    private static void WriteClasses(ModelMetrics metrics, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("digit  precision    recall        F1   images");
        foreach (ClassMetrics digit in metrics.Classes)
        {
            output.WriteLine($"{digit.Label,5}  {Percent(digit.Precision),9} {Percent(digit.Recall),9} {Percent(digit.F1),9} {digit.Support,8:N0}");
        }
    }

    private static void WriteConfusion(ModelMetrics metrics, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Read as (columns) what is (rows)");
        output.WriteLine($"     {string.Concat(metrics.Classes.Select(digit => $"{digit.Label,6}"))}");
        for (int actual = 0; actual < metrics.ConfusionMatrix.Count; actual++)
        {
            output.WriteLine($"{metrics.Classes[actual].Label,5}{string.Concat(metrics.ConfusionMatrix[actual].Select(count => $"{count,6}"))}");
        }
    }
}
