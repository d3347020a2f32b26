using System.ComponentModel;
using System.Diagnostics;

namespace Hdr.Recognition.Training;

/// <summary>The process that trains. Its start tells it from a later process that got the same number.</summary>
/// <param name="Id">The system's number of the process.</param>
/// <param name="StartedAt">When it was started.</param>
public sealed record TrainingProcess(int Id, DateTimeOffset StartedAt)
{
    /// <summary>Each process works out for itself when another was started, from a clock that may be set meanwhile.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    /// <summary>This process.</summary>
    public static TrainingProcess Current
    {
        get
        {
            using Process process = Process.GetCurrentProcess();
            return new TrainingProcess(process.Id, process.StartTime.ToUniversalTime());
        }
    }

    /// <summary>Whether it still runs.</summary>
    public bool IsAlive()
    {
        try
        {
            using Process process = Process.GetProcessById(Id);
            return (process.StartTime.ToUniversalTime() - StartedAt).Duration() < Tolerance && !process.HasExited;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return false;
        }
        catch (Win32Exception)
        {
            // It is there, but another user's, and tells us nothing more.
            return true;
        }
    }
}
