using Hdr.Model.Commands;
using Hdr.Model.Data;
using Hdr.Model.Techniques;
using Hdr.Model.Tests.Support;
using Hdr.Recognition.Techniques;

namespace Hdr.Model.Tests.Techniques;

public sealed class TechniqueCatalogTests
{
    private static readonly TechniqueData Data = TechniqueData.Of(Mnist.Training.First(1_200), seed: 1);
    private static readonly LabelledImages Test = Mnist.Test.First(500);

    /// <summary>A guess is right in one of ten; the bounds are some points below what a small set gives.</summary>
    [Theory]
    [InlineData("naive-bayes", 0.70)]
    [InlineData("decision-tree", 0.55)]
    [InlineData("random-forest", 0.80)]
    [InlineData("gradient-boosting", 0.75)]
    [InlineData("nearest-neighbours", 0.80)]
    [InlineData("quantum-nearest-neighbours", 0.80)]
    [InlineData("quantum-nearest-neighbours-shots", 0.78)]
    [InlineData("support-vector-machine", 0.85)]
    [InlineData("multilayer-perceptron", 0.80)]
    [InlineData("survey-5x5-7x7", 0.80)]
    [InlineData("three-convolutions", 0.80)]
    [InlineData("four-convolutions", 0.80)]
    [InlineData("report-network", 0.80)]
    public void Each_learns_from_few_images_what_a_broken_one_would_not(string id, double least)
    {
        List<double> shares = [];
        TechniqueResult result = TechniqueMeasurement.Measure(Find(id), Data, Test, progress =>
        {
            lock (shares)
            {
                shares.Add(progress.Share);
            }
        }, TestContext.Current.CancellationToken);

        Assert.InRange(result.Accuracy, least, 0.99);
        Assert.Equal(500 - (int)Math.Round(result.Accuracy * 500), result.ErrorCount);
        Assert.True(result.TrainingSeconds > 0 && result.MicrosecondsPerDigit > 0 && result.ModelBytes > 1_000, $"{result}");
        Assert.NotEmpty(result.Settings);
        Assert.All(shares, share => Assert.InRange(share, 0, 1));
    }

    [Fact]
    public void Every_name_is_one_of_its_own_and_fit_for_an_address()
    {
        IReadOnlyList<ITechnique> all = TechniqueCatalog.Create("model.zip");
        Assert.Equal(all.Count, all.Select(technique => technique.Id).Distinct().Count());
        Assert.Equal(all.Count, all.Select(technique => technique.Name).Distinct().Count());
        Assert.All(all, technique => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", technique.Id));
        Assert.Equal(["quick", "default", "best"], all.TakeLast(3).Select(technique => technique.Id));
    }

    [Fact]
    public void The_comparison_of_the_repository_holds_each_as_good_as_others_report_it()
    {
        IReadOnlyList<TechniqueResult> results = ComparisonFile.Load(RepositoryPaths.Comparison(Mnist.Data)).Techniques;
        IReadOnlyList<ITechnique> all = TechniqueCatalog.Create("model.zip");
        Assert.Equal(all.Select(technique => technique.Id).Order(), results.Select(result => result.Id).Order());

        // What deeper networks are claimed to reach is beyond the number of undecidable labels.
        Assert.All(
            all.Where(technique => technique.Id is not ("three-convolutions" or "four-convolutions")),
            technique => Assert.InRange(results.Single(result => result.Id == technique.Id).Accuracy, technique.ReportedAccuracy ?? 0, 1));
    }

    [Fact]
    public void What_only_simulates_another_machine_says_so() => Assert.All(
        TechniqueCatalog.Create("model.zip"),
        technique => Assert.Equal(technique.Id.StartsWith("quantum", StringComparison.Ordinal), technique.IsSimulated && technique.Name.Contains("simulated", StringComparison.Ordinal)));

    private static ITechnique Find(string id) => TechniqueCatalog.Create("model.zip").Single(technique => technique.Id == id);
}
