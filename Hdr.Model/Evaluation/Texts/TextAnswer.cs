namespace Hdr.Model.Evaluation.Texts;

/// <summary>What was read in a labelled image.</summary>
/// <param name="File">What the file is called.</param>
/// <param name="Label">Its numbers in reading order, a space between two; empty when there is nothing to be read.</param>
/// <param name="Prediction">The same as it was read; empty when nothing was found or the file can't be read.</param>
/// <param name="Confidence">Probability that the whole prediction is right, 0 to 1; 0 when nothing was read.</param>
/// <param name="Error">Why the file can't be read, in a sentence; null when it was.</param>
internal sealed record TextAnswer(string File, string Label, string Prediction, float Confidence, string? Error = null)
{
    /// <summary>Whether the whole text was read rightly. A file that can't be read never is, even with nothing in it.</summary>
    public bool IsRight => Error is null && Prediction == Label;

    /// <summary>The same with each text's digits joined to one.</summary>
    public TextAnswer WithoutSpaces() => this with { Label = Join(Label), Prediction = Join(Prediction) };

    private static string Join(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
