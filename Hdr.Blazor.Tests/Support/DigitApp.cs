using Hdr.Blazor.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hdr.Blazor.Tests.Support;

/// <summary>The real app in Production on a server in memory, with the committed model unless a test names another.</summary>
public class DigitApp : WebApplicationFactory<Program>
{
    private readonly string _modelPath;
    private readonly (string Key, string Value)[] _settings;

    public DigitApp()
        : this(CommittedModel)
    {
    }

    internal DigitApp(string modelPath, params (string Key, string Value)[] settings)
    {
        _modelPath = modelPath;
        _settings = settings;
    }

    public static string CommittedModel => RepositoryFolder.File("Hdr.Blazor", "model.zip");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.UseEnvironment(Environments.Production);
        builder.UseSetting(ServiceRegistration.ModelPathKey, _modelPath);
        foreach ((string key, string value) in _settings)
        {
            builder.UseSetting(key, value);
        }
    }
}
