namespace Hdr.Model.Training;

/// <summary>What makes one training differ from another: the same identity gives the same weights (on the same processor and thread count).</summary>
/// <param name="Recipe">All that is chosen.</param>
/// <param name="Seed">The seed of everything random.</param>
/// <param name="DataChecksum">SHA-256 of training pixels and labels.</param>
internal sealed record TrainingIdentity(TrainingRecipe Recipe, int Seed, string DataChecksum)
{
    /// <summary>Says in a few words what differs from another identity; null when nothing does.</summary>
    public string? DescribeDifference(TrainingIdentity other)
    {
        if (Recipe.Name != other.Recipe.Name)
        {
            return $"recipe '{Recipe.Name}', not '{other.Recipe.Name}'";
        }

        if (Recipe.Epochs != other.Recipe.Epochs)
        {
            return $"{Recipe.Epochs} epochs, not {other.Recipe.Epochs}";
        }

        // Numbers are learnt afterwards, with a checkpoint of their own.
        if (Recipe with { Lines = null } != other.Recipe with { Lines = null })
        {
            return $"another version of recipe '{Recipe.Name}'";
        }

        if (Seed != other.Seed)
        {
            return $"seed {Seed}, not {other.Seed}";
        }

        return DataChecksum == other.DataChecksum ? null : "other images";
    }
}
