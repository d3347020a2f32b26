namespace Hdr.Recognition.Models;

/// <summary>A test image that was read wrongly.</summary>
/// <param name="Index">Its place in the test set, from 0.</param>
/// <param name="Name">Its file, relative to the test set's folder.</param>
/// <param name="Label">What it is, 0 to 9.</param>
/// <param name="PredictedLabel">What it was read as, 0 to 9.</param>
/// <param name="Scores">The ten probabilities.</param>
/// <param name="Pixels">The network's input, 28x28, row-major, 0 (paper) to 255 (ink).</param>
public sealed record MisclassifiedImage(int Index, string Name, int Label, int PredictedLabel, IReadOnlyList<float> Scores, byte[] Pixels);
