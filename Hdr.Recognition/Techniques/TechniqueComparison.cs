namespace Hdr.Recognition.Techniques;

/// <summary>Techniques that learnt from the same images and were tested on the same images: <c>comparison.json</c>.</summary>
public sealed record TechniqueComparison
{
    /// <summary>The layout that this build writes and reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The layout of this file.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>What they learnt from, such as "MNIST train".</summary>
    public required string TrainingSet { get; init; }

    /// <summary>How many images that has.</summary>
    public required int TrainingImageCount { get; init; }

    /// <summary>What they were tested on, such as "MNIST test".</summary>
    public required string TestSet { get; init; }

    /// <summary>How many images that has.</summary>
    public required int TestImageCount { get; init; }

    /// <summary>The processor that the times were measured on, and how many of its cores.</summary>
    public required string Processor { get; init; }

    /// <summary>One a technique, best accuracy first.</summary>
    public required IReadOnlyList<TechniqueResult> Techniques { get; init; }
}
