namespace Hdr.Model.Evaluation.Texts;

/// <summary>What became of images with nothing to be read.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Refused">In how many of them nothing was found.</param>
internal sealed record RefusalScore(int Count, int Refused)
{
    /// <summary>The share refused, 0 to 1; 0 when there are none.</summary>
    public double Share => Count > 0 ? (double)Refused / Count : 0;

    /// <summary>Counts the answers whose label is empty.</summary>
    public static RefusalScore Of(IReadOnlyCollection<TextAnswer> answers)
    {
        TextAnswer[] empty = [.. answers.Where(answer => answer.Label.Length == 0)];
        return new RefusalScore(empty.Length, empty.Count(answer => answer.IsRight));
    }
}
