namespace Hdr.Recognition.Training;

/// <summary>The names of the recipes that a training can be asked for.</summary>
public static class RecipeNames
{
    /// <summary>The shortest training.</summary>
    public const string Quick = "quick";

    /// <summary>What a training is when nothing else is said.</summary>
    public const string Default = "default";

    /// <summary>The longest training: that of the model that we ship.</summary>
    public const string Best = "best";

    /// <summary>All of them, shortest first.</summary>
    public static IReadOnlyList<string> All { get; } = [Quick, Default, Best];
}
