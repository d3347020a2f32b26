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

    [Fact]
    public void What_learns_all_at_last_is_what_the_same_training_makes_of_all_images()
    {
        TrainingRecipe companion = Two with { Name = "companion", SecondNetwork = null }, last = companion with { Name = "last" };
        using ImageTensors heldOut = ImageTensors.Of(Mnist.Test.First(32)), all = _images.With(heldOut);
        using TrainingSequence sequence = Run(Two with { Companion = companion with { LearnsAllAtLast = true, Companion = last } }, heldOut);
        using TrainingSequence alone = Run(companion with { LearnsAllAtLast = true }, images: all, seed: 2);

        Assert.Equal(96, all.Count);
        Assert.Equal(96, sequence.ImageCount);
        Assert.Equal(Weights(alone.Networks[0]), Weights(sequence.Networks[2]));
        Assert.NotEqual(Weights(sequence.MeasuredNetworks[2]), Weights(sequence.Networks[2]));
        Assert.All([0, 1, 3], place => Assert.Same(sequence.MeasuredNetworks[place], sequence.Networks[place]));
        Assert.Equal((3 * 2, 4 * 2), (sequence.History.Count, sequence.EpochCount));
        Assert.True(sequence.Seconds > sequence.History.Sum(epoch => epoch.Seconds), $"{sequence.Seconds} s");
    }

    [Fact]
    public void Where_nothing_is_held_out_nothing_is_trained_once_more()
    {
        using TrainingSequence sequence = Run(Two with { Companion = Two with { Name = "companion", SecondNetwork = null, LearnsAllAtLast = true } });

        Assert.Equal(sequence.MeasuredNetworks, sequence.Networks);
        Assert.Equal(_images.Count, sequence.ImageCount);
    }

    private TrainingSequence Run(TrainingRecipe recipe, ImageTensors? heldOut = null, ImageTensors? images = null, int seed = 1)
    {
        ImageTensors training = images ?? _images;
        TrainingSequence sequence = new(new ConvolutionalNetworkOptions { Recipe = recipe, Seed = seed, Precision = NetworkPrecision.Full }, training, heldOut ?? training, torch.CPU);
        sequence.Run();
        return sequence;
    }

    private static float[] Weights(DigitNetwork network) => [.. network.parameters().SelectMany(parameter => parameter.detach().flatten().data<float>())];
}
