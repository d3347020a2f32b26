using System.Net;
using Hdr.Blazor.Tests.Support;

[assembly: AssemblyFixture(typeof(RunningApp))]

namespace Hdr.Blazor.Tests.Support;

/// <summary>The real app in Production on Kestrel, on a free port of the loopback address, with the committed model unless a test names another.</summary>
public sealed class RunningApp : DigitApp
{
    private readonly Lazy<Uri> _address;

    public RunningApp()
        : this(CommittedModel)
    {
    }

    internal RunningApp(string modelPath, params (string Key, string Value)[] settings)
        : base(modelPath, settings)
    {
        _address = new Lazy<Uri>(() =>
        {
            UseKestrel(options => options.Listen(IPAddress.Loopback, 0));
            StartServer();
            return ClientOptions.BaseAddress;
        });
    }

    /// <summary>Where it listens; started at the first call.</summary>
    public Uri Address => _address.Value;
}
