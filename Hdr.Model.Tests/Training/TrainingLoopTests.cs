using Hdr.Model.Network;
using Hdr.Model.Tests.Support;
using Hdr.Model.Training;
using TorchSharp;

namespace Hdr.Model.Tests.Training;

public sealed class TrainingLoopTests
{
    private static readonly TrainingRecipe TwoNetworks = TrainingRecipe.Quick with
    {
        Name = "two",
        Network = "conv4-pool-dense8",
        SecondNetwork = "conv6-pool-dense10",
        Epochs = 6,
        BatchSize = 16,
    };

    public TrainingLoopTests() => LibTorch.Load();

    [Fact]
    public void All_networks_of_a_cascade_learn_each_layer_of_them()
    {
        using ImageTensors images = ImageTensors.Of(Mnist.Training.First(64));
        using TrainingSession session = new(new TrainingIdentity(TwoNetworks, 1, images.Checksum), NetworkPrecision.Full);
        float[][] before = [.. session.Network.parameters().Select(Values)];
        double[] lossBefore = Losses(session, images);
        double told = 0;

        new TrainingLoop(session, images, images) { MetricsCallback = metrics => told = metrics.Loss }.Run(TestContext.Current.CancellationToken);

        Assert.All(session.Network.parameters().Select(Values).Zip(before), pair => Assert.NotEqual(pair.Second, pair.First));
        double[] lossAfter = Losses(session, images);
        Assert.All(lossAfter.Zip(lossBefore), pair => Assert.True(pair.First < 0.9 * pair.Second, $"From {pair.Second} to {pair.First}."));
        Assert.InRange(told, 0.5 * lossAfter.Average(), 2 * lossBefore.Average());
    }

    private static float[] Values(torch.Tensor parameter) => parameter.detach().flatten().data<float>().ToArray();

    private static double[] Losses(TrainingSession session, ImageTensors images)
    {
        session.Network.eval();
        double[] losses = [.. session.Network.Stages.Select(stage => NetworkValidation.Measure(stage, images).Loss)];
        session.Network.train();
        return losses;
    }
}
