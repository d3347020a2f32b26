using System.Diagnostics;

namespace Hdr.Benchmarks.Peers.Processes;

/// <summary>ONNX Runtime in Node.</summary>
internal static class NodeRuntime
{
    /// <summary>How to get it.</summary>
    public const string HowToInstall = "not installed; install Node.js with npm, and run this once without --dry-run, which gets onnxruntime-node";

    private const string Package = "onnxruntime-node@1.30.0";

    /// <summary>Starts the script that runs a network.</summary>
    /// <param name="onnxPath">The network's file.</param>
    /// <param name="inputPath">A file of the input's 784 float32 values.</param>
    /// <param name="mayInstall">Whether npm may fetch the package.</param>
    /// <returns>The script, ready to be asked; null when Node or the package is not installed.</returns>
    public static AnsweringProcess? TryStart(string onnxPath, string inputPath, bool mayInstall)
    {
        string script = Path.Combine(AppContext.BaseDirectory, "Peers", "Scripts", "predict.mjs");
        return InstalledProgram.Find("node") is string node && TryGetPackage(mayInstall) is string folder
            ? new AnsweringProcess(new ProcessStartInfo(node, [script, onnxPath, inputPath]) { WorkingDirectory = folder })
            : null;
    }

    /// <summary>The folder that has the package in it: kept between runs, outside the repository.</summary>
    private static string? TryGetPackage(bool mayInstall)
    {
        string folder = Path.Combine(Path.GetTempPath(), $"hdr-peers-{Package.Replace('@', '-')}");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "onnxruntime-node")) && !(mayInstall && TryInstall(folder)))
        {
            return null;
        }

        return folder;
    }

    private static bool TryInstall(string folder)
    {
        if (InstalledProgram.Find("npm") is not string npm)
        {
            return false;
        }

        // The package's script would fetch libraries for GPUs.
        Directory.CreateDirectory(folder);
        try
        {
            ChildProcess.Run(new ProcessStartInfo(npm, ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", Package]) { WorkingDirectory = folder });
            return true;
        }
        catch (InvalidOperationException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return false;
        }
    }
}
