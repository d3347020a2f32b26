using Hdr.Model.Network;
using Hdr.Model.Training;
using TorchSharp;

namespace Hdr.Model.Tests.Training;

public sealed class RandomSourceTests
{
    public RandomSourceTests() => LibTorch.Load();

    [Fact]
    public void Every_place_has_its_own_numbers_and_the_same_place_the_same()
    {
        float[] draws =
        [
            Draw(new RandomSource(1).ForWeights()),
            Draw(new RandomSource(2).ForWeights()),
            Draw(new RandomSource(1).ForEpoch(0)),
            Draw(new RandomSource(1).ForEpoch(1)),
            Draw(new RandomSource(1).ForStep(0)),
            Draw(new RandomSource(1).ForStep(1)),
        ];
        Assert.Equal(draws.Length, draws.Distinct().Count());
        Assert.Equal(draws[^1], Draw(new RandomSource(1).ForStep(1)));
    }

    private static float Draw(torch.Generator generator)
    {
        using (generator)
        {
            using torch.Tensor number = torch.rand(1, generator: generator);
            return number.item<float>();
        }
    }
}
