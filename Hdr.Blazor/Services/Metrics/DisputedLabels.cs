namespace Hdr.Blazor.Services.Metrics;

/// <summary>
/// The fifteen labels of MNIST's test set that human reviewers found wrong or doubtful: C. G. Northcutt, A. Athalye, J. Mueller,
/// "Pervasive label errors in test sets destabilize machine learning benchmarks" (NeurIPS 2021), table 1. They stay in the test: every
/// published figure counts them.
/// </summary>
public static class DisputedLabels
{
    /// <summary>What a model file calls MNIST's test images.</summary>
    public const string DataSet = "MNIST test";

    private static readonly HashSet<int> Indices = [947, 1621, 1901, 2130, 2462, 2597, 2654, 3520, 3558, 5937, 6651, 6783, 8527, 9679, 9729];

    /// <summary>How many there are.</summary>
    public static int Count => Indices.Count;

    /// <summary>Whether an image's label is among them.</summary>
    /// <param name="dataSet">The test set's name; of others than <see cref="DataSet"/> nothing is known.</param>
    /// <param name="index">The image's place in it, from 0.</param>
    public static bool Contain(string dataSet, int index) => dataSet == DataSet && Indices.Contains(index);
}
