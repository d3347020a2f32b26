using Hdr.Model.Techniques.Neighbours;

namespace Hdr.Model.Tests.Techniques.Neighbours;

public sealed class SmallestValuesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(200)]
    public void They_are_the_first_of_a_stable_sort(int count)
    {
        Random random = new(1);
        float[] values = [.. Enumerable.Range(0, 200).Select(_ => (float)random.Next(50))];
        int[] indices = new int[count];
        SmallestValues.Find(values, indices);
        Assert.Equal(Enumerable.Range(0, values.Length).OrderBy(index => values[index]).Take(count), indices);
    }

    [Fact]
    public void More_than_there_are_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => SmallestValues.Find([1f], new int[2]));
}
