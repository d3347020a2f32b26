using System.Text.Json.Serialization;
using Hdr.Model.Lines;
using Hdr.Model.Synthesis;

namespace Hdr.Model.Training;

/// <summary>Everything that is chosen about a training, save the data and the seed. Chosen on the validation split only.</summary>
public sealed record TrainingRecipe
{
    /// <summary>The shortest way found to 99.5 %: few epochs, large steps, slight distortion, and averages that forget sooner.</summary>
    public static TrainingRecipe Quick { get; } = new()
    {
        Name = "quick",
        Epochs = 2,
        LearningRate = 0.006,
        AverageDecay = 0.9,
        Augmentation = AugmentationOptions.Slight,
    };

    /// <summary>What can be learnt within ten minutes on two cores.</summary>
    public static TrainingRecipe Default { get; } = new()
    {
        Name = "default",
        Epochs = 14,
        LooksAgain = true,
        Synthesis = new SynthesisOptions(NonDigits: 0.4, Drawn: 0.6, DrawnDigits: 0.1, BadlyCut: 0.1, Distant: 0.1, DistantFactor: 3, Degraded: 0.15),
    };

    /// <summary>For two companions of <see cref="Clear"/>, of two seeds: MNIST's digits alone, set upright, distorted farther. They err where the others don't.</summary>
    private static TrainingRecipe Upright { get; } = new()
    {
        Name = "upright",
        Epochs = 24,
        Dropout = 0.3,
        Network = "upright-conv32-conv32-conv32-conv32-pool-conv64-conv64-conv64-conv96-dense128",
        AverageDecay = 0.995,
        Augmentation = AugmentationOptions.Wide,
        LearnsAllAtLast = true,
    };

    /// <summary>For the companion of <see cref="Best"/>: digits and nothing else, most of them as clear as MNIST's. It errs where the others don't.</summary>
    private static TrainingRecipe Clear { get; } = new()
    {
        Name = "clear",
        Epochs = 24,
        Dropout = 0.3,
        Network = "conv32-conv64-pool-conv128-conv128-conv128-pool-dense192",
        AverageDecay = 0.995,
        Synthesis = new SynthesisOptions(NonDigits: 0, Drawn: 0, DrawnDigits: 0.05, BadlyCut: 0.08, Distant: 0.1, DistantFactor: 3, Degraded: 0.08),
        LearnsAllAtLast = true,
        Companion = Upright with { Companion = Upright },
    };

    /// <summary>For the first network of <see cref="Best"/>, in the end: it is shown what it was, but learns of the others.</summary>
    private static TrainingRecipe Taught { get; } = new()
    {
        Name = "taught",
        Epochs = 8,
        LearningRate = 0.001,
        AverageDecay = 0.995,
        Synthesis = new SynthesisOptions(NonDigits: 0.6, Drawn: 0.6, DrawnDigits: 0.18, BadlyCut: 0.15, Distant: 0.25, DistantFactor: 3, Degraded: 0.25),
    };

    /// <summary>The recipe of the model that we ship: a wider network, shown much that MNIST does not have, for long.</summary>
    public static TrainingRecipe Best { get; } = new()
    {
        Name = "best",
        Epochs = 28,
        Dropout = 0.3,
        SecondNetwork = "conv32-conv64-pool-conv128-conv128-conv128-pool-dense192",
        AverageDecay = 0.995,
        Synthesis = Taught.Synthesis,
        LateSynthesis = new SynthesisOptions(NonDigits: 0.5, Drawn: 0.6, DrawnDigits: 0.1, BadlyCut: 0.12, Distant: 0.12, DistantFactor: 3, Degraded: 0.12),
        Companion = Clear,
        Student = Taught,
        Lines = new LineRecipe(),
    };

    /// <summary>The recipes that can be asked for by name.</summary>
    public static IReadOnlyList<TrainingRecipe> All { get; } = [Quick, Default, Best];

    /// <summary>The recipe's name.</summary>
    public required string Name { get; init; }

    /// <summary>The network's hidden layers, as <c>NetworkShape</c> reads them.</summary>
    public string Network { get; init; } = "conv32-conv32-pool-conv64-conv64-pool-dense128";

    /// <summary>The hidden layers of a network that looks again at what the first is not sure of; null for none.</summary>
    public string? SecondNetwork { get; init; }

    /// <summary>Whether the only network looks at what it is not sure of once more, tilted to either side.</summary>
    public bool LooksAgain { get; init; }

    /// <summary>How often each training image is shown, at least 1.</summary>
    public required int Epochs { get; init; }

    /// <summary>Images a step, at least 2 (batch normalisation needs neighbours).</summary>
    public int BatchSize { get; init; } = 128;

    /// <summary>The highest learning rate of the cycle, above 0.</summary>
    public double LearningRate { get; init; } = 0.004;

    /// <summary>AdamW's decay of weights (never of biases or normalisation), at least 0.</summary>
    public double WeightDecay { get; init; } = 0.05;

    /// <summary>Probability taken from the true class and spread over all (Szegedy et al., 2016), 0 to 1.</summary>
    public double LabelSmoothing { get; init; } = 0.03;

    /// <summary>Share of the values before each dense layer that a step leaves out, 0 to below 1.</summary>
    public double Dropout { get; init; }

    /// <summary>Share of the averaged weights that stays at each averaging, 0 to 1; 0 takes the newest weights.</summary>
    public double AverageDecay { get; init; } = 0.99;

    /// <summary>How training images are distorted.</summary>
    public AugmentationOptions Augmentation { get; init; } = AugmentationOptions.Handwriting;

    /// <summary>What is shown beside the training set's digits; null for nothing: then the network does not learn what is no digit.</summary>
    public SynthesisOptions? Synthesis { get; init; }

    /// <summary>What is shown beside them in the last quarter of the steps, while the network settles; null for the same as before.</summary>
    public SynthesisOptions? LateSynthesis { get; init; }

    /// <summary>
    /// How another network is trained afterwards, which helps with what the first is not sure of; null for none. It may have a companion
    /// itself, which is trained after it.
    /// </summary>
    public TrainingRecipe? Companion { get; init; }

    /// <summary>
    /// How the first network goes on learning once the others have learnt, of what the second says, and the companions that are shown
    /// synthesised examples too; null for not at all. Its network is the first one's.
    /// </summary>
    public TrainingRecipe? Student { get; init; }

    /// <summary>
    /// Whether the network is trained once more at last, from the start: on all images, those too that are held out to choose by. All that is
    /// chosen, its temperature too, stays as it was found without them.
    /// </summary>
    public bool LearnsAllAtLast { get; init; }

    /// <summary>How a network is trained afterwards that reads numbers whole; null for none.</summary>
    [JsonIgnore]
    internal LineRecipe? Lines { get; init; }

    /// <summary>This training and those of its companions, in their order: each gives networks.</summary>
    [JsonIgnore]
    internal IReadOnlyList<TrainingRecipe> Sequence => [this, .. Companion?.Sequence ?? []];

    /// <summary>These, and the student's, which gives none but changes the first.</summary>
    [JsonIgnore]
    internal IReadOnlyList<TrainingRecipe> Trainings => Student is null ? Sequence : [.. Sequence, Student with { Network = Network }];

    /// <summary>The trainings that are done once more, on all images: their places in <see cref="Sequence"/>.</summary>
    [JsonIgnore]
    internal IReadOnlyList<int> Repeated => [.. Sequence.Index().Where(training => training.Item.LearnsAllAtLast).Select(training => training.Index)];

    /// <summary>Epochs of all trainings.</summary>
    [JsonIgnore]
    public int AllEpochs => Trainings.Sum(recipe => recipe.Epochs) + Repeated.Sum(place => Sequence[place].Epochs);

    /// <summary>The same recipe with another number of epochs, for all of its trainings; and with no more rounds of numbers.</summary>
    public TrainingRecipe WithEpochs(int epochs) => this with
    {
        Epochs = epochs,
        Companion = Companion?.WithEpochs(epochs),
        Student = Student?.WithEpochs(epochs),
        Lines = Lines is null ? null : Lines with { Rounds = Math.Min(Lines.Rounds, epochs) },
    };

    /// <summary>The recipe of a name, or null.</summary>
    public static TrainingRecipe? Find(string name) => All.FirstOrDefault(recipe => recipe.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
