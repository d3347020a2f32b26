using Hdr.Blazor.Components;
using Microsoft.JSInterop;

namespace Hdr.Blazor.Tests.Components;

public sealed class BrowserModuleTests
{
    private readonly SlowBrowser _browser = new();

    [Fact]
    public async Task What_was_attached_is_let_go_of_in_the_end()
    {
        BrowserModule module = new(_browser, "./a.js");
        Task attaching = module.AttachAsync("here").AsTask();
        await _browser.AnswerImportAsync();
        _browser.AnswerAttach();
        await attaching;
        Assert.True(module.IsAttached);

        await module.DisposeAsync();

        Assert.Equal(["import", "attach", "dispose"], _browser.Calls);
        Assert.Equal(2, _browser.DisposedReferences);
    }

    [Fact]
    public async Task A_page_left_before_its_script_came_ends_as_cancelled()
    {
        BrowserModule module = new(_browser, "./a.js");
        Task attaching = module.AttachAsync().AsTask();

        await module.DisposeAsync();
        await _browser.AnswerImportAsync(new JSException("The element is gone."));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => attaching);
        Assert.True(attaching.IsCanceled);
    }

    [Fact]
    public async Task What_attaches_to_a_page_already_left_is_let_go_of()
    {
        BrowserModule module = new(_browser, "./a.js");
        Task attaching = module.AttachAsync().AsTask();
        await _browser.AnswerImportAsync();

        await module.DisposeAsync();
        _browser.AnswerAttach();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => attaching);
        Assert.Equal(["import", "attach", "dispose"], _browser.Calls);
        Assert.False(module.IsAttached);
    }

    [Fact]
    public async Task While_the_component_lives_what_the_browser_throws_is_thrown()
    {
        await using BrowserModule module = new(_browser, "./a.js");
        Task attaching = module.AttachAsync().AsTask();

        await _browser.AnswerImportAsync(new JSException("No such script."));

        Assert.Equal("No such script.", (await Assert.ThrowsAsync<JSException>(() => attaching)).Message);
        await Assert.ThrowsAsync<InvalidOperationException>(() => module.InvokeAttachedVoidAsync("clear").AsTask());
    }

    /// <summary>A browser that answers when it is told to.</summary>
    private sealed class SlowBrowser : IJSRuntime
    {
        private readonly TaskCompletionSource<IJSObjectReference> _module = new();
        private readonly TaskCompletionSource<IJSObjectReference> _attached = new();

        public List<string> Calls { get; } = [];

        public int DisposedReferences { get; private set; }

        public async Task AnswerImportAsync(Exception? problem = null)
        {
            if (problem is null)
            {
                _module.SetResult(new Reference(this));
            }
            else
            {
                _module.SetException(problem);
            }

            await Task.Yield();
        }

        public void AnswerAttach() => _attached.SetResult(new Reference(this));

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => InvokeAsync<TValue>(identifier, CancellationToken.None, args);

        public async ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
        {
            Calls.Add(identifier);
            return identifier switch
            {
                "import" => (TValue)await _module.Task,
                "attach" => (TValue)await _attached.Task,
                _ => default!,
            };
        }

        private sealed class Reference(SlowBrowser browser) : IJSObjectReference
        {
            public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => browser.InvokeAsync<TValue>(identifier, args);

            public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) =>
                browser.InvokeAsync<TValue>(identifier, cancellationToken, args);

            public ValueTask DisposeAsync()
            {
                browser.DisposedReferences++;
                return ValueTask.CompletedTask;
            }
        }
    }
}
