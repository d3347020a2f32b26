using System.Text.Json.Serialization;
using Hdr.Recognition.Models;

namespace Hdr.Recognition.Training;

/// <summary>How a training stands, for whoever looks from another process: <c>training.json</c> in the workspace.</summary>
public sealed record TrainingProgress
{
    /// <summary>The layout that this build writes and reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>So many epochs are kept, the last ones.</summary>
    public const int MaxEpochs = 1_000;

    /// <summary>The layout of this file.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>What it does, or how it ended.</summary>
    public required TrainingState State { get; init; }

    /// <summary>Who trains.</summary>
    public required TrainingProcess Process { get; init; }

    /// <summary>The recipe's name.</summary>
    public required string Recipe { get; init; }

    /// <summary>The seed of everything random, at least 0.</summary>
    public required int Seed { get; init; }

    /// <summary>Epochs of the whole training, at least 1.</summary>
    public required int EpochCount { get; init; }

    /// <summary>The epochs that were asked for; null for as many as the recipe says. To go on, the same must be asked for.</summary>
    public int? RequestedEpochs { get; init; }

    /// <summary>The model file that it writes, absolute.</summary>
    public required string Output { get; init; }

    /// <summary>The epoch at hand, from 1; 0 before the first.</summary>
    public int Epoch { get; init; }

    /// <summary>The last batch that was learnt from, from 1 within the epoch; 0 before the first.</summary>
    public int Batch { get; init; }

    /// <summary>Batches of an epoch; 0 before the first.</summary>
    public int BatchCount { get; init; }

    /// <summary>The last batch's loss, in nats: cross-entropy, or a number's for each of its digits.</summary>
    public double Loss { get; init; }

    /// <summary>Reading numbers whole: steps done.</summary>
    public int Step { get; init; }

    /// <summary>Reading numbers whole: steps of that part; 0 before it.</summary>
    public int StepCount { get; init; }

    /// <summary>Images learnt from a second, without validation.</summary>
    public double ImagesPerSecond { get; init; }

    /// <summary>An estimate of the seconds left, without validation.</summary>
    public double SecondsLeft { get; init; }

    /// <summary>The finished epochs, in order, also those from before it was resumed; of more than <see cref="MaxEpochs"/> the last.</summary>
    public IReadOnlyList<EpochMetrics> Epochs { get; init; } = [];

    /// <summary>Whether a checkpoint of it is known to be there, to go on from.</summary>
    public bool HasCheckpoint { get; init; }

    /// <summary>Finished: the share of the test images that the model reads rightly, 0 to 1.</summary>
    public double? Accuracy { get; init; }

    /// <summary>Finished: what it was tested on, such as "MNIST test".</summary>
    public string? TestSet { get; init; }

    /// <summary>Failed: what was wrong, in one line.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether it says of itself that it goes on. Its process may be gone all the same.</summary>
    [JsonIgnore]
    public bool IsUnderWay => State is TrainingState.Preparing or TrainingState.Testing || IsLearning;

    /// <summary>Whether it learns: digits, or to read numbers whole.</summary>
    [JsonIgnore]
    public bool IsLearning => State is TrainingState.Training or TrainingState.TrainingNumbers;

    /// <summary>How much of the part at hand is learnt, of digits or of numbers, 0 to 1.</summary>
    [JsonIgnore]
    public double Share => Math.Clamp(State == TrainingState.TrainingNumbers ? ShareOf(Step, StepCount) : (Math.Max(0, Epoch - 1) + ShareOf(Batch, BatchCount)) / EpochCount, 0, 1);

    private static double ShareOf(int done, int count) => count == 0 ? 0 : (double)done / count;
}
