namespace Hdr.Benchmarks.Peers.Processes;

/// <summary>Finds programs that may be installed.</summary>
internal static class InstalledProgram
{
    /// <summary>The program's file in the first folder of PATH that has it; null where none has.</summary>
    public static string? Find(string name)
    {
        string fileName = OperatingSystem.IsWindows() ? $"{name}.exe" : name;
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Select(folder => Path.Combine(folder, fileName)).FirstOrDefault(File.Exists);
    }
}
