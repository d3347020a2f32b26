using System.Text.Json.Serialization;

namespace Hdr.Model.Lines;

/// <summary>How a line network is trained.</summary>
internal sealed record LineRecipe
{
    /// <summary>How often new numbers are written, at least 1.</summary>
    public int Rounds { get; init; } = 12;

    /// <summary>How often afterwards, in a second cycle of the learning rate, with words and drawings among them. None as shipped: see <c>decisions/</c>.</summary>
    public int LateRounds { get; init; }

    /// <summary>How many are written at a time; those whose ink is not found as one number are left out.</summary>
    public int LinesOfRound { get; init; } = 24_000;

    /// <summary>Steps of a round: each number is shown two or three times.</summary>
    public int StepsOfRound { get; init; } = 900;

    /// <summary>Numbers a step.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>The highest learning rate of the cycle.</summary>
    public double LearningRate { get; init; } = 0.003;

    /// <summary>That of the second cycle.</summary>
    public double LateLearningRate { get; init; } = 0.001;

    /// <summary>Share of words and drawings in the second cycle, to be read as nothing, 0 to 1.</summary>
    public double LateForeign { get; init; } = 0.1;

    /// <summary>AdamW's decay of weights.</summary>
    public double WeightDecay { get; init; } = 0.01;

    /// <summary>Share of the averaged weights that stays at each step.</summary>
    public double AverageDecay { get; init; } = 0.998;

    /// <summary>Rounds of both cycles.</summary>
    [JsonIgnore]
    public int AllRounds => Rounds + LateRounds;
}
