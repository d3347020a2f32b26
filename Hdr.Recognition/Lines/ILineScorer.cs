namespace Hdr.Recognition.Lines;

/// <summary>Gives whole numbers their scores. Safe for many threads at once.</summary>
public interface ILineScorer
{
    /// <summary>Scores a number.</summary>
    /// <returns>Null when the model has no line network.</returns>
    LineScores? Score(LineInput input);
}
