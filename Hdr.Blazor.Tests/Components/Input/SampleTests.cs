using Hdr.Blazor.Components.Input;
using Hdr.Blazor.Tests.Support;
using SkiaSharp;

namespace Hdr.Blazor.Tests.Components.Input;

public sealed class SampleTests
{
    [Fact]
    public void The_samples_are_the_ten_digits() => Assert.Equal(Enumerable.Range(0, 10), Sample.All.Select(sample => sample.Digit));

    [Fact]
    public void Each_sample_is_the_test_image_that_it_claims_to_be() => Assert.All(Sample.All, sample =>
    {
        using SKBitmap picture = SKBitmap.Decode(RepositoryFolder.File("Hdr.Blazor", "wwwroot", "samples", sample.Name));

        Assert.Equal(MnistTestSet.Label(sample.Index), sample.Digit);
        Assert.Equal(MnistTestSet.Pixels(sample.Index), picture.Pixels.Select(pixel => pixel.Red));
    });
}
