using System.CommandLine;
using Hdr.Model.Composition;
using Hdr.Model.Data;

namespace Hdr.Model.Commands;

/// <summary><c>compose</c>: images of numbers, made of MNIST's digits, or of no number, to measure on with <c>evaluate --labels</c>.</summary>
internal sealed class ComposeCommand : Command
{
    private const string Pages = "pages", Amounts = "amounts", Drawings = "drawings";
    private const string Validation = "validation", Training = "training", Test = "test";
    private const int DefaultCount = 300, DefaultSeed = 1;

    private readonly ICommandConsole _console;
    private readonly Option<string> _output = new("--output") { HelpName = "DIR", Required = true, Description = "A new or empty folder for the images and their labels.csv." };
    private readonly Option<string> _kind = new("--kind") { Description = "Photographed pages, amounts as on cheques, or drawings and words without a digit.", DefaultValueFactory = _ => Pages };
    private readonly Option<int?> _count = new("--count") { HelpName = "N", Description = $"How many images. Default: {DefaultCount}.", CustomParser = result => WholeNumber.Parse(result, least: 1) };
    private readonly Option<int?> _seed = new("--seed") { HelpName = "S", Description = $"The same seed gives the same images. Default: {DefaultSeed}.", CustomParser = result => WholeNumber.Parse(result, least: 0) };
    private readonly Option<string> _split = new("--split") { Description = "MNIST's images to take digits from: those that things are chosen on, trained on, or only reported on.", DefaultValueFactory = _ => Validation };
    private readonly Option<string?> _data = SharedOptions.Data();

    public ComposeCommand(ICommandConsole console)
        : base("compose", "Draws images of numbers with known labels, or of none, to measure on.")
    {
        _console = console;
        _kind.AcceptOnlyFromAmong(Pages, Amounts, Drawings);
        _split.AcceptOnlyFromAmong(Validation, Training, Test);
        Options.Add(_output);
        Options.Add(_kind);
        Options.Add(_count);
        Options.Add(_seed);
        Options.Add(_split);
        Options.Add(_data);
        SetAction((parsed, cancellationToken) => Task.Run(() => Run(parsed, cancellationToken), cancellationToken));
    }

    private int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        Random random = new(parsed.GetValue(_seed) ?? DefaultSeed);
        IImageComposer composer = CreateComposer(parsed, random);
        int count = parsed.GetValue(_count) ?? DefaultCount;
        string folder = parsed.GetRequiredValue(_output);
        _console.ShowProgress("Drawing", report => ComposedFolder.Write(
            folder,
            composer,
            count,
            done => report(new ProgressState((double)done / count, $"{done:N0} of {count:N0}")),
            cancellationToken));
        _console.WriteLine($"{count:N0} images and '{ComposedFolder.Labels}' written to '{folder}'.");
        return ExitCode.Success;
    }

    private IImageComposer CreateComposer(ParseResult parsed, Random random)
    {
        DigitDeck ReadDigits() => CreateDeck(parsed.GetRequiredValue(_split), DataFolder.Find(parsed.GetValue(_data)).Idx, random);
        return parsed.GetRequiredValue(_kind) switch
        {
            Amounts => new AmountComposer(ReadDigits(), random),
            Drawings => new DrawingComposer(random),
            _ => new PageComposer(ReadDigits(), random),
        };
    }

    private static DigitDeck CreateDeck(string split, string idx, Random random) => split switch
    {
        Training => DigitDeck.Training(MnistSplit.ReadTraining(idx), random),
        Test => DigitDeck.Test(MnistSplit.ReadTest(idx), random),
        _ => DigitDeck.Validation(MnistSplit.ReadTraining(idx), random),
    };
}
