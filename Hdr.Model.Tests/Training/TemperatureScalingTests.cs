using Hdr.Model.Network;
using Hdr.Model.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Model.Tests.Training;

public sealed class TemperatureScalingTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(3)]
    public void The_temperature_that_confidences_were_spoilt_with_is_found(double temperature)
    {
        LibTorch.Load();
        using DisposeScope scope = NewDisposeScope();
        using Generator generator = new(seed: 3);

        // Labels are drawn from the very probabilities, so that these are right; then the logits are spoilt.
        Tensor logits = randn(20_000, 10, generator: generator) * 3;
        Tensor labels = multinomial(nn.functional.softmax(logits, 1), 1, generator: generator).squeeze(1);

        Assert.Equal(temperature, TemperatureScaling.Fit((logits * temperature).unsqueeze(0), labels), 0.03 * temperature);
    }

    [Fact]
    public void Views_of_one_image_count_as_the_mean_of_their_probabilities()
    {
        LibTorch.Load();
        using DisposeScope scope = NewDisposeScope();
        using Generator generator = new(seed: 4);
        const double Temperature = 2;

        // Labels are drawn from the mean over the views; then the logits of each view are spoilt.
        Tensor views = randn(3, 20_000, 10, generator: generator) * 3;
        Tensor labels = multinomial(views.softmax(2).mean([0]), 1, generator: generator).squeeze(1);

        Assert.Equal(Temperature, TemperatureScaling.Fit(views * Temperature, labels), 0.03 * Temperature);
    }
}
