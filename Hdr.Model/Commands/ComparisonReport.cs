using Hdr.Model.Techniques;
using Hdr.Recognition.Techniques;

namespace Hdr.Model.Commands;

/// <summary>Writes for people how techniques compare.</summary>
internal static class ComparisonReport
{
    /// <summary>A technique a line: its name for <c>--only</c>, and what it is.</summary>
    public static void WriteNames(IReadOnlyList<ITechnique> techniques, TextWriter output)
    {
        int width = techniques.Max(technique => technique.Id.Length);
        foreach (ITechnique technique in techniques)
        {
            output.WriteLine($"{technique.Id.PadRight(width)}  {technique.Name}");
        }
    }

    /// <summary>One result in one line.</summary>
    public static string Line(TechniqueResult result) =>
        $"{result.Name}: {MetricsReport.Percent(result.Accuracy)} ({result.ErrorCount:N0} wrong), {result.TrainingSeconds:0.0} s to train, {result.MicrosecondsPerDigit:0.0} µs a digit";

    /// <summary>The whole table, best accuracy first.</summary>
    public static void Write(TechniqueComparison comparison, TextWriter output)
    {
        int width = comparison.Techniques.Select(technique => technique.Name.Length).DefaultIfEmpty().Max();
        output.WriteLine();
        output.WriteLine($"{comparison.TrainingSet}, {comparison.TrainingImageCount:N0} images; {comparison.TestSet}, {comparison.TestImageCount:N0} images; {comparison.Processor}");
        output.WriteLine($"{"technique".PadRight(width)}  accuracy  reported   wrong  s to train  µs a digit       model");
        foreach (TechniqueResult row in comparison.Techniques)
        {
            string reported = row.ReportedAccuracy is double accuracy ? MetricsReport.Percent(accuracy) : "";
            output.WriteLine($"{row.Name.PadRight(width)}  {MetricsReport.Percent(row.Accuracy),8}  {reported,8}  {row.ErrorCount,6:N0}  {row.TrainingSeconds,10:N1}  {row.MicrosecondsPerDigit,10:N1}  {row.ModelBytes / 1e6,7:N2} MB");
        }
    }
}
