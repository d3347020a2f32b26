using Hdr.Recognition.Models;

namespace Hdr.Model.Evaluation.Texts;

/// <summary>How well texts were read.</summary>
/// <param name="Right">Texts read rightly from beginning to end.</param>
/// <param name="ExactMatch">The share of them, 0 to 1.</param>
/// <param name="Interval">Where the share lies with 95 % probability.</param>
/// <param name="MeanEditDistance">Mean of <see cref="EditDistance.Normalised"/>, 0 (all right) to 1.</param>
internal sealed record TextScore(int Right, double ExactMatch, ShareInterval Interval, double MeanEditDistance)
{
    /// <summary>Measures answers.</summary>
    /// <param name="answers">At least one.</param>
    public static TextScore Of(IReadOnlyCollection<TextAnswer> answers)
    {
        int right = answers.Count(answer => answer.IsRight);
        double distance = answers.Average(answer => EditDistance.Normalised(answer.Label, answer.Prediction));
        return new TextScore(right, (double)right / answers.Count, WilsonInterval.Of(right, answers.Count), distance);
    }
}
