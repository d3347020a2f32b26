using Hdr.Model.Data;
using Hdr.Model.Training;
using Hdr.Recognition.Models;

namespace Hdr.Model.Techniques.Ours;

/// <summary>A model that a long training has made already: it is tested here, and what it took to train it is on its card.</summary>
/// <param name="recipe">The recipe that it must be of.</param>
/// <param name="path">The model file.</param>
internal sealed class ShippedModel(TrainingRecipe recipe, string path) : ITechnique
{
    private readonly TrainingRecipe _recipe = recipe;
    private readonly string _path = path;

    /// <inheritdoc/>
    public string Id => _recipe.Name;

    /// <inheritdoc/>
    public string Name => RecipeTechnique.NameOf(_recipe);

    /// <inheritdoc/>
    public double? ReportedAccuracy => null;

    /// <summary>Reads the model, and checks that it was trained on what the others are trained on.</summary>
    /// <exception cref="DataException">It is a model of another recipe or of other images.</exception>
    /// <inheritdoc/>
    public ITrainedTechnique Train(TechniqueData data, Action<TechniqueProgress> report, CancellationToken cancellationToken)
    {
        ModelPackage package = ModelPackage.Load(_path);
        ModelCard card = package.Card;
        string how = $"Train one with: train --recipe {_recipe.Name}";
        if (card.Recipe != _recipe.Name)
        {
            throw new DataException($"The model '{_path}' is of the recipe '{card.Recipe}', not '{_recipe.Name}'. {how}");
        }

        if (card.DataChecksums.GetValueOrDefault("training") != data.Training.ComputeChecksum())
        {
            throw new DataException($"The model '{_path}' was not trained on the {data.Training.Count:N0} images that the others are trained on. {how}");
        }

        return new TrainedScorer(package.Onnx, $"{card.Network}; {card.Epochs} epochs of {card.TrainingImageCount:N0} images, augmentation; trained before")
        {
            EarlierTrainingSeconds = card.TrainingSeconds,
        };
    }
}
