namespace Hdr.Model.Commands;

/// <summary>What the program's exit code says.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>The command line makes no sense.</summary>
    public const int BadUsage = 1;

    /// <summary>A file or folder that was given can't be used.</summary>
    public const int BadInput = 2;

    /// <summary>Stopped by Ctrl-C: 128 and the signal's number, as shells have it.</summary>
    public const int Cancelled = 130;
}
