using Hdr.Recognition.Training;

namespace Hdr.Blazor.Components.Training;

/// <summary>A recipe, as a person chooses it.</summary>
/// <param name="Name">One of <see cref="RecipeNames.All"/>.</param>
/// <param name="Description">What it gives, and how long it takes on two cores.</param>
public sealed record RecipeChoice(string Name, string Description)
{
    /// <summary>Those that can be chosen, shortest first.</summary>
    public static IReadOnlyList<RecipeChoice> All { get; } =
    [
        new(RecipeNames.Quick, "A few epochs, a minute or two on two cores: to see that it works."),
        new(RecipeNames.Default, "Some seven minutes: right on MNIST, and it knows some of what is no digit."),
        new(RecipeNames.Best, "An hour or more: the recipe of the model that comes with the app."),
    ];
}
