using Hdr.Model.Data;
using Hdr.Model.Techniques;
using Hdr.Model.Techniques.Ours;
using Hdr.Model.Tests.Support;
using Hdr.Model.Training;
using Hdr.Recognition.Models;
using Hdr.Recognition.Techniques;

namespace Hdr.Model.Tests.Techniques.Ours;

public sealed class ShippedModelTests(SmallModel model) : IDisposable
{
    private readonly SmallModel _model = model;
    private readonly TemporaryFolder _folder = new();
    private readonly TechniqueData _data = TechniqueData.Of(Mnist.Training.First(60), seed: 1);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_is_tested_here_and_its_training_is_what_its_card_says()
    {
        LabelledImages test = Mnist.Test.First(300);
        Save("best", _data.Training.ComputeChecksum());

        TechniqueResult result = TechniqueMeasurement.Measure(Create(), _data, test, _ => { }, TestContext.Current.CancellationToken);

        Assert.Equal(_model.Package.Metrics.Misclassified.Count, result.ErrorCount);
        Assert.Equal(_model.Package.Metrics.Accuracy, result.Accuracy, 1e-9);
        Assert.Equal(("best", 77.0, (long)_model.Package.Onnx.Length), (result.Id, result.TrainingSeconds, result.ModelBytes));
    }

    [Fact]
    public void A_model_of_another_recipe_or_of_other_images_is_refused()
    {
        Save("quick", _data.Training.ComputeChecksum());
        AssertRefused("'quick'", "'best'", "train --recipe best");
        Save("best", "of other images");
        AssertRefused("50 images", "train --recipe best");
    }

    private ShippedModel Create() => new(TrainingRecipe.Best, _folder["model.zip"]);

    private void Save(string recipe, string checksum)
    {
        ModelCard card = _model.Package.Card with { Recipe = recipe, TrainingSeconds = 77, DataChecksums = new Dictionary<string, string> { ["training"] = checksum } };
        (_model.Package with { Card = card }).Save(_folder["model.zip"]);
    }

    private void AssertRefused(params string[] parts)
    {
        DataException exception = Assert.Throws<DataException>(() => Create().Train(_data, _ => { }, TestContext.Current.CancellationToken));
        Assert.All([_folder["model.zip"], .. parts], part => Assert.Contains(part, exception.Message, StringComparison.Ordinal));
    }
}
