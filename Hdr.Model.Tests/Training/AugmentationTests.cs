using Hdr.Model.Network;
using Hdr.Model.Tests.Support;
using Hdr.Model.Training;
using TorchSharp;

namespace Hdr.Model.Tests.Training;

public sealed class AugmentationTests : IDisposable
{
    private const int Count = 200;

    private readonly DisposeScope _scope;
    private readonly torch.Tensor _images;

    public AugmentationTests()
    {
        LibTorch.Load();
        _scope = torch.NewDisposeScope();
        _images = torch.tensor(Mnist.Test.First(Count).Pixels, [Count, 1, 28, 28]).to(torch.ScalarType.Float32).div_(255);
    }

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Without_any_range_images_stay_as_they_are() =>
        Assert.InRange(LargestDifference(_images, Distort(AugmentationOptions.None)), 0, 1e-5);

    [Fact]
    public void Distorted_images_stay_between_paper_and_ink()
    {
        torch.Tensor distorted = Distort(AugmentationOptions.Handwriting);
        Assert.Equal(_images.shape, distorted.shape);
        Assert.True(distorted.min().item<float>() >= 0);
        Assert.True(distorted.max().item<float>() <= 1);
    }

    [Fact]
    public void Handwriting_changes_every_image_but_keeps_most_of_its_ink()
    {
        torch.Tensor distorted = Distort(AugmentationOptions.Handwriting);
        float[] kept = [.. (distorted.sum([1, 2, 3]) / _images.sum([1, 2, 3])).data<float>()];
        float[] changes = [.. (distorted - _images).abs().mean([1, 2, 3]).data<float>()];
        Assert.InRange(kept.Average(), 0.9, 1.1);
        Assert.InRange(kept.Min(), 0.5, 1);
        Assert.True(changes.Min() > 0.005, $"An image changed by {changes.Min()} only.");
    }

    [Theory]
    [InlineData(10, 0, 0, 0, 0)]
    [InlineData(0, 0.1, 0, 0, 0)]
    [InlineData(0, 0, 0.1, 0, 0)]
    [InlineData(0, 0, 0, 1, 0)]
    [InlineData(0, 0, 0, 0, 1)]
    public void Each_range_alone_changes_images(double rotation, double scale, double shear, double shift, double elastic) =>
        Assert.True(LargestDifference(_images, Distort(new AugmentationOptions(rotation, scale, shear, shift, elastic))) > 0.1);

    [Fact]
    public void A_shift_moves_the_centre_of_mass_by_at_most_its_range()
    {
        torch.Tensor moved = Distort(new AugmentationOptions(0, 0, 0, ShiftPixels: 2, 0));
        torch.Tensor columns = torch.arange(28, torch.ScalarType.Float32);
        torch.Tensor Centre(torch.Tensor images) => (images * columns).sum([1, 2, 3]) / images.sum([1, 2, 3]);
        float[] shifts = [.. (Centre(moved) - Centre(_images)).data<float>()];
        Assert.InRange(shifts.Min(), -2.01, -1);
        Assert.InRange(shifts.Max(), 1, 2.01);
    }

    [Fact]
    public void The_same_generator_state_gives_the_same_images_and_another_gives_others()
    {
        torch.Tensor first = Distort(AugmentationOptions.Handwriting, seed: 5);
        Assert.Equal(0, LargestDifference(first, Distort(AugmentationOptions.Handwriting, seed: 5)));
        Assert.True(LargestDifference(first, Distort(AugmentationOptions.Handwriting, seed: 6)) > 0.1);
    }

    private torch.Tensor Distort(AugmentationOptions options, int seed = 3)
    {
        using torch.Generator generator = new RandomSource(seed).ForStep(0);
        return Augmentation.Distort(_images, options, generator);
    }

    private static float LargestDifference(torch.Tensor left, torch.Tensor right) => (left - right).abs().max().item<float>();
}
