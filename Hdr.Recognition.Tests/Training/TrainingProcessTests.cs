using System.Diagnostics;
using Hdr.Recognition.Training;

namespace Hdr.Recognition.Tests.Training;

public sealed class TrainingProcessTests
{
    [Fact]
    public void This_process_lives() => Assert.True(TrainingProcess.Current.IsAlive());

    [Fact]
    public async Task A_process_that_ended_is_gone()
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", ["--version"]) { RedirectStandardOutput = true })!;
        TrainingProcess training = new(process.Id, process.StartTime.ToUniversalTime());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.False(training.IsAlive());
    }

    [Fact]
    public void A_later_process_with_the_same_number_is_another()
    {
        TrainingProcess current = TrainingProcess.Current;

        Assert.False((current with { StartedAt = current.StartedAt.AddHours(-1) }).IsAlive());
        Assert.False((current with { Id = -5 }).IsAlive());
    }
}
