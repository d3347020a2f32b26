namespace Hdr.Model.Lines;

/// <summary>How a model's line networks are trained.</summary>
internal sealed record LineRecipe
{
    /// <summary>How many networks there are, each with a seed of its own, at least 1: what one misreads another often does not.</summary>
    public int NetworkCount { get; init; } = 2;

    /// <summary>How often new numbers are written for each network, at least 1.</summary>
    public int Rounds { get; init; } = 18;

    /// <summary>How many are written at a time; those whose ink is not found as one number are left out.</summary>
    public int LinesOfRound { get; init; } = 24_000;

    /// <summary>Steps of a round: each number is shown two or three times.</summary>
    public int StepsOfRound { get; init; } = 900;

    /// <summary>Numbers a step.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>The highest learning rate of the cycle.</summary>
    public double LearningRate { get; init; } = 0.003;

    /// <summary>AdamW's decay of weights.</summary>
    public double WeightDecay { get; init; } = 0.01;

    /// <summary>Share of the averaged weights that stays at each step.</summary>
    public double AverageDecay { get; init; } = 0.998;
}
