namespace Hdr.Model.Evaluation.Texts;

/// <summary>How good a model, and all around it that finds digits in images, is on images of numbers.</summary>
/// <param name="ImageCount">Images tested.</param>
/// <param name="Text">Whole texts, with each number where it stands.</param>
/// <param name="Digits">Their digits in order, however they were parted into numbers.</param>
/// <param name="Numbers">The numbers, whatever their order.</param>
/// <param name="Refusal">Images with nothing to be read.</param>
/// <param name="UnreadableCount">Files that can't be read; they count as wrong.</param>
/// <param name="Speed">How fast it went.</param>
/// <param name="Answers">What was read, file by file.</param>
internal sealed record TextMetrics(
    int ImageCount,
    TextScore Text,
    TextScore Digits,
    NumberScore Numbers,
    RefusalScore Refusal,
    int UnreadableCount,
    ReadingSpeed Speed,
    IReadOnlyList<TextAnswer> Answers)
{
    /// <summary>Whether some image has several numbers.</summary>
    public bool HasSeveralNumbers => Answers.Any(answer => answer.Label.Contains(' ', StringComparison.Ordinal));

    /// <summary>Measures answers.</summary>
    /// <param name="answers">At least one.</param>
    /// <param name="elapsed">How long they took.</param>
    public static TextMetrics Of(IReadOnlyList<TextAnswer> answers, TimeSpan elapsed) => new(
        answers.Count,
        TextScore.Of(answers),
        TextScore.Of([.. answers.Select(answer => answer.WithoutSpaces())]),
        NumberScore.Of(answers),
        RefusalScore.Of(answers),
        answers.Count(answer => answer.Error is not null),
        ReadingSpeed.Of(answers, elapsed),
        answers);
}
