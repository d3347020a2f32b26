namespace Hdr.Recognition.Models;

/// <summary>What a model is and how it came about: <c>hdr/model.json</c> in model.zip.</summary>
public sealed record ModelCard
{
    /// <summary>The layout of model.zip that this build writes, and the newest that it reads.</summary>
    public const int CurrentFormat = 2;

    /// <summary>The oldest layout that this build reads: networks before it did not say what is no digit.</summary>
    public const int OldestFormat = 2;

    /// <summary>The layout of this model.zip.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The classes in the order of the scores: "0" to "9".</summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>Rows of the network's input.</summary>
    public required int InputHeight { get; init; }

    /// <summary>Columns of the network's input.</summary>
    public required int InputWidth { get; init; }

    /// <summary>The normalisation that the network was trained with, by name and version.</summary>
    public required string Normalisation { get; init; }

    /// <summary>The recipe's name.</summary>
    public required string Recipe { get; init; }

    /// <summary>The network's layers in one line, such as <c>conv32-conv32-pool-dense128</c>.</summary>
    public required string Network { get; init; }

    /// <summary>How many numbers were learnt.</summary>
    public required long ParameterCount { get; init; }

    /// <summary>Epochs trained.</summary>
    public required int Epochs { get; init; }

    /// <summary>The seed of everything random.</summary>
    public required int Seed { get; init; }

    /// <summary>Images trained on.</summary>
    public required int TrainingImageCount { get; init; }

    /// <summary>Time in training, in seconds.</summary>
    public required double TrainingSeconds { get; init; }

    /// <summary>What the network's logits are divided by so that confidences are true, above 0; fitted on the validation split, and in the network already.</summary>
    public required double Temperature { get; init; }

    /// <summary>SHA-256 of the data, by name, in lower-case hexadecimal.</summary>
    public required IReadOnlyDictionary<string, string> DataChecksums { get; init; }

    /// <summary>Versions of what made the model, by name.</summary>
    public required IReadOnlyDictionary<string, string> Versions { get; init; }

    /// <summary>When training ended.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
