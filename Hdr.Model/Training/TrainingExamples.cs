using Hdr.Model.Synthesis;
using static TorchSharp.torch;

namespace Hdr.Model.Training;

/// <summary>Makes each step's batch: images of the training set, distorted, and what is synthesised beside them.</summary>
internal sealed class TrainingExamples
{
    /// <summary>The share of the steps that are late: <see cref="TrainingRecipe.LateSynthesis"/>.</summary>
    private const double LateShare = 0.25;

    private readonly ImageTensors _training;
    private readonly TrainingRecipe _recipe;
    private readonly int _lateStep;
    private readonly RandomSource _random;
    private readonly ExampleSynthesis? _synthesis;

    /// <summary>Prepares; where a recipe asks for drawn images, they are drawn here.</summary>
    /// <param name="training">The training set.</param>
    /// <param name="recipe">What to show.</param>
    /// <param name="stepCount">Steps of the whole training.</param>
    /// <param name="random">Decides everything.</param>
    public TrainingExamples(ImageTensors training, TrainingRecipe recipe, int stepCount, RandomSource random)
    {
        _training = training;
        _recipe = recipe;
        _lateStep = stepCount - (int)(stepCount * LateShare);
        _random = random;
        _synthesis = recipe.Synthesis is null ? null : new ExampleSynthesis(training, recipe.Augmentation, random);
    }

    /// <summary>The batch of a step; the caller's dispose scope owns it.</summary>
    /// <param name="indices">Which images of the training set, shape <c>[count]</c>.</param>
    /// <param name="step">From 0, over all epochs: everything random follows from it.</param>
    public ExampleBatch Draw(Tensor indices, int step)
    {
        using Generator generator = _random.ForStep(step);
        if (_synthesis is not null)
        {
            SynthesisOptions early = _recipe.Synthesis!;
            return _synthesis.Draw([.. indices.data<long>()], step < _lateStep ? early : _recipe.LateSynthesis ?? early, step, generator);
        }

        (Tensor images, Tensor labels) = _training.Take(indices);
        return new ExampleBatch(Augmentation.Distort(images, _recipe.Augmentation, generator), labels, Contents: null);
    }
}
