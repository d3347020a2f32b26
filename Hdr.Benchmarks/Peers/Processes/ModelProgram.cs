using System.Diagnostics;

namespace Hdr.Benchmarks.Peers.Processes;

/// <summary>Our own command line as a process, as built beside this program.</summary>
internal static class ModelProgram
{
    private static readonly string FilePath = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Hdr.Model.exe" : "Hdr.Model");

    /// <summary>Runs a command to its end.</summary>
    public static ChildResult Run(params IEnumerable<string> arguments) => ChildProcess.Run(new ProcessStartInfo(FilePath, arguments));
}
