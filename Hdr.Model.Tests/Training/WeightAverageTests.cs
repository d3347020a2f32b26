using Hdr.Model.Network;
using Hdr.Model.Training;
using TorchSharp;

namespace Hdr.Model.Tests.Training;

public sealed class WeightAverageTests
{
    public WeightAverageTests() => LibTorch.Load();

    [Fact]
    public void It_follows_the_weights_and_statistics_as_the_formula_says()
    {
        using torch.Generator generator = new(1);
        using CascadeNetwork network = new(TrainingRecipe.Default.Network, second: null, generator);
        using WeightAverage<CascadeNetwork> average = new(network, new CascadeNetwork(TrainingRecipe.Default.Network, second: null, generator), decay: 0.6, interval: 5);
        double weight = Weight(network);
        double variance = Variance(network);
        Assert.Equal(weight, Weight(average.Network), 6);
        double expectedWeight = weight;
        double expectedVariance = variance;
        for (int step = 1; step <= 100; step++)
        {
            using (torch.no_grad())
            {
                network.First.Output.weight.add_(0.1);
                network.First.Convolutions[0].Normalisation.running_var!.add_(0.2);
            }

            average.Update(step);
            if (step % 5 == 0)
            {
                double keep = Math.Min(0.6, (1.0 + (step / 5)) / (10.0 + (step / 5)));
                expectedWeight = (keep * expectedWeight) + ((1 - keep) * Weight(network));
                expectedVariance = (keep * expectedVariance) + ((1 - keep) * Variance(network));
            }
        }

        Assert.Equal(expectedWeight, Weight(average.Network), 4);
        Assert.Equal(expectedVariance, Variance(average.Network), 4);
    }

    private static double Weight(CascadeNetwork network) => network.First.Output.weight[3, 7].item<float>();

    private static double Variance(CascadeNetwork network) => network.First.Convolutions[0].Normalisation.running_var![2].item<float>();
}
