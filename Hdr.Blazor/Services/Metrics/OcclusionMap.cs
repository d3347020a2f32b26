namespace Hdr.Blazor.Services.Metrics;

/// <summary>
/// What each part of an image adds to one digit's probability: the part is covered with paper, and the probability's fall is its
/// effect (Zeiler and Fergus, "Visualizing and understanding convolutional networks", 2014, section 4.2).
/// </summary>
/// <param name="Digit">The digit, 0 to 9.</param>
/// <param name="Probability">Its probability with nothing covered, 0 to 1.</param>
/// <param name="Effects">
/// Shape <c>[28, 28]</c>, row-major, -1 to 1: the mean fall over the patches that cover the pixel; below 0 where covering makes the
/// digit likelier.
/// </param>
public sealed record OcclusionMap(int Digit, float Probability, IReadOnlyList<float> Effects)
{
    /// <summary>The largest fall of all pixels; 0 when covering never lowers the probability.</summary>
    public float LargestFall => Math.Max(0, Effects.Max());
}
