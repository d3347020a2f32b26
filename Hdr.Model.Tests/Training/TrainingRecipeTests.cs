using Hdr.Model.Training;
using Hdr.Recognition.Training;

namespace Hdr.Model.Tests.Training;

public sealed class TrainingRecipeTests
{
    [Fact]
    public void The_names_that_others_ask_for_are_those_of_the_recipes() =>
        Assert.Equal(RecipeNames.All, TrainingRecipe.All.Select(recipe => recipe.Name));

    [Fact]
    public void With_fewer_epochs_numbers_are_written_in_no_more_rounds_and_with_more_not_in_more()
    {
        Assert.Equal(2, TrainingRecipe.Best.WithEpochs(2).Lines!.Rounds);
        Assert.Equal(TrainingRecipe.Best.Lines, TrainingRecipe.Best.WithEpochs(1_000).Lines);
        Assert.Null(TrainingRecipe.Quick.WithEpochs(2).Lines);
    }

    [Fact]
    public void The_epochs_of_a_student_and_of_what_is_repeated_count_and_are_changed_with_the_others()
    {
        TrainingRecipe best = TrainingRecipe.Best;
        Assert.Equal(best.Epochs + ((3 + 3) * best.Companion!.Epochs) + best.Student!.Epochs, best.AllEpochs);
        Assert.Equal((5 + 3) * 2, best.WithEpochs(2).AllEpochs);
        Assert.Equal(best.Network, best.Trainings[^1].Network);
    }

    [Fact]
    public void All_companions_of_the_best_recipe_learn_all_images_at_last() => Assert.Equal([1, 2, 3], TrainingRecipe.Best.Repeated);
}
