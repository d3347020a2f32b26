using System.Diagnostics;
using Hdr.Model.Commands;
using Hdr.Model.Tests.Support;
using Hdr.Model.Training;
using Hdr.Recognition.Training;

namespace Hdr.Model.Tests.Commands;

/// <summary>The program as a process of its own.</summary>
public sealed class ProcessTests(SmallModel model) : IDisposable
{
    private readonly SmallModel _model = model;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Bad_usage_ends_the_process_with_one()
    {
        CommandResult result = await RunAsync(AppContext.BaseDirectory, "nonsense");
        result.AssertFailed(ExitCode.BadUsage, "nonsense");
    }

    /// <summary>The program without TorchSharp and libtorch: whoever loads a part of them fails.</summary>
    [Fact]
    public async Task Predict_evaluate_and_export_need_no_libtorch()
    {
        CopyProgramWithoutTorch();
        CommandResult evaluated = await RunAsync(_folder["program"], "evaluate", "--model", _model.Path, "--images", _model.Images);
        Assert.Equal((ExitCode.Success, ""), (evaluated.ExitCode, evaluated.Error));
        CommandResult predicted = await RunAsync(_folder["program"], "predict", Path.Combine(_model.Images, "7"), "--model", _model.Path, "--format", "csv");
        Assert.Equal((ExitCode.Success, ""), (predicted.ExitCode, predicted.Error));
        Assert.Contains("00000.png,", predicted.Output, StringComparison.Ordinal);
        CommandResult exported = await RunAsync(_folder["program"], "export", "--model", _model.Path, "--onnx", _folder["digits.onnx"]);
        Assert.Equal((ExitCode.Success, ""), (exported.ExitCode, exported.Error));
    }

    /// <summary>ONNX Runtime's telemetry, where it is on, begins with an identifier and a database in the user's cache.</summary>
    [Fact]
    public async Task Predict_leaves_nothing_in_the_users_folders()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows finds a user's folders by other means than the environment.");
        string home = Directory.CreateDirectory(_folder["home"]).FullName;
        CommandResult result = await RunAsync(
            AppContext.BaseDirectory,
            _ => { },
            ["predict", Path.Combine(_model.Images, "7"), "--model", _model.Path],
            // The switch may be set in this process already, and must come from the program itself.
            new Dictionary<string, string?> { ["HOME"] = home, ["XDG_CACHE_HOME"] = Path.Combine(home, "cache"), ["ORT_DISABLE_TELEMETRY"] = null });
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Empty(Directory.EnumerateFiles(home, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Ctrl_c_stops_training_after_the_batch_and_keeps_a_checkpoint()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no interrupt signal that another process can send.");
        Directory.CreateDirectory(_folder["mnist-images"]);
        Mnist.Training.First(100).WriteFolders(_folder["digits", "train"]);
        Mnist.Test.First(20).WriteFolders(_folder["digits", "test"]);
        string[] arguments = ["--data", _folder["mnist-images"], "--images", _folder["digits"], "--output", _folder["model.zip"], "--epochs", "5000"];
        CommandResult result = await RunAsync(AppContext.BaseDirectory, process => InterruptWhenThere(process, Checkpoint.PathIn(_folder["workspace"])), arguments);
        Assert.Equal(ExitCode.Cancelled, result.ExitCode);
        Assert.Contains("--resume", result.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Checkpoint.PathIn(_folder["workspace"])));
        Assert.False(File.Exists(_folder["model.zip"]));
    }

    /// <summary>Service managers and the web page ask with the terminating signal: unlike the interrupt, a background process never ignores it.</summary>
    [Fact]
    public async Task A_second_training_in_the_workspace_is_refused_and_the_first_can_be_terminated_gently()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no terminating signal that another process can send.");
        Directory.CreateDirectory(_folder["mnist-images"]);
        Mnist.Training.First(100).WriteFolders(_folder["digits", "train"]);
        Mnist.Test.First(20).WriteFolders(_folder["digits", "test"]);
        string[] arguments = ["--data", _folder["mnist-images"], "--images", _folder["digits"], "--output", _folder["model.zip"], "--epochs", "5000"];
        CommandResult second = new(0, "", "");
        CommandResult first = await RunAsync(AppContext.BaseDirectory, process =>
        {
            WaitUntilThere(process, Checkpoint.PathIn(_folder["workspace"]));
            TrainingProgress before = WaitUntilTraining(process);
            Assert.Equal((process.Id, true), (before.Process.Id, before.Process.IsAlive()));
            second = RunAsync(AppContext.BaseDirectory, arguments).GetAwaiter().GetResult();
            Assert.Equal(process.Id, TrainingProgressFile.Load(_folder["workspace", "training.json"])!.Process.Id);
            Send(process, "-TERM");
        }, arguments);
        second.AssertFailed(ExitCode.BadInput, "Another training is at work", _folder["workspace"], "--workspace");
        Assert.Equal(ExitCode.Cancelled, first.ExitCode);
        TrainingProgress after = TrainingProgressFile.Load(_folder["workspace", "training.json"])!;
        Assert.Equal((TrainingState.Stopped, true, false), (after.State, after.HasCheckpoint, after.Process.IsAlive()));
        Assert.True(File.Exists(Checkpoint.PathIn(_folder["workspace"])));
    }

    /// <summary>GCC's OpenMP library prints what it goes by when it is loaded: with libtorch, after we have said how to wait.</summary>
    [Theory]
    [InlineData("OMP_WAIT_POLICY", null, "GOMP_SPINCOUNT = '1000'")]
    [InlineData("OMP_WAIT_POLICY", "ACTIVE", "OMP_WAIT_POLICY = 'ACTIVE'")]
    [InlineData("GOMP_SPINCOUNT", "7", "GOMP_SPINCOUNT = '7'")]
    public async Task Training_lets_idle_threads_sleep_soon_unless_the_user_says_otherwise(string variable, string? value, string expected)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere libtorch comes with another OpenMP library.");
        Directory.CreateDirectory(_folder["mnist-images"]);
        Mnist.Training.First(100).WriteFolders(_folder["digits", "train"]);
        Mnist.Test.First(20).WriteFolders(_folder["digits", "test"]);
        string[] arguments = ["--data", _folder["mnist-images"], "--images", _folder["digits"], "--output", _folder["model.zip"], "--epochs", "1"];
        Dictionary<string, string?> environment = new() { ["OMP_DISPLAY_ENV"] = "verbose", ["OMP_WAIT_POLICY"] = null, ["GOMP_SPINCOUNT"] = null, [variable] = value };
        CommandResult result = await RunAsync(AppContext.BaseDirectory, _ => { }, arguments, environment);
        Assert.Equal(ExitCode.Success, result.ExitCode);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    /// <summary>The first checkpoint may be there before the progress that is written next.</summary>
    private TrainingProgress WaitUntilTraining(Process process)
    {
        TrainingProgress? progress;
        while ((progress = TrainingProgressFile.Load(_folder["workspace", "training.json"]))?.State != TrainingState.Training && !process.HasExited)
        {
            Thread.Sleep(50);
        }

        Assert.Equal(TrainingState.Training, progress?.State);
        return progress!;
    }

    private static void InterruptWhenThere(Process process, string file)
    {
        WaitUntilThere(process, file);
        Send(process, "-INT");
    }

    private static void WaitUntilThere(Process process, string file)
    {
        while (!File.Exists(file) && !process.HasExited)
        {
            Thread.Sleep(50);
        }
    }

    private static void Send(Process process, string signal)
    {
        using Process kill = Process.Start("kill", [signal, $"{process.Id}"]);
        kill.WaitForExit();
    }

    private void CopyProgramWithoutTorch()
    {
        foreach (string path in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories).Where(path => !IsTorch(Path.GetFileName(path))))
        {
            string target = _folder["program", Path.GetRelativePath(AppContext.BaseDirectory, path)];
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }

    private static bool IsTorch(string file) =>
        file.Contains("torch", StringComparison.OrdinalIgnoreCase) || file.StartsWith("libc10", StringComparison.Ordinal) || file.StartsWith("c10", StringComparison.Ordinal);

    private static Task<CommandResult> RunAsync(string folder, params string[] arguments) => RunAsync(folder, _ => { }, arguments);

    private static async Task<CommandResult> RunAsync(string folder, Action<Process> started, string[] arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        // What a shell starts in the background ignores the interrupt, and so do its children unless they are told otherwise.
        string[] command = [.. OperatingSystem.IsLinux() ? ["env", "--default-signal=INT"] : Array.Empty<string>(), "dotnet", Path.Combine(folder, "Hdr.Model.dll"), .. arguments];
        ProcessStartInfo start = new(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string? value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        started(process);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CommandResult(process.ExitCode, await output, await error);
    }
}
