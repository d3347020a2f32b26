namespace Hdr.Blazor.Components.Input;

/// <summary>An image of MNIST's test set that a person can try at once.</summary>
/// <param name="Digit">What it shows.</param>
/// <param name="Index">Its place in the test set, from 0.</param>
public sealed record Sample(int Digit, int Index)
{
    /// <summary>The samples in the order shown; their files lie in <c>wwwroot/samples</c>.</summary>
    public static IReadOnlyList<Sample> All { get; } =
        [new(0, 3), new(1, 2), new(2, 1), new(3, 18), new(4, 4), new(5, 15), new(6, 11), new(7, 0), new(8, 61), new(9, 12)];

    /// <summary>The image's name.</summary>
    public string Name => $"mnist-test-{Index}.png";

    /// <summary>The image's address, relative to the base address.</summary>
    public string Address => $"samples/{Name}";
}
