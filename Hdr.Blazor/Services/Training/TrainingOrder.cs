using System.Globalization;
using Hdr.Recognition.Training;

namespace Hdr.Blazor.Services.Training;

/// <summary>What a person asks to be trained. Nothing of it is a path, and none of it is passed on before <see cref="FindProblem"/> finds none.</summary>
/// <param name="Recipe">One of <see cref="RecipeNames.All"/>.</param>
/// <param name="Seed">The seed of everything random, at least 0.</param>
/// <param name="Epochs">1 to <see cref="MaxEpochs"/>; null for as many as the recipe says.</param>
/// <param name="Resume">Whether to go on from the checkpoint.</param>
public sealed record TrainingOrder(string Recipe, int Seed, int? Epochs, bool Resume = false)
{
    /// <summary>The most epochs that can be asked for here.</summary>
    public const int MaxEpochs = 1_000;

    /// <summary>Going on with a training that ended too soon.</summary>
    public static TrainingOrder GoOn(TrainingProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return new TrainingOrder(progress.Recipe, progress.Seed, progress.RequestedEpochs, Resume: true);
    }

    /// <summary>What is wrong with it, in a sentence for people; null when nothing is.</summary>
    public string? FindProblem() => this switch
    {
        _ when !RecipeNames.All.Contains(Recipe) => $"The recipe must be one of {string.Join(", ", RecipeNames.All)}.",
        { Seed: < 0 } => "The seed must be a whole number of at least 0.",
        { Epochs: < 1 or > MaxEpochs } => $"Epochs must be a whole number from 1 to {MaxEpochs}, or left empty.",
        _ => null,
    };

    /// <summary>As the trainer's command line takes it.</summary>
    /// <param name="workspace">Where it works, and leaves the new model.</param>
    public IReadOnlyList<string> ToArguments(TrainingWorkspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        string[] epochs = Epochs is { } count ? ["--epochs", count.ToString(CultureInfo.InvariantCulture)] : [];
        string[] resume = Resume ? ["--resume"] : [];
        return ["--recipe", Recipe, "--seed", Seed.ToString(CultureInfo.InvariantCulture), .. epochs, "--workspace", workspace.Path, "--output", workspace.Candidate, .. resume];
    }
}
