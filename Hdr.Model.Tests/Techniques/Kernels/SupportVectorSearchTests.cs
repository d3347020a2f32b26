using Hdr.Model.Network;
using Hdr.Model.Techniques;
using Hdr.Model.Techniques.Kernels;
using Hdr.Model.Tests.Support;

namespace Hdr.Model.Tests.Techniques.Kernels;

public sealed class SupportVectorSearchTests
{
    private const int PassCount = 3;
    private const double Tolerance = 0.02;

    private static readonly SupportVectorSettings Fit = new(Gamma: 0.025, MostAlpha: 10);

    /// <summary>No image is like any other.</summary>
    private static readonly SupportVectorSettings TooNarrow = new(Gamma: 20, MostAlpha: 10);

    /// <summary>All images are alike.</summary>
    private static readonly SupportVectorSettings TooWide = new(Gamma: 1e-6, MostAlpha: 10);

    public SupportVectorSearchTests() => LibTorch.Load();

    [Fact]
    public void What_errs_least_is_taken_wherever_it_stands()
    {
        TechniqueData data = TechniqueData.Of(Mnist.Training.First(1_500), seed: 1);
        Assert.Equal(Fit, Find(data, Fit, TooNarrow, TooWide));
        Assert.Equal(Fit, Find(data, TooNarrow, TooWide, Fit));
    }

    /// <summary>Among labels that are all 0, who takes every image for the same digit, and for the first of them, errs least.</summary>
    [Fact]
    public void The_validation_split_decides()
    {
        TechniqueData data = TechniqueData.Of(Mnist.Training.First(1_500), seed: 1);
        TechniqueData misleading = data with { Validation = data.Validation with { Labels = new byte[data.Validation.Count] } };
        Assert.Equal(TooNarrow, Find(misleading, Fit, TooNarrow));
    }

    [Fact]
    public void Each_candidate_is_reported_before_it_is_tried()
    {
        List<(double, SupportVectorSettings)> reports = [];
        new SupportVectorSearch([Fit, TooNarrow], Tolerance, PassCount).Find(
            TechniqueData.Of(Mnist.Training.First(600), seed: 1), (share, settings) => reports.Add((share, settings)), TestContext.Current.CancellationToken);
        Assert.Equal([(0, Fit), (0.5, TooNarrow)], reports);
    }

    private static SupportVectorSettings Find(TechniqueData data, params SupportVectorSettings[] candidates) =>
        new SupportVectorSearch(candidates, Tolerance, PassCount).Find(data, (_, _) => { }, TestContext.Current.CancellationToken);
}
