namespace Hdr.Recognition.Techniques;

/// <summary>How one technique did on the test set that all were tested on.</summary>
public sealed record TechniqueResult
{
    /// <summary>A short name for the command line and for addresses: small letters, digits and dashes.</summary>
    public required string Id { get; init; }

    /// <summary>The technique's name for people.</summary>
    public required string Name { get; init; }

    /// <summary>What was chosen about it, in one line, such as <c>k = 3, chosen on the validation split</c>.</summary>
    public required string Settings { get; init; }

    /// <summary>Share of the test images read rightly, 0 to 1.</summary>
    public required double Accuracy { get; init; }

    /// <summary>Test images read wrongly.</summary>
    public required int ErrorCount { get; init; }

    /// <summary>Time to learn, in seconds, without reading the images.</summary>
    public required double TrainingSeconds { get; init; }

    /// <summary>Time to classify one image of a large batch, in microseconds.</summary>
    public required double MicrosecondsPerDigit { get; init; }

    /// <summary>What must be kept to classify, in bytes.</summary>
    public required long ModelBytes { get; init; }

    /// <summary>The accuracy that others report of it, 0 to 1; null for none.</summary>
    public double? ReportedAccuracy { get; init; }

    /// <summary>Whether a machine of another kind was simulated, so that the times say nothing of it.</summary>
    public bool IsSimulated { get; init; }

    /// <summary>When it was measured.</summary>
    public required DateTimeOffset MeasuredAt { get; init; }
}
