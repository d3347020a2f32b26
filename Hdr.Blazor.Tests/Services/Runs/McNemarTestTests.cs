using System.Globalization;
using System.Numerics;
using Hdr.Blazor.Services.Runs;

namespace Hdr.Blazor.Tests.Services.Runs;

public sealed class McNemarTestTests
{
    /// <summary>A sum of logarithms errs by some units in the last place a term; a thousand terms are as many as are swept here.</summary>
    private const double Tolerance = 1e-11;

    [Fact]
    public void It_agrees_with_whole_numbers_for_every_small_split()
    {
        for (int first = 0; first <= 40; first++)
        {
            for (int second = 0; second <= 40; second++)
            {
                AssertAgrees(first, second);
            }
        }
    }

    [Theory]
    [InlineData(19, 6)]
    [InlineData(300, 340)]
    [InlineData(1, 900)]
    [InlineData(500, 500)]
    public void It_agrees_with_whole_numbers_where_powers_of_a_half_vanish(int first, int second) => AssertAgrees(first, second);

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(3, 3, 1)]
    [InlineData(0, 1, 1)]
    [InlineData(0, 2, 0.5)]
    [InlineData(1, 5, 0.21875)]
    public void Small_cases_are_as_by_hand(int first, int second, double expected) => Assert.Equal(expected, McNemarTest.ExactPValue(first, second), Tolerance);

    [Fact]
    public void A_whole_test_set_on_one_side_is_no_chance_and_no_overflow() => Assert.Equal(0, McNemarTest.ExactPValue(0, 20_000));

    [Fact]
    public void A_negative_count_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => McNemarTest.ExactPValue(-1, 3));

    private static void AssertAgrees(int first, int second)
    {
        double expected = Reference(first, second), actual = McNemarTest.ExactPValue(first, second);
        Assert.True(Math.Abs(expected - actual) <= Tolerance * expected, string.Create(CultureInfo.InvariantCulture, $"{first} and {second}: expected {expected:R}, was {actual:R}."));
    }

    /// <summary>Counts, in whole numbers, the ways in which coins can fall as unevenly as that or more so.</summary>
    private static double Reference(int first, int second)
    {
        int count = first + second;
        BigInteger ways = 0, choices = 1;
        for (int heads = 0; heads <= count; heads++)
        {
            if (Math.Abs(count - (2 * heads)) >= Math.Abs(first - second))
            {
                ways += choices;
            }

            choices = choices * (count - heads) / (heads + 1);
        }

        // Sixty bits of the quotient: more than a double holds.
        int shift = Math.Max(0, count - (int)ways.GetBitLength() + 60);
        return Math.ScaleB((double)((ways << shift) >> count), -shift);
    }
}
