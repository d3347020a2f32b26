using Hdr.Benchmarks.Peers;

namespace Hdr.Benchmarks.Tests.Peers;

public class AlternationTests
{
    [Fact]
    public void All_warm_up_before_the_first_round_and_another_one_begins_each_round()
    {
        List<string> calls = [];
        Contestant<int> Noting(string name) => new(name, () => Note(calls, name));

        Alternation.Run([Noting("a"), Noting("b"), Noting("c")], roundCount: 4);

        Assert.Equal("abc abc bca cab abc", string.Join(' ', calls.Chunk(3).Select(round => string.Concat(round))));
    }

    [Fact]
    public void Samples_are_of_the_rounds_in_their_order_without_the_warm_up()
    {
        int count = 0;
        Contestant<int> counting = new("counting", () => count++);

        Assert.Equal([1, 2, 3], Alternation.Run([counting], roundCount: 3)["counting"]);
    }

    [Fact]
    public void Each_contestant_gets_the_median_of_its_own_samples()
    {
        Queue<double> first = new([1000, 1, 9, 2]), second = new([0, 30, 10, 20]);

        IReadOnlyDictionary<string, double> medians = Alternation.Medians([new("first", first.Dequeue), new("second", second.Dequeue)], roundCount: 3);

        Assert.Equal((2, 20), (medians["first"], medians["second"]));
    }

    private static int Note(List<string> calls, string name)
    {
        calls.Add(name);
        return calls.Count;
    }
}
