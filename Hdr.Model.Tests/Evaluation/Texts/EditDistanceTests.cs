using Hdr.Model.Evaluation.Texts;

namespace Hdr.Model.Tests.Evaluation.Texts;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "123", 3)]
    [InlineData("123", "", 3)]
    [InlineData("1234", "1234", 0)]
    [InlineData("1234", "1243", 2)]
    [InlineData("12 34", "1234", 1)]
    [InlineData("777", "7", 2)]
    public void It_counts_insertions_deletions_and_replacements(string first, string second, int expected) => Assert.Equal(expected, EditDistance.Between(first, second));

    [Fact]
    public void It_is_what_the_definition_gives_on_random_texts()
    {
        Random random = new(3);
        for (int i = 0; i < 200; i++)
        {
            string first = RandomText(random), second = RandomText(random);
            Assert.Equal(ByDefinition(first, second), EditDistance.Between(first, second));
        }
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "12", 1)]
    [InlineData("1234", "123", 0.25)]
    [InlineData("1", "5678", 1)]
    public void Normalised_it_is_a_share_of_the_longer_text(string first, string second, double expected) => Assert.Equal(expected, EditDistance.Normalised(first, second), 12);

    private static string RandomText(Random random) => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => "012"[random.Next(3)]));

    private static int ByDefinition(string first, string second)
    {
        if (first.Length == 0 || second.Length == 0)
        {
            return first.Length + second.Length;
        }

        int replaced = ByDefinition(first[1..], second[1..]) + (first[0] == second[0] ? 0 : 1);
        return Math.Min(replaced, 1 + Math.Min(ByDefinition(first[1..], second), ByDefinition(first, second[1..])));
    }
}
