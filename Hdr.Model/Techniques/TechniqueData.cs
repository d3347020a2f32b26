using Hdr.Model.Data;

namespace Hdr.Model.Techniques;

/// <summary>What a technique learns from: all the images, and their two parts for those that choose something.</summary>
/// <param name="All">Both parts together.</param>
/// <param name="Training">The part to learn from while something is chosen.</param>
/// <param name="Validation">The part to choose on.</param>
/// <param name="Seed">The seed of everything random.</param>
internal sealed record TechniqueData(LabelledImages All, LabelledImages Training, LabelledImages Validation, int Seed)
{
    /// <summary>Parts images as <c>train</c> does.</summary>
    /// <exception cref="DataException">They are too few for two parts.</exception>
    public static TechniqueData Of(LabelledImages images, int seed)
    {
        (LabelledImages training, LabelledImages validation) = ValidationSplit.Split(images);
        return new TechniqueData(images, training, validation, seed);
    }
}
