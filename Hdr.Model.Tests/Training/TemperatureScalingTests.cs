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

        Assert.Equal(temperature, TemperatureScaling.Fit(logits * temperature, labels), 0.03 * temperature);
    }
}
