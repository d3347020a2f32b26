using Hdr.Model.Network;
using Hdr.Model.Tests.Support;
using Hdr.Model.Training;
using TorchSharp;

namespace Hdr.Model.Tests.Training;

public sealed class TrainingSequenceTests : IDisposable
{
    private static readonly TrainingRecipe Two = TrainingRecipe.Quick with { Name = "two", Network = "conv4-pool-dense8", SecondNetwork = "conv6-pool-dense10", Epochs = 2, BatchSize = 16 };

    private readonly ImageTensors _images;

    public TrainingSequenceTests()
    {
        LibTorch.Load();
        _images = ImageTensors.Of(Mnist.Training.First(64));
    }

    public void Dispose() => _images.Dispose();

    [Fact]
    public void A_student_takes_the_first_network_s_place_and_the_others_stay()
    {
        TrainingRecipe companion = Two with { Name = "companion", SecondNetwork = null };
        using TrainingSequence untaught = Run(Two with { Companion = companion });
        using TrainingSequence taught = Run(Two with { Companion = companion, Student = Two with { Name = "student", SecondNetwork = null } });

        Assert.Equal(3, taught.Networks.Count);
        Assert.NotEqual(Weights(untaught.Networks[0]), Weights(taught.Networks[0]));
        Assert.Equal(Weights(untaught.Networks[1]), Weights(taught.Networks[1]));
        Assert.Equal(Weights(untaught.Networks[2]), Weights(taught.Networks[2]));
        Assert.Equal(6, taught.History.Count);
    }

    /// <summary>By itself, the first network learns the same whatever the second is.</summary>
    [Fact]
    public void A_student_learns_of_the_second_network()
    {
        TrainingRecipe student = Two with { Name = "student", SecondNetwork = null };
        TrainingRecipe other = Two with { SecondNetwork = "conv8-pool-dense10" };
        using TrainingSequence untaught = Run(Two), otherUntaught = Run(other);
        using TrainingSequence taught = Run(Two with { Student = student }), otherTaught = Run(other with { Student = student });

        Assert.Equal(Weights(untaught.Networks[0]), Weights(otherUntaught.Networks[0]));
        Assert.NotEqual(Weights(taught.Networks[0]), Weights(otherTaught.Networks[0]));
    }

    /// <summary>One that is shown the training set's digits alone does not know what the student is shown.</summary>
    [Fact]
    public void A_student_does_not_learn_of_companions_without_synthesised_examples()
    {
        TrainingRecipe student = Two with { Name = "student", SecondNetwork = null };
        TrainingRecipe companion = Two with { Name = "companion", SecondNetwork = null }, other = companion with { Network = "conv8-pool-dense8" };
        using TrainingSequence taught = Run(Two with { Companion = companion, Student = student }), otherTaught = Run(Two with { Companion = other, Student = student });

        Assert.NotEqual(Weights(taught.Networks[2]), Weights(otherTaught.Networks[2]));
        Assert.Equal(Weights(taught.Networks[0]), Weights(otherTaught.Networks[0]));
    }

    /// <summary>It takes steps of next to nothing here.</summary>
    [Fact]
    public void A_student_begins_with_what_the_first_network_has_learnt()
    {
        using TrainingSequence untaught = Run(Two);
        using TrainingSequence taught = Run(Two with { Student = Two with { Name = "student", SecondNetwork = null, LearningRate = 1e-12 } });

        Assert.All(Weights(untaught.Networks[0]).Zip(Weights(taught.Networks[0])), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
    }

    private TrainingSequence Run(TrainingRecipe recipe)
    {
        TrainingSequence sequence = new(new ConvolutionalNetworkOptions { Recipe = recipe, Precision = NetworkPrecision.Full }, _images, _images, torch.CPU);
        sequence.Run();
        return sequence;
    }

    private static float[] Weights(DigitNetwork network) => [.. network.parameters().SelectMany(parameter => parameter.detach().flatten().data<float>())];
}
