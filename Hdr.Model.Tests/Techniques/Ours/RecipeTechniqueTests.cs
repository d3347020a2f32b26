using Hdr.Model.Techniques;
using Hdr.Model.Techniques.Ours;
using Hdr.Model.Tests.Support;
using Hdr.Model.Training;
using Hdr.Recognition.Techniques;

namespace Hdr.Model.Tests.Techniques.Ours;

public sealed class RecipeTechniqueTests
{
    [Fact]
    public void It_trains_on_the_training_part_and_answers_as_the_web_page_does()
    {
        TechniqueData data = TechniqueData.Of(Mnist.Training.First(1_200), seed: 1);
        RecipeTechnique technique = new(TrainingRecipe.Quick with { Epochs = 4, BatchSize = 32 });

        TechniqueResult result = TechniqueMeasurement.Measure(technique, data, Mnist.Test.First(500), _ => { }, TestContext.Current.CancellationToken);

        Assert.InRange(result.Accuracy, 0.85, 0.99);
        Assert.Equal("quick", result.Id);
        Assert.Contains("4 epochs of 1,000 images", result.Settings, StringComparison.Ordinal);
        Assert.InRange(result.ModelBytes, 198_189 * 4, 198_189 * 5);
    }
}
