using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using Hdr.Benchmarks.Peers.Processes;
using Microsoft.ML;
using Microsoft.ML.OnnxRuntime;
using SkiaSharp;
using TorchSharp;

namespace Hdr.Benchmarks.Peers.Reporting;

/// <summary>When and on what something is measured.</summary>
internal static class Circumstances
{
    /// <summary>Commit, time, processor and versions, in a paragraph.</summary>
    public static string Describe(Effort effort)
    {
        string[] parts =
        [
            $"Commit {Commit()}",
            $"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC",
            effort.IsDryRun ? "a dry run: **no figure means anything**" : $"medians of {effort.RoundCount} rounds",
            $"{Processor()}, {Environment.ProcessorCount} cores{Load()}",
            RuntimeInformation.OSDescription,
            RuntimeInformation.FrameworkDescription,
            $"ML.NET {VersionOf<MLContext>()}",
            $"TorchSharp {VersionOf<torch.Tensor>()}",
            $"ONNX Runtime {VersionOf<InferenceSession>()}",
            $"SkiaSharp {VersionOf<SKBitmap>()}",
        ];
        return string.Join(", ", parts) + ".";
    }

    private static string VersionOf<T>() =>
        typeof(T).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";

    private static string Processor()
    {
        const string Key = "model name";
        const string Path = "/proc/cpuinfo";
        string? line = File.Exists(Path) ? File.ReadLines(Path).FirstOrDefault(line => line.StartsWith(Key, StringComparison.Ordinal)) : null;
        return line?.Split(':', 2)[1].Trim() ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    /// <summary>What else the machine was doing: processes that ran or wanted to, in the mean of the last minute. Linux only.</summary>
    private static string Load()
    {
        const string Path = "/proc/loadavg";
        return File.Exists(Path) ? $" (load {File.ReadAllText(Path).Split(' ')[0]} before)" : "";
    }

    private static string Commit()
    {
        if (InstalledProgram.Find("git") is not string git)
        {
            return "unknown";
        }

        string Ask(params string[] arguments) => ChildProcess.Run(new ProcessStartInfo(git, arguments) { WorkingDirectory = AppContext.BaseDirectory }).Output.Trim();

        string changes = Ask("status", "--porcelain", "--untracked-files=no");
        return Ask("rev-parse", "--short", "HEAD") + (changes.Length == 0 ? "" : " with changes");
    }
}
