using Hdr.Recognition.Networks;

namespace Hdr.Recognition.Tests.Networks;

public sealed class SureRuleTests
{
    private static readonly SureRule Rule = new(SureOfDigit: 0.99f, SureOfContent: 0.95f, SurelyNoDigit: 0.02f);

    [Theory]
    [InlineData(0.995f, 0.999f, true)]
    [InlineData(0.995f, 0.96f, true)]
    [InlineData(0.98f, 0.999f, false)]
    [InlineData(0.995f, 0.94f, false)]
    [InlineData(0.3f, 0.01f, true)]
    [InlineData(0.3f, 0.03f, false)]
    [InlineData(0.995f, 0.03f, true)]
    public void An_answer_stands_when_digit_and_content_are_sure_or_it_is_surely_no_digit(float digit, float isDigit, bool expected) =>
        Assert.Equal(expected, Rule.IsSure(Digits(digit), Content(isDigit)));

    /// <summary>The graph may round to the other side.</summary>
    [Theory]
    [InlineData(0.99001f, 0.999f)]
    [InlineData(0.999f, 0.95001f)]
    [InlineData(0.5f, 0.01999f)]
    public void What_is_all_but_the_limit_does_not_stand(float digit, float isDigit) => Assert.False(Rule.IsSure(Digits(digit), Content(isDigit)));

    private static float[] Digits(float largest) => [.. Enumerable.Range(0, 10).Select(digit => digit == 3 ? largest : (1 - largest) / 9)];

    private static float[] Content(float digit) => [digit, 1 - digit, 0];
}
