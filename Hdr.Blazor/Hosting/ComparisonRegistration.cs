using Hdr.Blazor.Services.Runs;
using Hdr.Blazor.Services.Techniques;

namespace Hdr.Blazor.Hosting;

/// <summary>What compares: techniques with each other, and runs with each other.</summary>
public static class ComparisonRegistration
{
    /// <summary>The configuration key of the comparison of techniques: a path, absolute or relative to the content root. Default <c>comparison.json</c>; it may be missing.</summary>
    public const string ComparisonPathKey = "Comparison:Path";

    /// <summary>The configuration key of the folder of trained model files: a path, absolute or relative to the content root. Default <c>runs</c>; it may be missing.</summary>
    public const string RunsPathKey = "Runs:Path";

    /// <summary>Adds both.</summary>
    public static void AddComparisons(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton(new ComparisonLocation(PathOf(builder, ComparisonPathKey, "comparison.json")));
        builder.Services.AddSingleton<ComparisonSource>();
        builder.Services.AddSingleton(new RunFolder(PathOf(builder, RunsPathKey, RunFolder.UsualName)));
        builder.Services.AddSingleton<RunSource>();
    }

    private static string PathOf(WebApplicationBuilder builder, string key, string usual) =>
        Path.GetFullPath(builder.Configuration[key] ?? usual, builder.Environment.ContentRootPath);
}
