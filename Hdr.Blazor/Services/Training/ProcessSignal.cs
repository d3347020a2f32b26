using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Hdr.Blazor.Services.Training;

/// <summary>Asks another process to end.</summary>
internal static partial class ProcessSignal
{
    /// <summary>SIGTERM. The trainer treats it as SIGINT, but a process that was started in the background may ignore that one.</summary>
    private const int Terminate = 15;

    /// <summary>Asks a trainer to stop and to keep a checkpoint. On Windows nobody can ask: it is ended, and its last epoch's checkpoint remains.</summary>
    /// <param name="processId">Its number; a process that is gone is no error.</param>
    public static void Stop(int processId)
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = Send(processId, Terminate);
            return;
        }

        try
        {
            using Process process = Process.GetProcessById(processId);
            process.Kill();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Send(int processId, int signal);
}
