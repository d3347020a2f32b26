using Hdr.Model.Data;
using Hdr.Model.Techniques.Neighbours;
using Hdr.Model.Tests.Support;

namespace Hdr.Model.Tests.Techniques.Neighbours;

/// <summary>More queries than a block has.</summary>
public sealed class NeighbourSearchTests
{
    private const int Neighbours = 9;

    private static readonly LabelledImages References = Mnist.Training.First(600);
    private static readonly LabelledImages Queries = Mnist.Test.First(140);

    [Fact]
    public void Euclidean_neighbours_are_those_of_a_plain_search() =>
        AssertAsPlain(new EuclideanMeasure(), (a, b) => PlainNeighbours.SquaredDistance(a, b));

    [Fact]
    public void Neighbours_by_fidelity_are_those_of_a_plain_search() =>
        AssertAsPlain(new FidelityMeasure(), (a, b) => -PlainNeighbours.Fidelity(a, b));

    [Fact]
    public void Many_shots_find_what_the_exact_fidelity_finds()
    {
        byte[] exact = Find(new FidelityMeasure(), seed: 1);
        Assert.InRange(CountDifferences(exact, Find(new SampledFidelityMeasure(4_000_000), seed: 1)), 0, exact.Length / 50);
        Assert.True(CountDifferences(exact, Find(new SampledFidelityMeasure(64), seed: 1)) > exact.Length / 20);
    }

    [Fact]
    public void Shot_noise_follows_from_the_seed_alone()
    {
        byte[] first = Find(new SampledFidelityMeasure(256), seed: 1);
        Assert.Equal(first, Find(new SampledFidelityMeasure(256), seed: 1));
        Assert.NotEqual(first, Find(new SampledFidelityMeasure(256), seed: 2));
    }

    [Fact]
    public void A_blank_image_has_neighbours_all_the_same()
    {
        LabelledImages blank = new("blank", new byte[784], [0], ["0.png"]);
        using NeighbourSearch search = new(References, new FidelityMeasure(), seed: 1);
        Assert.All(search.FindLabels(blank, 3, report: null, TestContext.Current.CancellationToken), label => Assert.InRange(label, 0, 9));
    }

    private static byte[] Find(INeighbourMeasure measure, int seed)
    {
        using NeighbourSearch search = new(References, measure, seed);
        return search.FindLabels(Queries, Neighbours, report: null, TestContext.Current.CancellationToken);
    }

    private static int CountDifferences(byte[] first, byte[] second) => first.Zip(second).Count(pair => pair.First != pair.Second);

    /// <summary>Distances that differ by less than float32 shows may change places: two labels in a thousand.</summary>
    private static void AssertAsPlain(INeighbourMeasure measure, Func<byte[], byte[], double> distance)
    {
        byte[] expected = [.. Enumerable.Range(0, Queries.Count).AsParallel().AsOrdered().SelectMany(query => PlainNeighbours.FindLabels(References, Queries, query, Neighbours, distance))];
        Assert.InRange(CountDifferences(expected, Find(measure, seed: 1)), 0, expected.Length / 500);
    }
}
