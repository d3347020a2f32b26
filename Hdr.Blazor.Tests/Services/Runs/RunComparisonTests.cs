using Hdr.Blazor.Services.Runs;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;

namespace Hdr.Blazor.Tests.Services.Runs;

public sealed class RunComparisonTests
{
    private static readonly byte[] Labels = [1, 2, 3, 4, 5, 6];

    [Fact]
    public void Errors_are_counted_for_each_and_for_one_alone()
    {
        RunComparison comparison = RunComparison.Of(Run("a", 1, 2, 3, 4, 0, 7), Run("b", 1, 2, 0, 9, 0, 8));

        Assert.Equal((6, 2, 4), (comparison.ImageCount, comparison.FirstErrors, comparison.SecondErrors));
        Assert.Equal((0, 2), (comparison.OnlyFirstWrong, comparison.OnlySecondWrong));
        Assert.Equal(0.5, comparison.PValue, 1e-12);
    }

    [Fact]
    public void Images_that_are_read_differently_are_listed_with_both_readings()
    {
        RunComparison comparison = RunComparison.Of(Run("a", 1, 9, 3, 4, 0, 7), Run("b", 1, 2, 0, 4, 0, 8));

        Assert.Equal(
            [(1, 2, 9, 2, DisagreementKind.OnlyFirstWrong), (2, 3, 3, 0, DisagreementKind.OnlySecondWrong), (5, 6, 7, 8, DisagreementKind.BothWrong)],
            comparison.Disagreements.Select(image => (image.First.Index, image.First.Label, image.First.PredictedLabel, image.Second.PredictedLabel, image.Kind)));
        Assert.Equal(5, comparison.Disagreements[2].First.Pixels.Span[0]);
    }

    [Fact]
    public void Runs_that_were_tested_on_different_images_are_refused()
    {
        TestedRun run = Run("a", 1, 2, 3, 4, 5, 6), other = new("b", "by hand", Images([1, 2, 3, 4, 5, 5], [1, 2, 3, 4, 5, 6]));

        Assert.Contains("can't be compared", Assert.Throws<RunException>(() => RunComparison.Of(run, other)).Message, StringComparison.Ordinal);
        Assert.Throws<RunException>(() => RunComparison.Of(run, run with { DataSet = "another" }));
    }

    [Fact]
    public void A_shown_image_does_not_hold_all_others_in_memory()
    {
        Assert.True(System.Runtime.InteropServices.MemoryMarshal.TryGetArray(RunComparison.Of(Run("a", 1, 9, 3, 4, 5, 6), Run("b", 1, 2, 3, 4, 5, 6)).Disagreements[0].First.Pixels, out ArraySegment<byte> pixels));

        Assert.Equal(DigitNormaliser.Length, pixels.Array!.Length);
    }

    private static TestedRun Run(string name, params byte[] predicted) => new(name, "by hand", Images(Labels, predicted));

    private static TestedImages Images(byte[] labels, byte[] predicted) => new(
        labels,
        [.. predicted.SelectMany(digit => Enumerable.Range(0, 10).Select(each => each == digit ? 1f : 0f))],
        [.. Enumerable.Range(0, labels.Length).SelectMany(index => Enumerable.Repeat((byte)index, DigitNormaliser.Length))]);
}
