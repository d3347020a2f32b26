using System.Runtime.InteropServices;

namespace Hdr.Model.Network;

/// <summary>
/// Lets the C library keep the memory that libtorch gives back. A training step takes and gives back some 200 MB of activations;
/// glibc returns freed memory to the system by default, and each page of it then faults again in the next step.
/// </summary>
internal static partial class NativeMemory
{
    // The parameters of glibc's mallopt(3), from malloc.h.
    private const int TrimThreshold = -1;
    private const int TopPad = -2;
    private const int MapThreshold = -3;

    /// <summary>The most that glibc takes: larger blocks are mapped and unmapped one by one.</summary>
    private const int LargestBlock = 32 * 1024 * 1024;

    /// <summary>So much more than it needs glibc takes, and keeps, at a time.</summary>
    private const int Spare = 64 * 1024 * 1024;

    /// <summary>For the whole process. Does nothing where the C library is another one.</summary>
    public static void KeepFreed()
    {
        try
        {
            _ = SetAllocatorParameter(MapThreshold, LargestBlock);
            _ = SetAllocatorParameter(TrimThreshold, int.MaxValue);
            _ = SetAllocatorParameter(TopPad, Spare);
        }
        catch (EntryPointNotFoundException)
        {
            // Such as musl's: it has an allocator of its own.
        }
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetAllocatorParameter(int parameter, int value);
}
