using Hdr.Benchmarks.Peers.Networks;
using Hdr.Benchmarks.Peers.Processes;
using Hdr.Benchmarks.Peers.Reporting;
using Hdr.Benchmarks.Support;
using Hdr.Model.Network;
using Hdr.Model.Training;

namespace Hdr.Benchmarks.Peers.Sections;

/// <summary>How fast is the report's network trained, beside a bare libtorch loop and beside PyTorch?</summary>
internal sealed class TrainingSection : IPeerSection
{
    private static readonly Bar OfBare = Bar.AtLeast(0.95, "x");
    private static readonly Bar OfPyTorch = Bar.AtLeast(1.5, "x");

    /// <inheritdoc/>
    public string Name => "training";

    /// <inheritdoc/>
    public string Title => "Training the report's network";

    /// <inheritdoc/>
    public IEnumerable<Finding> Measure(Effort effort)
    {
        LibTorch.Load();
        using ImageTensors images = Mnist.Training.First(effort.Pick(full: 60_000, dry: 640)).ToTensors();
        TrainingContestants[] teams = [.. ArithmeticName.Supported.Select(precision => new TrainingContestants(images, precision, effort.Pick(full: 100, dry: 2)))];
        try
        {
            return Compare(teams, Alternation.Medians([.. teams.SelectMany(team => team.All())], effort.RoundCount));
        }
        finally
        {
            foreach (TrainingContestants team in teams)
            {
                team.Dispose();
            }
        }
    }

    private static List<Finding> Compare(TrainingContestants[] teams, IReadOnlyDictionary<string, double> rates)
    {
        string ourBest = teams.Select(team => team.Ours).MaxBy(name => rates[name])!;
        List<Finding> findings = [.. teams.Select(team => Compare(rates, team.Ours, team.Bare, OfBare))];
        findings.AddRange(teams.Select(team => team.PeerName is string peer
            ? Compare(rates, ourBest, peer, OfPyTorch)
            : Finding.Skipped($"{ourBest}, beside PyTorch", PyTorch.HowToInstall)));
        return findings;
    }

    private static Finding Compare(IReadOnlyDictionary<string, double> rates, string ours, string other, Bar bar)
    {
        double ratio = rates[ours] / rates[other];
        return new Finding(ours, Figure.PerSecond(rates[ours], "images"), $"{other}: {Figure.PerSecond(rates[other], "images")}", Figure.Times(ratio)).Judged(bar, ratio);
    }
}
