using Hdr.Model.Data;
using Hdr.Model.Network;
using Hdr.Model.Training;
using Hdr.Recognition.Training;

namespace Hdr.Model.Commands;

/// <summary>What <c>train</c> was asked for.</summary>
internal sealed record TrainingRequest
{
    /// <summary>Where MNIST is.</summary>
    public required DataFolder Data { get; init; }

    /// <summary>The folder of labelled images to train on; null for MNIST.</summary>
    public required string? Images { get; init; }

    /// <summary>How to train.</summary>
    public required TrainingRecipe Recipe { get; init; }

    /// <summary>The epochs that were asked for; null for as many as the recipe says.</summary>
    public required int? Epochs { get; init; }

    /// <summary>The seed of everything random.</summary>
    public required int Seed { get; init; }

    /// <summary>The model file to write.</summary>
    public required string Output { get; init; }

    /// <summary>Where checkpoint, lock and progress are.</summary>
    public required TrainingWorkspace Workspace { get; init; }

    /// <summary>What to train on.</summary>
    public required TrainingDevice Device { get; init; }

    /// <summary>Go on from the checkpoint.</summary>
    public required bool Resume { get; init; }
}
