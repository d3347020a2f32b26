using Hdr.Blazor.Components.Metrics;
using Hdr.Blazor.Services.Metrics;
using Hdr.Recognition.Models;

namespace Hdr.Blazor.Tests.Services.Metrics;

public sealed class OcclusionExplainerTests
{
    private const int Side = 28;

    [Fact]
    public async Task Only_what_covers_the_pixel_that_matters_has_an_effect()
    {
        OcclusionMap map = await ExplainAsync(row: 6, column: 20);

        Assert.Equal((4, 1.0f), (map.Digit, map.Probability));
        Assert.Equal(1, map.LargestFall, 3);
        for (int pixel = 0; pixel < map.Effects.Count; pixel++)
        {
            // A patch of 4 pixels that covers both is needed.
            bool canMatter = Math.Abs((pixel / Side) - 6) <= 3 && Math.Abs((pixel % Side) - 20) <= 3;
            Assert.True(canMatter || map.Effects[pixel] == 0, $"Pixel {pixel} has effect {map.Effects[pixel]}.");
        }
    }

    [Theory]
    [InlineData(2, 2, "upper left")]
    [InlineData(13, 13, "centre")]
    [InlineData(25, 14, "bottom")]
    [InlineData(14, 25, "right")]
    public async Task The_words_name_the_place_and_the_fall(int row, int column, string place)
    {
        string text = SaliencyText.Describe(await ExplainAsync(row, column));

        Assert.Contains($"Covering the {place} costs most: 100.0 %", text, StringComparison.Ordinal);
    }

    [Fact]
    public void When_nothing_matters_the_words_say_so() =>
        Assert.Equal("Covering any one part hardly changes the 8.", SaliencyText.Describe(new OcclusionMap(8, 1, new float[Side * Side])));

    private static async Task<OcclusionMap> ExplainAsync(int row, int column)
    {
        byte[] pixels = [.. Enumerable.Repeat(byte.MaxValue, Side * Side)];
        using OcclusionExplainer explainer = new(new OnePixelScorer((row * Side) + column));
        return await explainer.ExplainAsync(new TestImage(0, 4, 4, new float[10], pixels, IsDisputed: false), digit: 4, TestContext.Current.CancellationToken);
    }

    /// <summary>Takes an image for a 4 as surely as one pixel is inked.</summary>
    private sealed class OnePixelScorer(int pixel) : IDigitScorer
    {
        public void Score(ReadOnlyMemory<float> inputs, Memory<float> scores, Memory<float> contents)
        {
            for (int row = 0; row < scores.Length / 10; row++)
            {
                scores.Span[(row * 10) + 4] = inputs.Span[(row * Side * Side) + pixel];
            }
        }
    }
}
