using System.Runtime.InteropServices;

namespace Hdr.Model.Techniques;

/// <summary>What times are measured on.</summary>
internal static class Processor
{
    /// <summary>The processor's name, and how many of its cores we may use.</summary>
    public static string Describe() => $"{Name()}, {Environment.ProcessorCount} {(Environment.ProcessorCount == 1 ? "core" : "cores")}";

    private static string Name()
    {
        const string Key = "model name";
        const string Path = "/proc/cpuinfo";
        string? line = File.Exists(Path) ? File.ReadLines(Path).FirstOrDefault(line => line.StartsWith(Key, StringComparison.Ordinal)) : null;
        return line?.Split(':', 2)[1].Trim() ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
