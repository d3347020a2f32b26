using System.Diagnostics;
using System.Globalization;
using Hdr.Benchmarks.Peers.Networks;
using Hdr.Model.Network;

namespace Hdr.Benchmarks.Peers.Processes;

/// <summary>PyTorch as Debian has it, with the fast BLAS library that it finds only when told.</summary>
internal static class PyTorch
{
    /// <summary>How to get it.</summary>
    public const string HowToInstall = "not installed; on Debian: apt-get install python3-torch libopenblas0-pthread";

    private const string OpenBlasFolder = "/usr/lib/x86_64-linux-gnu/openblas-pthread";

    // The system's own first: another Python earlier on PATH would not see the system's packages.
    private static readonly string?[] Pythons = ["/usr/bin/python3", InstalledProgram.Find("python3"), InstalledProgram.Find("python")];

    /// <summary>Starts the training script.</summary>
    /// <param name="mnistFolder">The folder with MNIST's four files.</param>
    /// <param name="precision">Its arithmetic; bfloat16 is by its own autocast.</param>
    /// <returns>The script, ready to be asked; null when PyTorch is not installed.</returns>
    public static AnsweringProcess? TryStart(string mnistFolder, NetworkPrecision precision)
    {
        string script = Path.Combine(AppContext.BaseDirectory, "Peers", "Scripts", "train.py");
        return FindPython() is string python ? new AnsweringProcess(WithOpenBlas(new ProcessStartInfo(python, [script, mnistFolder, ArithmeticName.Of(precision)]))) : null;
    }

    private static string? FindPython() => Pythons.OfType<string>().Where(File.Exists).FirstOrDefault(HasTorch);

    private static bool HasTorch(string python)
    {
        using Process process = Process.Start(new ProcessStartInfo(python, ["-c", "import importlib.util, sys; sys.exit(importlib.util.find_spec('torch') is None)"]))!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static ProcessStartInfo WithOpenBlas(ProcessStartInfo start)
    {
        start.Environment["LD_LIBRARY_PATH"] = OpenBlasFolder;

        // PyTorch's own threads already fill the cores.
        start.Environment["OPENBLAS_NUM_THREADS"] = 1.ToString(CultureInfo.InvariantCulture);

        // It shall choose the best kernels for the processor, whatever this process was told.
        start.Environment.Remove("OPENBLAS_CORETYPE");
        return start;
    }
}
