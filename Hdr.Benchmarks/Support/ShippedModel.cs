namespace Hdr.Benchmarks.Support;

/// <summary>The model that the repository comes with.</summary>
internal static class ShippedModel
{
    /// <summary>Its file, found from wherever BenchmarkDotNet built and runs the benchmark.</summary>
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder)
    {
        string candidate = System.IO.Path.Combine(folder, "Hdr.Blazor", "model.zip");
        return File.Exists(candidate)
            ? candidate
            : Find(System.IO.Path.GetDirectoryName(folder) ?? throw new FileNotFoundException("There is no Hdr.Blazor/model.zip in any folder above the benchmark."));
    }
}
