namespace Hdr.Model.Evaluation.Texts;

/// <summary>How fast files were read, from the disk to the answers, on all cores.</summary>
/// <param name="Seconds">Wall time of all files.</param>
/// <param name="ImagesPerSecond">Files in a second.</param>
/// <param name="DigitsPerSecond">Digits read in a second.</param>
internal sealed record ReadingSpeed(double Seconds, double ImagesPerSecond, double DigitsPerSecond)
{
    /// <summary>The speed of answers that took some time.</summary>
    /// <param name="answers">All of them.</param>
    /// <param name="elapsed">More than nothing.</param>
    public static ReadingSpeed Of(IReadOnlyCollection<TextAnswer> answers, TimeSpan elapsed)
    {
        int digits = answers.Sum(answer => answer.Prediction.Count(char.IsAsciiDigit));
        return new ReadingSpeed(elapsed.TotalSeconds, answers.Count / elapsed.TotalSeconds, digits / elapsed.TotalSeconds);
    }
}
