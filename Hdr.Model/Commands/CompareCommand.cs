using System.CommandLine;
using Hdr.Model.Data;
using Hdr.Model.Techniques;

namespace Hdr.Model.Commands;

/// <summary><c>compare</c>: techniques trained on the same images and tested on the same images.</summary>
internal sealed class CompareCommand : Command
{
    private static readonly string[] Names = [.. TechniqueCatalog.Create("").Select(technique => technique.Id)];

    private readonly ICommandConsole _console;
    private readonly Option<string[]> _only = new("--only") { HelpName = "NAME", Description = "Only this technique; may be given more than once. The others' rows stay as they are.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> _list = new("--list") { Description = "Only name the techniques." };
    private readonly Option<string?> _images = new("--images") { HelpName = "DIR", Description = "Labelled images in place of MNIST: DIR/train/0..9 and DIR/test/0..9, or DIR/0..9 (then they are tested on MNIST)." };
    private readonly Option<string?> _output = new("--output") { HelpName = "FILE", Description = "The comparison to write, kept after each technique. Default: Hdr.Blazor/comparison.json of the repository, which the web page shows." };
    private readonly Option<string?> _model = new("--model") { HelpName = "FILE", Description = "The model of recipe 'best', which is tested but not trained anew. Default: Hdr.Blazor/model.zip of the repository." };
    private readonly Option<string?> _data = SharedOptions.Data();

    public CompareCommand(ICommandConsole console)
        : base("compare", "Trains and tests techniques on the same images, side by side.")
    {
        _console = console;
        _only.AcceptOnlyFromAmong(Names);
        foreach (Option option in (Option[])[_only, _list, _images, _output, _model, _data])
        {
            Options.Add(option);
        }

        Validators.Add(result =>
        {
            if (result.GetResult(_images) is not null && result.GetResult(_output) is null)
            {
                result.AddError($"{_images.Name} needs {_output.Name} {_output.HelpName}: the web page's comparison is of MNIST.");
            }
        });
        SetAction((parsed, cancellationToken) => Task.Run(() => Run(parsed, cancellationToken), cancellationToken));
    }

    private int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_list))
        {
            ComparisonReport.WriteNames(TechniqueCatalog.Create(""), _console.Output);
            return ExitCode.Success;
        }

        DataFolder data = DataFolder.Find(parsed.GetValue(_data));
        IReadOnlyList<ITechnique> all = TechniqueCatalog.Create(parsed.GetValue(_model) ?? RepositoryPaths.Model(data));
        string[] only = parsed.GetValue(_only) ?? [];
        ComparisonRequest request = new()
        {
            Data = data,
            Images = parsed.GetValue(_images),
            Techniques = [.. all.Where(technique => only.Length == 0 || only.Contains(technique.Id))],
            ReplacesAll = only.Length == 0,
            Output = parsed.GetValue(_output) ?? RepositoryPaths.Comparison(data),
        };
        new ComparisonRun(request, _console).Execute(cancellationToken);
        return ExitCode.Success;
    }
}
