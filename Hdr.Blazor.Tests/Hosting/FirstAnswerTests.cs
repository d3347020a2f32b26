using Hdr.Blazor.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Hdr.Blazor.Tests.Hosting;

public sealed class FirstAnswerTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task What_waits_begins_when_the_first_answer_is_out()
    {
        TaskCompletionSource answered = new();
        FirstAnswer firstAnswer = new();
        await using WebApplication app = await StartAsync(firstAnswer, answered.Task);
        Task waiting = firstAnswer.WaitAsync(Long, TimeProvider.System, TestContext.Current.CancellationToken);

        Task<string> answer = app.GetTestClient().GetStringAsync("/", TestContext.Current.CancellationToken);
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);
        answered.SetResult();

        Assert.Equal("here", await answer);
        await waiting.WaitAsync(Long, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Where_nobody_asks_it_begins_all_the_same() =>
        await new FirstAnswer().WaitAsync(TimeSpan.FromMilliseconds(1), TimeProvider.System, TestContext.Current.CancellationToken);

    [Fact]
    public async Task An_app_that_stops_is_not_kept_waiting()
    {
        using CancellationTokenSource stopping = new();
        Task waiting = new FirstAnswer().WaitAsync(Long, TimeProvider.System, stopping.Token);

        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private static async Task<WebApplication> StartAsync(FirstAnswer firstAnswer, Task answered)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(firstAnswer);
        WebApplication app = builder.Build();
        app.UseMiddleware<FirstAnswer>();
        app.MapGet("/", async () =>
        {
            await answered;
            return "here";
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
