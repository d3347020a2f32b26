using Hdr.Model.Evaluation.Texts;

namespace Hdr.Model.Commands;

/// <summary>Writes for people how well numbers were read.</summary>
internal static class TextMetricsReport
{
    /// <summary>A line a figure; what an image set has none of is left out.</summary>
    public static void Write(TextMetrics metrics, TextWriter output)
    {
        output.WriteLine($"Images              {metrics.ImageCount:N0}");
        Write("Whole text right", "Edit distance", metrics.Text, output);
        Write("Spaces aside", "of these digits", metrics.Digits, output);
        if (metrics.HasSeveralNumbers)
        {
            NumberScore numbers = metrics.Numbers;
            output.WriteLine($"F1 of numbers       {numbers.F1:0.0000} (precision {Percent(numbers.Precision)}, recall {Percent(numbers.Recall)}; in any order)");
        }

        if (metrics.Refusal is { Count: > 0 } refusal)
        {
            output.WriteLine($"Refused             {Percent(refusal.Share)} ({refusal.Refused:N0} of {refusal.Count:N0} images with nothing to be read)");
        }

        if (metrics.UnreadableCount > 0)
        {
            output.WriteLine($"Can't be read       {metrics.UnreadableCount:N0} (counted as wrong)");
        }

        output.WriteLine($"Speed               {metrics.Speed.ImagesPerSecond:N0} images/s, {metrics.Speed.DigitsPerSecond:N0} digits/s on all cores, {metrics.Speed.Seconds:0.0} s");
    }

    private static void Write(string match, string distance, TextScore score, TextWriter output)
    {
        output.WriteLine($"{match,-19} {Percent(score.ExactMatch)} ({score.Right:N0}){MetricsReport.Interval(score.Interval)}");
        output.WriteLine($"  {distance,-17} {score.MeanEditDistance:0.0000} of the length, on average");
    }

    private static string Percent(double share) => MetricsReport.Percent(share);
}
