namespace Hdr.Blazor.Services.Metrics;

/// <summary>What a confidence threshold does to a test set.</summary>
/// <param name="Threshold">Answers of at least this confidence are taken, 0 to 1; the others go to a person.</param>
/// <param name="Answered">Images that the model answers by itself.</param>
/// <param name="Errors">Wrong answers among those.</param>
/// <param name="Count">All images.</param>
public sealed record CoveragePoint(double Threshold, int Answered, int Errors, int Count)
{
    /// <summary>Images that go to a person.</summary>
    public int ToPerson => Count - Answered;

    /// <summary>The share of images that the model answers by itself, 0 to 1.</summary>
    public double Coverage => (double)Answered / Count;

    /// <summary>The share of right answers among those taken, 0 to 1; 1 when none is taken.</summary>
    public double Accuracy => Answered == 0 ? 1 : 1 - ((double)Errors / Answered);
}
