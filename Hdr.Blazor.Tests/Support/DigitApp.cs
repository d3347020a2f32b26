using Hdr.Blazor.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Hosting;

namespace Hdr.Blazor.Tests.Support;

/// <summary>The real app in Production, with the committed model unless a test names another.</summary>
public sealed class DigitApp(string? modelPath = null) : WebApplicationFactory<Program>
{
    public static string CommittedModel => RepositoryFolder.File("Hdr.Blazor", "model.zip");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Production);
        builder.UseSetting(ServiceRegistration.ModelPathKey, modelPath ?? CommittedModel);
    }
}
