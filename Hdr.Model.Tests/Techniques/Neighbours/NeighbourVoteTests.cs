using Hdr.Model.Techniques.Neighbours;

namespace Hdr.Model.Tests.Techniques.Neighbours;

public sealed class NeighbourVoteTests
{
    [Theory]
    [InlineData(1, 7)]
    [InlineData(2, 7)]
    [InlineData(3, 2)]
    [InlineData(4, 7)]
    [InlineData(5, 7)]
    [InlineData(6, 2)]
    public void Most_votes_win_and_of_equals_the_nearest(int k, byte expected) => Assert.Equal(expected, NeighbourVote.Decide([7, 2, 2, 7, 3, 2], k));

    [Fact]
    public void Each_query_decides_by_its_own_neighbours() => Assert.Equal([1, 4], NeighbourVote.DecideAll([1, 2, 2, 4, 4, 5], neighbours: 3, k: 1));
}
