using Hdr.Model.Commands;
using Hdr.Model.Network;
using Hdr.Model.Tests.Support;
using Hdr.Model.Training;
using Hdr.Recognition.Models;
using Hdr.Recognition.Training;
using TorchSharp;

namespace Hdr.Model.Tests.Commands;

public sealed class TrainCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TrainCommandTests()
    {
        Directory.CreateDirectory(_folder["mnist-images"]);
        Mnist.Training.First(240).WriteFolders(_folder["digits", "train"]);
        Mnist.Test.First(30).WriteFolders(_folder["digits", "test"]);
    }

    private string Output => _folder["out", "model.zip"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_trains_tests_writes_the_model_and_keeps_the_one_before()
    {
        CommandResult first = await TrainAsync("--recipe", "quick", "--seed", "4");
        Assert.Equal((ExitCode.Success, ""), (first.ExitCode, first.Error));
        Assert.Contains("Training on 200 images, choosing on 40, testing on 30", first.Output, StringComparison.Ordinal);
        Assert.Contains("Epoch 2/2", first.Output, StringComparison.Ordinal);
        Assert.Contains("New model: ", first.Output, StringComparison.Ordinal);
        byte[] firstModel = File.ReadAllBytes(Output);

        ModelPackage package = ModelPackage.Load(Output);
        Assert.Equal(("quick", 4, 2, 200, 198_189L), (package.Card.Recipe, package.Card.Seed, package.Card.Epochs, package.Card.TrainingImageCount, package.Card.ParameterCount));
        Assert.Equal(Mnist.Training.First(200).ComputeChecksum(), package.Card.DataChecksums["training"]);
        Assert.Equal(Mnist.Test.First(30).ComputeChecksum(), package.Card.DataChecksums["test"]);
        Assert.Equal((30, 2), (package.Metrics.ImageCount, package.History.Epochs.Count));
        Assert.Equal(Mnist.Test.First(30).Pixels, ModelPackage.LoadWithTestedImages(Output).TestedImages!.Pixels.ToArray());

        CommandResult second = await TrainAsync("--epochs", "1");
        Assert.Contains($"Replaced model: {package.Metrics.Accuracy * 100:0.00} %", second.Output, StringComparison.Ordinal);
        Assert.Equal(firstModel, File.ReadAllBytes(_folder["out", "model.previous.zip"]));
        Assert.Equal(1, ModelPackage.Load(Output).Card.Epochs);
        Assert.Equal(["model.previous.zip", "model.zip"], Directory.GetFiles(_folder["out"]).Select(Path.GetFileName).Order());
        Assert.Equal(["training.json", "training.lock"], Directory.GetFiles(_folder["workspace"]).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Stopped_it_keeps_a_checkpoint_and_resume_goes_on_from_it()
    {
        using CancellationTokenSource source = new();
        Task<CommandResult> running = CommandResult.RunUntilAsync(Arguments("--epochs", "2000"), source.Token);
        while (!File.Exists(Checkpoint.PathIn(_folder["workspace"])))
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        await source.CancelAsync();
        CommandResult stopped = await running;
        Assert.Equal(ExitCode.Cancelled, stopped.ExitCode);
        Assert.Contains("--resume", stopped.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Output));
        TrainingProgress progress = TrainingProgressFile.Load(_folder["workspace", "training.json"])!;
        Assert.Equal((TrainingState.Stopped, true, 2000, "default", 1), (progress.State, progress.HasCheckpoint, progress.EpochCount, progress.Recipe, progress.Seed));

        (await TrainAsync("--resume", "--epochs", "3")).AssertFailedAfterOutput(ExitCode.BadInput, "2000 epochs, not 3");
    }

    [Fact]
    public async Task How_it_ended_is_left_in_the_workspace_that_was_named()
    {
        CommandResult result = await TrainAsync("--epochs", "2", "--seed", "5", "--workspace", _folder["elsewhere"]);
        Assert.Equal((ExitCode.Success, ""), (result.ExitCode, result.Error));
        TrainingProgress progress = TrainingProgressFile.Load(_folder["elsewhere", "training.json"])!;
        ModelPackage package = ModelPackage.Load(Output);
        Assert.Equal((TrainingState.Finished, Output, 5, 1.0), (progress.State, progress.Output, progress.Seed, progress.Share));
        Assert.Equal((package.Metrics.Accuracy, package.Metrics.DataSet), (progress.Accuracy!.Value, progress.TestSet!));
        Assert.Equal(package.History.Epochs, progress.Epochs);
        Assert.True(progress.Process.IsAlive(), "This very process trained.");
        Assert.False(Directory.Exists(_folder["workspace"]));
    }

    [Fact]
    public async Task A_training_that_gives_up_says_why_in_the_workspace()
    {
        CommandResult result = await TrainAsync("--resume");
        TrainingProgress progress = TrainingProgressFile.Load(_folder["workspace", "training.json"])!;
        Assert.Equal((TrainingState.Failed, false, result.Error.Trim()), (progress.State, progress.HasCheckpoint, progress.Problem!));
    }

    [Fact]
    public async Task A_workspace_that_takes_no_progress_is_complained_of_once_and_stops_nothing()
    {
        // A folder stands where the file of progress would be.
        Directory.CreateDirectory(_folder["workspace", "training.json", "in the way"]);
        CommandResult result = await TrainAsync("--epochs", "3");
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Contains("no other program can show it", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(3, ModelPackage.Load(Output).Card.Epochs);
    }

    [Fact]
    public async Task A_model_that_cannot_be_read_is_replaced_all_the_same()
    {
        Directory.CreateDirectory(_folder["out"]);
        File.WriteAllText(Output, "no model");
        CommandResult result = await TrainAsync("--epochs", "1");
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Contains("Replaced model: can't be read", result.Output, StringComparison.Ordinal);
        Assert.Equal("no model", File.ReadAllText(_folder["out", "model.previous.zip"]));
    }

    [Fact]
    public async Task Without_a_gpu_cuda_is_bad_input_and_auto_trains_on_the_processor()
    {
        LibTorch.Load();
        Assert.SkipWhen(torch.cuda.is_available(), "This machine has a GPU.");
        (await TrainAsync("--device", "cuda")).AssertFailedAfterOutput(ExitCode.BadInput, "no GPU", "--device cpu");
        Assert.Equal(ExitCode.Success, (await TrainAsync("--device", "auto", "--epochs", "1")).ExitCode);
    }

    [Fact]
    public async Task Nothing_to_resume_and_no_images_are_bad_input()
    {
        (await TrainAsync("--resume")).AssertFailedAfterOutput(ExitCode.BadInput, "There is no checkpoint");
        (await CommandResult.RunAsync("train", "--data", _folder["mnist-images"], "--images", _folder["nowhere"])).AssertFailed(ExitCode.BadInput, "does not exist");
        (await CommandResult.RunAsync("--data", _folder["mnist-images"])).AssertFailed(ExitCode.BadInput, "train-images-idx3-ubyte.gz");
    }

    private Task<CommandResult> TrainAsync(params string[] arguments) => CommandResult.RunAsync(Arguments(arguments));

    private string[] Arguments(params string[] arguments) => ["train", "--data", _folder["mnist-images"], "--images", _folder["digits"], "--output", Output, .. arguments];
}
