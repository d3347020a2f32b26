using System.CommandLine;
using Hdr.Benchmarks.Peers.Reporting;
using Hdr.Benchmarks.Peers.Sections;
using Hdr.Model.Data;

namespace Hdr.Benchmarks.Peers;

/// <summary>
/// <c>peers</c>: measures us beside others and writes <c>benchmarks/results/DATE-peers.md</c>. A section that is measured again on
/// the same day replaces its former result.
/// </summary>
internal sealed class PeersCommand : Command
{
    private static readonly IPeerSection[] Sections =
    [
        new TrainingSection(), new AccuracySection(), new CommandSection(), new AnswerSection(), new PhotoSection(),
        new TesseractSection(), new FolderSection(), new PeakSection(), new GrowthSection(),
    ];

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only prove that measuring works: the smallest amounts; nothing is written." };
    private readonly Option<string[]> _only = new("--only") { Description = "Measure these sections only.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<int> _rounds = new("--rounds")
    {
        HelpName = "N",
        Description = "Rounds of which the median counts.",
        DefaultValueFactory = _ => Effort.UsualRounds,
    };

    public PeersCommand()
        : base("peers", "Measures training and reading beside bare engines and other programs.")
    {
        _only.AcceptOnlyFromAmong([.. Sections.Select(section => section.Name)]);
        _rounds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--rounds must be at least 1.");
            }
        });
        Options.Add(_dryRun);
        Options.Add(_only);
        Options.Add(_rounds);
        SetAction(Run);
    }

    private void Run(ParseResult parsed)
    {
        bool isDryRun = parsed.GetValue(_dryRun);
        Effort effort = new(isDryRun, isDryRun ? 1 : parsed.GetValue(_rounds));
        string[] only = parsed.GetValue(_only) ?? [];
        foreach (IPeerSection section in Sections.Where(section => only.Length == 0 || only.Contains(section.Name)))
        {
            IEnumerable<Finding> findings = section.Measure(effort).Select(finding => isDryRun ? finding with { Verdict = "" } : finding);
            string text = PeerReport.Section(section.Title, Circumstances.Describe(effort), findings);
            Console.WriteLine(text);
            if (!isDryRun)
            {
                Keep(text);
            }
        }
    }

    private static void Keep(string section)
    {
        string folder = Directory.CreateDirectory(Path.Combine(DataFolder.Find(null).Repository, "benchmarks", "results")).FullName;
        string path = Path.Combine(folder, $"{DateTime.UtcNow:yyyy-MM-dd}-peers.md");
        File.WriteAllText(path, PeerReport.Put(File.Exists(path) ? File.ReadAllText(path) : "", section));
    }
}
