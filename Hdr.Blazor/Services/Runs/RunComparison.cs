using Hdr.Blazor.Services.Metrics;
using Hdr.Recognition.Models;

namespace Hdr.Blazor.Services.Runs;

/// <summary>Two runs on the images that both were tested on.</summary>
/// <param name="First">What people call the first.</param>
/// <param name="Second">What people call the second.</param>
/// <param name="ImageCount">Images tested.</param>
/// <param name="FirstErrors">Images that the first reads wrongly.</param>
/// <param name="SecondErrors">Images that the second reads wrongly.</param>
/// <param name="Disagreements">Images that they read differently, in the test set's order.</param>
public sealed record RunComparison(string First, string Second, int ImageCount, int FirstErrors, int SecondErrors, IReadOnlyList<Disagreement> Disagreements)
{
    /// <summary>Images that the first alone reads wrongly.</summary>
    public int OnlyFirstWrong => Disagreements.Count(image => image.Kind == DisagreementKind.OnlyFirstWrong);

    /// <summary>Images that the second alone reads wrongly.</summary>
    public int OnlySecondWrong => Disagreements.Count(image => image.Kind == DisagreementKind.OnlySecondWrong);

    /// <summary>Whether they differ by more than chance: see <see cref="McNemarTest"/>.</summary>
    public double PValue => McNemarTest.ExactPValue(OnlyFirstWrong, OnlySecondWrong);

    /// <summary>Compares two runs.</summary>
    /// <exception cref="RunException">They were tested on different images.</exception>
    public static RunComparison Of(TestedRun first, TestedRun second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        // Of another normalisation the pixels may differ though the images are the same: labels in one order are sign enough.
        if (first.DataSet != second.DataSet || !first.Images.Labels.SequenceEqual(second.Images.Labels))
        {
            throw new RunException(
                $"{first.Name} was tested on {Figure(first)}, {second.Name} on {Figure(second)}: their errors can't be compared. Test both on the same images with: {MetricsSource.HowToUpdate}");
        }

        return new RunComparison(first.Name, second.Name, first.Images.Count, CountErrors(first.Images), CountErrors(second.Images), [.. FindDisagreements(first, second)]);
    }

    private static string Figure(TestedRun run) => $"{run.Images.Count} images of {run.DataSet}";

    private static int CountErrors(TestedImages images)
    {
        int errors = 0;
        for (int i = 0; i < images.Count; i++)
        {
            errors += images.GetPredictedLabel(i) == images.Labels[i] ? 0 : 1;
        }

        return errors;
    }

    private static IEnumerable<Disagreement> FindDisagreements(TestedRun first, TestedRun second) => Enumerable.Range(0, first.Images.Count)
        .Where(index => first.Images.GetPredictedLabel(index) != second.Images.GetPredictedLabel(index))
        .Select(index => new Disagreement(Describe(first, index), Describe(second, index)));

    // Copies: a slice would keep all images of its run in memory for as long as somebody looks at the page.
    private static TestImage Describe(TestedRun run, int index) => new(
        index, run.Images.Labels[index], run.Images.GetPredictedLabel(index), run.Images.GetScores(index).ToArray(), run.Images.GetPixels(index).ToArray(),
        DisputedLabels.Contain(run.DataSet, index));
}
