using static TorchSharp.torch;

namespace Hdr.Model.Training;

/// <summary>Makes each step's batch: images of the training set, distorted, and what is synthesised beside them.</summary>
internal sealed class TrainingExamples
{
    private readonly ImageTensors _training;
    private readonly AugmentationOptions _augmentation;
    private readonly RandomSource _random;
    private readonly ExampleSynthesis? _synthesis;

    /// <summary>Prepares; where a recipe asks for drawn images, they are drawn here.</summary>
    public TrainingExamples(ImageTensors training, TrainingRecipe recipe, RandomSource random)
    {
        _training = training;
        _augmentation = recipe.Augmentation;
        _random = random;
        _synthesis = recipe.Synthesis is null ? null : new ExampleSynthesis(training, recipe.Synthesis, recipe.Augmentation, random);
    }

    /// <summary>The batch of a step; the caller's dispose scope owns it.</summary>
    /// <param name="indices">Which images of the training set, shape <c>[count]</c>.</param>
    /// <param name="step">From 0, over all epochs: everything random follows from it.</param>
    public ExampleBatch Draw(Tensor indices, int step)
    {
        using Generator generator = _random.ForStep(step);
        if (_synthesis is not null)
        {
            return _synthesis.Draw([.. indices.data<long>()], step, generator);
        }

        (Tensor images, Tensor labels) = _training.Take(indices);
        return new ExampleBatch(Augmentation.Distort(images, _augmentation, generator), labels, Contents: null);
    }
}
