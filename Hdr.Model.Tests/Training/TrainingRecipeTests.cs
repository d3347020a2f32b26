using Hdr.Model.Training;
using Hdr.Recognition.Training;

namespace Hdr.Model.Tests.Training;

public sealed class TrainingRecipeTests
{
    [Fact]
    public void The_names_that_others_ask_for_are_those_of_the_recipes() =>
        Assert.Equal(RecipeNames.All, TrainingRecipe.All.Select(recipe => recipe.Name));
}
