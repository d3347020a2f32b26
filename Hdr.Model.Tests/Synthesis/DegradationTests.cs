using Hdr.Model.Synthesis;
using Hdr.Model.Tests.Support;

namespace Hdr.Model.Tests.Synthesis;

public sealed class DegradationTests
{
    private delegate void Change(Span<float> image, Random random);

    private static readonly (string Name, Change Apply)[] Changes =
    [
        ("impulses", NoiseDegradation.Impulses), ("grain", NoiseDegradation.Grain), ("shots", NoiseDegradation.Shots), ("shuffle", NoiseDegradation.Shuffle),
        ("focus", BlurDegradation.Focus), ("motion", BlurDegradation.Motion), ("low resolution", BlurDegradation.LowResolution),
        ("contrast", LightDegradation.Contrast), ("fog", LightDegradation.Fog), ("spatter", LightDegradation.Spatter), ("bands", LightDegradation.InvertedBands),
        ("straight", LineDegradation.Straight), ("dotted", LineDegradation.Dotted), ("zigzag", LineDegradation.Zigzag), ("scratch", LineDegradation.Scratch),
        ("thicken", StrokeDegradation.Thicken), ("thin", StrokeDegradation.Thin), ("outline", StrokeDegradation.Outline), ("erase", StrokeDegradation.Erase), ("binarise", StrokeDegradation.Binarise),
    ];

    public static TheoryData<string> Names => [.. Changes.Select(change => change.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_changes_most_images_and_stays_within_its_range(string name)
    {
        int changed = 0;
        for (int index = 0; index < 40; index++)
        {
            float[] image = Image(index), before = [.. image];
            Apply(name, image, index);
            Assert.All(image, level => Assert.InRange(level, 0, 1));
            changed += image.SequenceEqual(before) ? 0 : 1;
        }

        Assert.True(changed >= 25, $"{changed} of 40 images were changed.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_seed_does_the_same(string name)
    {
        float[] first = Image(5), second = Image(5), other = Image(5);
        Apply(name, first, seed: 7);
        Apply(name, second, seed: 7);
        Apply(name, other, seed: 8);
        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
    }

    [Theory]
    [InlineData("thicken", +1)]
    [InlineData("thin", -1)]
    [InlineData("erase", -1)]
    [InlineData("scratch", -1)]
    [InlineData("straight", +1)]
    public void Ink_grows_or_shrinks_as_the_name_says(string name, int direction)
    {
        for (int index = 0; index < 20; index++)
        {
            float[] image = Image(index);
            float before = image.Sum();
            Apply(name, image, index);
            Assert.True((image.Sum() - before) * direction >= -1e-3);
        }
    }

    [Fact]
    public void Blur_keeps_the_ink_of_what_is_not_at_the_edge()
    {
        float[] image = Image(0);
        float before = image.Sum();
        BlurDegradation.Focus(image, new Random(1));
        Assert.Equal(before, image.Sum(), before * 0.01);
    }

    [Fact]
    public void An_outline_is_hollow()
    {
        float[] image = new float[784];
        for (int y = 8; y < 20; y++)
        {
            image.AsSpan((y * 28) + 8, 12).Fill(1);
        }

        for (int seed = 0; seed < 10; seed++)
        {
            float[] outline = [.. image];
            StrokeDegradation.Outline(outline, new Random(seed));
            Assert.InRange(outline[(14 * 28) + 14], 0, 0.5f);
            Assert.True(outline[(14 * 28) + 8] == 1 || outline[(14 * 28) + 7] == 1);
        }
    }

    [Fact]
    public void Bands_change_ink_for_paper_at_the_edges_only()
    {
        float[] image = new float[784];
        LightDegradation.InvertedBands(image, new Random(3));
        Assert.Contains(1f, image);
        Assert.Equal(0, image[(14 * 28) + 14]);
    }

    private static void Apply(string name, float[] image, int seed) => Changes.Single(change => change.Name == name).Apply(image, new Random(seed));

    private static float[] Image(int index) => [.. Mnist.Training.GetPixels(index).ToArray().Select(level => level / 255f)];
}
