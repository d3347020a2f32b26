namespace Hdr.Blazor.Hosting;

/// <summary>Finds the folder of <c>appsettings.json</c>, <c>wwwroot</c> and <c>model.zip</c>.</summary>
public static class ContentRoot
{
    /// <summary>
    /// Options that make a published app work from any working directory (as a service or behind a shortcut): when the working
    /// directory has no <c>appsettings.json</c>, the app's own folder is taken. Whoever names a content root gets it.
    /// </summary>
    /// <param name="args">The command line.</param>
    /// <param name="workingDirectory">Where the app was started.</param>
    public static WebApplicationOptions OptionsFor(string[] args, string workingDirectory) => new()
    {
        Args = args,
        ContentRootPath = IsNamed(args) || File.Exists(Path.Combine(workingDirectory, "appsettings.json")) ? null : AppContext.BaseDirectory,
    };

    private static bool IsNamed(string[] args) =>
        args.Any(argument => argument.TrimStart('-', '/').StartsWith(HostDefaults.ContentRootKey, StringComparison.OrdinalIgnoreCase))
        || Environment.GetEnvironmentVariable("ASPNETCORE_CONTENTROOT") is not null
        || Environment.GetEnvironmentVariable("DOTNET_CONTENTROOT") is not null;
}
