using Hdr.Model.Data;
using Hdr.Model.Lines;
using Hdr.Model.Network;
using Hdr.Model.Tests.Support;
using Hdr.Model.Training;
using static TorchSharp.torch;

namespace Hdr.Model.Tests.Lines;

public sealed class LineCheckpointTests : IDisposable
{
    private const string Checksum = "00ff";

    private static readonly LineRecipe Tiny = new() { Rounds = 2, LinesOfRound = 6, StepsOfRound = 3, BatchSize = 3 };
    private static readonly LabelledImages Digits = Mnist.Training.First(60);

    private readonly TemporaryFolder _folder = new();

    public LineCheckpointTests() => LibTorch.Load();

    private string CheckpointPath => LineCheckpoint.PathIn(_folder.Path, place: 0);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(NetworkPrecision.Full)]
    [InlineData(NetworkPrecision.BFloat16)]
    public void A_training_that_was_stopped_and_resumed_gives_the_weights_of_one_that_was_not(NetworkPrecision precision)
    {
        using LineSession whole = Create(precision: precision), stopped = Create(precision: precision), resumed = Create(precision: precision);
        Train(whole, stopAfter: null);
        Train(stopped, stopAfter: 1);

        LineCheckpoint.Load(resumed, Checksum, CheckpointPath);
        Assert.Equal(1, resumed.Round);
        Train(resumed, stopAfter: null);

        Assert.Equal(LineNetworks.Values(whole.Network), LineNetworks.Values(resumed.Network));
        Assert.Equal(LineNetworks.Values(whole.Average), LineNetworks.Values(resumed.Average));
        Assert.NotEqual(LineNetworks.Values(whole.Average), LineNetworks.Values(stopped.Average));
    }

    [Fact]
    public void A_checkpoint_is_one_file_and_a_later_one_takes_its_place()
    {
        using LineSession session = Create();
        LineCheckpoint.Save(session, Checksum, CheckpointPath);
        session.Round = 2;
        LineCheckpoint.Save(session, Checksum, CheckpointPath);

        Assert.Equal([CheckpointPath], Directory.GetFiles(_folder.Path));
        using LineSession loaded = Create();
        LineCheckpoint.Load(loaded, Checksum, CheckpointPath);
        Assert.Equal(2, loaded.Round);
    }

    [Fact]
    public void A_checkpoint_of_another_training_is_refused()
    {
        using LineSession session = Create();
        LineCheckpoint.Save(session, Checksum, CheckpointPath);

        AssertRefused("is of another training", Create(seed: 2));
        AssertRefused("is of another training", Create(recipe: Tiny with { Rounds = 3 }));
        AssertRefused("is of another training", Create(recipe: Tiny with { LearningRate = 0.01 }));
        AssertRefused("is of another training", Create(), checksum: "00fe");
    }

    [Fact]
    public void A_checkpoint_cut_off_is_damaged()
    {
        using LineSession session = Create();
        LineCheckpoint.Save(session, Checksum, CheckpointPath);
        byte[] content = File.ReadAllBytes(CheckpointPath);
        Assert.All((int[])[0, 20, 100, content.Length / 3, content.Length / 2, content.Length - 1], length =>
        {
            File.WriteAllBytes(CheckpointPath, content[..length]);
            AssertRefused("is damaged; train without --resume", Create());
        });
    }

    private void AssertRefused(string why, LineSession session, string checksum = Checksum)
    {
        using LineSession owned = session;
        TrainingException exception = Assert.Throws<TrainingException>(() => LineCheckpoint.Load(owned, checksum, CheckpointPath));
        Assert.Contains(why, exception.Message, StringComparison.Ordinal);
        Assert.Contains(CheckpointPath, exception.Message, StringComparison.Ordinal);
    }

    private static LineSession Create(int seed = 1, LineRecipe? recipe = null, NetworkPrecision precision = NetworkPrecision.Full) => new(recipe ?? Tiny, new RandomSource(seed), precision, CPU);

    /// <summary>Trains to the end, or until some rounds are done; each leaves a checkpoint.</summary>
    private void Train(LineSession session, int? stopAfter)
    {
        using CancellationTokenSource source = new();
        LineTrainer trainer = new(session, new LineSynthesis(Digits))
        {
            RoundCompleted = _ =>
            {
                LineCheckpoint.Save(session, Checksum, CheckpointPath);
                if (session.Round == stopAfter)
                {
                    source.Cancel();
                }
            },
        };
        if (stopAfter is null)
        {
            trainer.Run(source.Token);
        }
        else
        {
            Assert.ThrowsAny<OperationCanceledException>(() => trainer.Run(source.Token));
        }
    }
}
