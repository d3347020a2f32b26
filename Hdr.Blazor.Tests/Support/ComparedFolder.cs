using Hdr.Blazor.Hosting;
using Hdr.Recognition.Techniques;

namespace Hdr.Blazor.Tests.Support;

/// <summary>A folder of one test's own for a comparison of techniques and for runs, and an app's settings that name both. Neither is there at first.</summary>
public sealed class ComparedFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.Path;

    public string ComparisonPath => _folder.File("comparison.json");

    public string RunsPath => _folder.File("runs");

    public (string Key, string Value)[] Settings => [(ComparisonRegistration.ComparisonPathKey, ComparisonPath), (ComparisonRegistration.RunsPathKey, RunsPath)];

    public ComparedFolder WithComparison(TechniqueComparison comparison)
    {
        ComparisonFile.Save(comparison, ComparisonPath);
        return this;
    }

    /// <summary>The path of a run's file; its folder is there.</summary>
    public string Run(string name) => System.IO.Path.Combine(Directory.CreateDirectory(RunsPath).FullName, name);

    public void Dispose() => _folder.Dispose();
}
