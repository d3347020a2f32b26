using Hdr.Model.Commands;
using Hdr.Model.Data;
using Hdr.Model.Lines;
using Hdr.Model.Network;
using Hdr.Model.Tests.Support;
using Hdr.Model.Training;
using Hdr.Recognition.Images;
using Hdr.Recognition.Lines;
using Hdr.Recognition.Training;

namespace Hdr.Model.Tests.Commands;

public sealed class LineTrainingRunTests : IDisposable
{
    private static readonly LineRecipe Tiny = new() { Rounds = 2, LinesOfRound = 4, StepsOfRound = 2, BatchSize = 4 };
    private static readonly LabelledImages Digits = Mnist.Training.First(60);

    private readonly TemporaryFolder _folder = new();

    public LineTrainingRunTests() => LibTorch.Load();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_gives_networks_that_score_lines_tells_each_round_and_leaves_a_checkpoint_of_each()
    {
        using StringWriter output = new();

        byte[] onnx = Execute(output);

        using LineScorer scorer = new(onnx);
        LineScores scores = scorer.Score(new LineInput(new float[LineNormaliser.Height * 30], 30, new PixelBox(0, 0, 30, 20), 1, 0, 0));
        Assert.Equal((15, 2), (scores.FrameCount, scores.NetworkCount));
        float[][] words = [.. scores.Logarithms.ToArray().Chunk(LineScores.ClassCount)];
        Assert.NotEqual(words[0], words[1]); // seeds of their own
        Assert.Equal(
            ["Numbers, network 1 of 2, round 1 of 2", "Numbers, network 1 of 2, round 2 of 2", "Numbers, network 2 of 2, round 1 of 2", "Numbers, network 2 of 2, round 2 of 2"],
            output.ToString().Split('\n').Where(line => line.StartsWith("Numbers", StringComparison.Ordinal)).Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
        TrainingWorkspace workspace = new(_folder.Path);
        Assert.Equal([LineCheckpoint.PathIn(_folder.Path, 0), LineCheckpoint.PathIn(_folder.Path, 1), workspace.Progress], Directory.GetFiles(_folder.Path).Order(StringComparer.Ordinal));
        TrainingProgress progress = TrainingProgressFile.Load(workspace.Progress)!;
        Assert.Equal((TrainingState.TrainingNumbers, 8), (progress.State, progress.StepCount));
    }

    [Theory]
    [InlineData("network 1 of 2, round 1 of 2")]
    [InlineData("network 1 of 2, round 2 of 2")]
    [InlineData("network 2 of 2, round 1 of 2")]
    public void Stopped_and_resumed_it_gives_the_networks_that_it_would_have_given(string lastRound)
    {
        byte[] whole = Execute(TextWriter.Null);
        LineCheckpoint.DeleteIn(_folder.Path);
        using CancellationTokenSource source = new();
        using StoppingWriter stopping = new(source, lastRound);
        Assert.ThrowsAny<OperationCanceledException>(() => Execute(stopping, stop: source));
        Assert.Contains($"Stopped; checkpoints are in '{_folder.Path}'. Go on from them with --resume.", stopping.ToString(), StringComparison.Ordinal);
        using StringWriter output = new();

        byte[] resumed = Execute(output, resume: true);

        Assert.DoesNotContain(lastRound, output.ToString(), StringComparison.Ordinal);
        Assert.Contains("network 2 of 2, round 2 of 2", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(whole, resumed);
    }

    [Fact]
    public void Without_resume_a_checkpoint_of_before_is_not_looked_at()
    {
        File.WriteAllText(LineCheckpoint.PathIn(_folder.Path, 0), "no checkpoint");
        using StringWriter output = new();

        Execute(output);

        Assert.Contains("round 1 of 2", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_checkpoint_resume_begins_anew()
    {
        using StringWriter output = new();

        Execute(output, resume: true);

        Assert.Contains("round 1 of 2", output.ToString(), StringComparison.Ordinal);
    }

    private byte[] Execute(TextWriter output, bool resume = false, CancellationTokenSource? stop = null)
    {
        TrainingRequest request = new()
        {
            Data = Mnist.Data,
            Images = null,
            Recipe = TrainingRecipe.Quick,
            Epochs = null,
            Seed = 7,
            Output = _folder["model.zip"],
            Workspace = new TrainingWorkspace(_folder.Path),
            Device = TrainingDevice.Cpu,
            Resume = resume,
        };
        TrainingJournal journal = new(request, TextWriter.Null, TimeProvider.System);
        return new LineTrainingRun(request, Tiny, journal, new PlainConsole(output, TextWriter.Null)).Execute(Digits, stop?.Token ?? TestContext.Current.CancellationToken);
    }

    /// <summary>Cancels as soon as some round is told.</summary>
    private sealed class StoppingWriter(CancellationTokenSource source, string round) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.Contains(round, StringComparison.Ordinal) == true)
            {
                source.Cancel();
            }
        }
    }
}
