using System.CommandLine;
using Hdr.Model.Data;
using Hdr.Model.Network;
using Hdr.Model.Training;
using Hdr.Recognition.Training;

namespace Hdr.Model.Commands;

/// <summary><c>train</c>: data to model.zip. Also what the program does without a verb.</summary>
internal sealed class TrainCommand : Command
{
    private readonly ICommandConsole _console;

    private readonly Option<string?> _images = new("--images")
    {
        HelpName = "DIR",
        Description = "Labelled images to train on: DIR/train/0..9 and DIR/test/0..9, or DIR/0..9 (then the model is tested on MNIST). Default: MNIST.",
    };

    private readonly Option<string> _recipe = new("--recipe")
    {
        Description = "How to train.",
        DefaultValueFactory = _ => TrainingRecipe.Default.Name,
    };

    private readonly Option<int?> _epochs = new("--epochs")
    {
        HelpName = "N",
        Description = "How often each image is shown, at least 1. Default: as the recipe says.",
        CustomParser = result => WholeNumber.Parse(result, least: 1),
    };

    private readonly Option<int?> _seed = new("--seed")
    {
        HelpName = "N",
        Description = "The seed of everything random, at least 0. Default: 1.",
        CustomParser = result => WholeNumber.Parse(result, least: 0),
    };

    private readonly Option<string?> _output = new("--output")
    {
        HelpName = "FILE",
        Description = "The model to write; what it replaces is kept as model.previous.zip beside it. Default: Hdr.Blazor/model.zip of the repository.",
    };

    private readonly Option<string?> _workspace = new("--workspace")
    {
        HelpName = "DIR",
        Description = "Where checkpoint and progress are kept, for one training at a time; made if needed. Default: workspace of the repository.",
    };

    private readonly Option<string> _device = new("--device")
    {
        Description = "What to train on: an NVIDIA GPU (cuda; the program must be built with -p:Torch=cuda), the processor (cpu), or a GPU where there is one (auto).",
        DefaultValueFactory = _ => "auto",
    };

    private readonly Option<bool> _resume = new("--resume")
    {
        Description = "Go on from the checkpoint of a training that was stopped.",
    };

    private readonly Option<string?> _data = SharedOptions.Data();

    public TrainCommand(ICommandConsole console)
        : base("train", "Trains a model, tests it, and writes it to where the web page picks it up.")
    {
        _console = console;
        _recipe.AcceptOnlyFromAmong([.. TrainingRecipe.All.Select(recipe => recipe.Name)]);
        _device.AcceptOnlyFromAmong([.. Enum.GetNames<TrainingDevice>().Select(name => name.ToLowerInvariant())]);
        foreach (Option option in (Option[])[_images, _recipe, _epochs, _seed, _output, _workspace, _device, _resume, _data])
        {
            Options.Add(option);
        }

        SetAction((parsed, cancellationToken) => Task.Run(() => Run(parsed, cancellationToken), cancellationToken));
    }

    private int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        DataFolder data = DataFolder.Find(parsed.GetValue(_data));
        TrainingRecipe recipe = TrainingRecipe.Find(parsed.GetValue(_recipe)!)!;
        TrainingRequest request = new()
        {
            Data = data,
            Images = parsed.GetValue(_images),
            Recipe = parsed.GetValue(_epochs) is int epochs ? recipe.WithEpochs(epochs) : recipe,
            Epochs = parsed.GetValue(_epochs),
            Seed = parsed.GetValue(_seed) ?? 1,
            Output = parsed.GetValue(_output) ?? RepositoryPaths.Model(data),
            Workspace = new TrainingWorkspace(parsed.GetValue(_workspace) ?? RepositoryPaths.Workspace(data)),
            Device = Enum.Parse<TrainingDevice>(parsed.GetRequiredValue(_device), ignoreCase: true),
            Resume = parsed.GetValue(_resume),
        };
        new TrainingRun(request, _console).Execute(cancellationToken);
        return ExitCode.Success;
    }
}
