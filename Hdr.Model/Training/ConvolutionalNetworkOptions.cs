using Hdr.Model.Network;
using Hdr.Recognition.Models;
using Microsoft.ML;

namespace Hdr.Model.Training;

/// <summary>Options of <see cref="ConvolutionalNetworkTrainer"/>, named as those of ML.NET's ImageClassificationTrainer.</summary>
public sealed class ConvolutionalNetworkOptions
{
    /// <summary>The label's column: a whole number from 0 to 9, as uint. Default "Label".</summary>
    public string LabelColumnName { get; set; } = "Label";

    /// <summary>The image's column: 784 floats, 0 (paper) to 1 (ink), as in <see cref="DigitInput.Image"/>. Default "Image".</summary>
    public string FeatureColumnName { get; set; } = DigitInput.ImageColumn;

    /// <summary>All that is chosen about the training. Default <see cref="TrainingRecipe.Default"/>.</summary>
    public TrainingRecipe Recipe { get; set; } = TrainingRecipe.Default;

    /// <summary>The recipe's epochs: how often each training image is shown, at least 1.</summary>
    public int Epoch
    {
        get => Recipe.Epochs;
        set => Recipe = Recipe.WithEpochs(value);
    }

    /// <summary>The recipe's batch size: images a step, at least 2.</summary>
    public int BatchSize
    {
        get => Recipe.BatchSize;
        set => Recipe = Recipe with { BatchSize = value };
    }

    /// <summary>The recipe's learning rate: the highest of the cycle, above 0.</summary>
    public double LearningRate
    {
        get => Recipe.LearningRate;
        set => Recipe = Recipe with { LearningRate = value };
    }

    /// <summary>The seed of everything random. Default 1.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>Images to measure each epoch on, with the columns of the training images. Default null: those trained on.</summary>
    public IDataView? ValidationSet { get; set; }

    /// <summary>When to stop before the last epoch. Default null: never.</summary>
    public EarlyStopping? EarlyStoppingCriteria { get; set; }

    /// <summary>Called after each batch, on the thread that trains. Default null.</summary>
    public Action<TrainingMetrics>? MetricsCallback { get; set; }

    /// <summary>The folder for the checkpoint, made if needed; it is written after each epoch, and when training is cancelled. Default null: no checkpoint.</summary>
    public string? WorkspacePath { get; set; }

    /// <summary>Go on from the checkpoint in <see cref="WorkspacePath"/>. Default false: start from nothing.</summary>
    public bool Resume { get; set; }

    /// <summary>Stops training after the batch at hand, with a checkpoint.</summary>
    public CancellationToken CancellationToken { get; set; }

    /// <summary>What to train on. Default <see cref="TrainingDevice.Auto"/>.</summary>
    public TrainingDevice Device { get; set; } = TrainingDevice.Auto;

    /// <summary>The arithmetic of the convolutions. Default: what this processor is fastest at.</summary>
    public NetworkPrecision Precision { get; set; } = ProcessorPrecision.Fastest;
}
