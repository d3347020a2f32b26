using System.Runtime.InteropServices;
using TorchSharp;

namespace Hdr.Model.Network;

/// <summary>
/// Makes libtorch ready to be called. TorchSharp 0.107.0's native part names the symbol version GLIBCXX_3.4.32 (GCC 13), of which
/// it calls nothing; the C++ library of Debian 12 ends at 3.4.30, and so the loader refuses the file there. The requirement is
/// then marked weak in our copy of the file, in the output folder.
/// </summary>
internal static class LibTorch
{
    private const string UnmetVersion = "GLIBCXX_3.4.32";

    private static readonly Lazy<bool> Loaded = new(LoadOnce);

    /// <summary>Call this before the first use of anything of TorchSharp. Safe for many threads; only the first call does anything.</summary>
    /// <exception cref="DllNotFoundException">libtorch can't be loaded; the message says why and what to do.</exception>
    public static void Load() => _ = Loaded.Value;

    private static bool LoadOnce()
    {
        if (OperatingSystem.IsLinux())
        {
            NativeMemory.KeepFreed();
            NativeMemory.BoundOperationsKept();
            ThreadWaiting.Shorten();
            LoadNativePart();
        }

        return torch.TryInitializeDeviceType(DeviceType.CPU);
    }

    private static void LoadNativePart()
    {
        string path = FindNativePart();
        try
        {
            NativeLibrary.Load(path);
        }
        catch (DllNotFoundException exception) when (exception.Message.Contains(UnmetVersion, StringComparison.Ordinal))
        {
            WriteWithoutRequirement(path);
            NativeLibrary.Load(path);
        }
    }

    private static void WriteWithoutRequirement(string path)
    {
        byte[] library = File.ReadAllBytes(path);
        ElfVersionRequirement.MarkWeak(library, UnmetVersion);
        string temporary = $"{path}.{Environment.ProcessId}.tmp";
        File.WriteAllBytes(temporary, library);
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>A build keeps native files by platform, a publish for one platform keeps them beside the program.</summary>
    private static string FindNativePart()
    {
        const string Name = "libLibTorchSharp.so";
        string folder = AppContext.BaseDirectory;
        string[] candidates = [Path.Combine(folder, Name), Path.Combine(folder, "runtimes", "linux-x64", "native", Name)];
        return candidates.FirstOrDefault(File.Exists)
            ?? throw new DllNotFoundException($"'{Name}', the native part of TorchSharp, is not in '{folder}'. Training needs it: build or publish Hdr.Model again for this platform.");
    }
}
