using Hdr.Blazor.Tests.EndToEnd;
using Hdr.Blazor.Tests.Support;

[assembly: AssemblyFixture(typeof(ComparedApp))]

namespace Hdr.Blazor.Tests.EndToEnd;

/// <summary>One running app for all tests of comparing, started by the first of them: with a comparison of four techniques and one run beside the served model, which reads the first three images otherwise.</summary>
public sealed class ComparedApp : IDisposable
{
    private readonly ComparedFolder _folder = new ComparedFolder().WithComparison(Comparisons.Some);
    private readonly Lazy<RunningApp> _app;

    public ComparedApp() => _app = new Lazy<RunningApp>(() =>
    {
        TrainedRuns.Write(_folder.Run("other.zip"), 77, (0, 9), (1, 9), (2, 9));
        return new RunningApp(DigitApp.CommittedModel, _folder.Settings);
    });

    public RunningApp App => _app.Value;

    public void Dispose()
    {
        if (_app.IsValueCreated)
        {
            _app.Value.Dispose();
        }

        _folder.Dispose();
    }
}
