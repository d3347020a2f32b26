namespace Hdr.Model.Evaluation.Texts;

/// <summary>How many numbers were found, whatever their order on their page.</summary>
/// <param name="Precision">Of the numbers read, the share that is there; 0 when none was read.</param>
/// <param name="Recall">Of the numbers there, the share that was read; 0 when there are none.</param>
/// <param name="F1">Harmonic mean of precision and recall; 0 when both are.</param>
internal sealed record NumberScore(double Precision, double Recall, double F1)
{
    /// <summary>Counts over all images: a number that stands twice in one is to be read twice.</summary>
    public static NumberScore Of(IReadOnlyCollection<TextAnswer> answers)
    {
        int there = answers.Sum(answer => NumbersOf(answer.Label).Length);
        int read = answers.Sum(answer => NumbersOf(answer.Prediction).Length);
        double found = answers.Sum(CountFound);
        return new NumberScore(Share(found, read), Share(found, there), Share(2 * found, read + there));
    }

    private static int CountFound(TextAnswer answer)
    {
        Dictionary<string, int> there = NumbersOf(answer.Label).CountBy(number => number).ToDictionary();
        return NumbersOf(answer.Prediction).CountBy(number => number).Sum(read => Math.Min(read.Value, there.GetValueOrDefault(read.Key)));
    }

    private static string[] NumbersOf(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static double Share(double part, int whole) => whole > 0 ? part / whole : 0;
}
