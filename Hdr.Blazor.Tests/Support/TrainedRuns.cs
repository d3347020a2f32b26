using Hdr.Recognition.Models;

namespace Hdr.Blazor.Tests.Support;

/// <summary>Model files made from the committed one, as if trained otherwise.</summary>
public static class TrainedRuns
{
    private static readonly Lazy<ModelPackage> Committed = new(() => ModelPackage.LoadWithTestedImages(DigitApp.CommittedModel));

    /// <summary>What the committed model was tested on.</summary>
    public static TestedImages CommittedImages => Committed.Value.TestedImages!;

    /// <summary>Writes the committed model under another seed, with some of its answers changed.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="seed">The seed that it states.</param>
    /// <param name="answers">The digit that the image of an index is read as, with certainty.</param>
    public static void Write(string path, int seed, params (int Index, int Digit)[] answers) => Package(seed, Changed(answers)).Save(path);

    /// <summary>Writes the committed model as if it was from before tested images were kept.</summary>
    public static void WriteWithoutImages(string path, int seed) => Package(seed, images: null).Save(path);

    /// <summary>The committed model's tested images with some of its answers changed.</summary>
    public static TestedImages Changed(params (int Index, int Digit)[] answers)
    {
        float[] scores = CommittedImages.Scores.ToArray();
        foreach ((int index, int digit) in answers)
        {
            scores.AsSpan(index * 10, 10).Clear();
            scores[(index * 10) + digit] = 1;
        }

        return new TestedImages(CommittedImages.Labels.ToArray(), scores, CommittedImages.Pixels.ToArray());
    }

    private static ModelPackage Package(int seed, TestedImages? images) => Committed.Value with { Card = Committed.Value.Card with { Seed = seed, Recipe = "quick" }, TestedImages = images };
}
