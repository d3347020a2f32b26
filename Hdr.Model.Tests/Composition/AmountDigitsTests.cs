using Hdr.Model.Composition;

namespace Hdr.Model.Tests.Composition;

public sealed class AmountDigitsTests
{
    [Fact]
    public void A_number_has_as_many_digits_as_were_asked_for() => Assert.All(Enumerable.Range(1, 8), count => Assert.Equal(count, AmountDigits.Choose(count, new Random(count)).Length));

    [Fact]
    public void Numbers_end_in_up_to_three_zeros_more_often_than_chance_has_it()
    {
        int[][] numbers = [.. Enumerable.Range(0, 2_000).Select(seed => AmountDigits.Choose(5, new Random(seed)))];
        int[] zeros = [.. numbers.Select(number => number.Reverse().TakeWhile(digit => digit == 0).Count())];
        Assert.InRange(zeros.Count(count => count > 0) / 2_000.0, 0.35, 0.48);
        Assert.InRange(zeros.Count(count => count == 3) / 2_000.0, 0.08, 0.16);
        Assert.InRange(zeros.Count(count => count > 3) / 2_000.0, 0, 0.03);
    }

    [Fact]
    public void The_first_digit_may_be_any() => Assert.Equal(Enumerable.Range(0, 10), Enumerable.Range(0, 500).Select(seed => AmountDigits.Choose(1, new Random(seed))[0]).Distinct().Order());
}
