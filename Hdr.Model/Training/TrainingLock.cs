using Hdr.Recognition.Training;

namespace Hdr.Model.Training;

/// <summary>Held by the one training that works in a workspace; the system lets go of it when the process ends, however it ends.</summary>
internal sealed class TrainingLock : IDisposable
{
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;

    private readonly FileStream _file;

    private TrainingLock(FileStream file) => _file = file;

    /// <summary>Takes the workspace, which is made if needed.</summary>
    /// <exception cref="TrainingException">Another training has it.</exception>
    public static TrainingLock Take(TrainingWorkspace workspace)
    {
        Directory.CreateDirectory(workspace.Path);
        try
        {
            return new TrainingLock(new FileStream(workspace.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (exception.HResult is WindowsSharingViolation or LinuxWouldBlock or MacWouldBlock)
        {
            throw new TrainingException($"Another training is at work in '{workspace.Path}'; wait for its end, stop it, or name another folder with --workspace.", exception);
        }
    }

    /// <summary>Lets go. The file stays: whoever deleted it could delete it under another training that has just taken it.</summary>
    public void Dispose() => _file.Dispose();
}
