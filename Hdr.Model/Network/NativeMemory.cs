using System.Runtime;
using System.Runtime.InteropServices;

namespace Hdr.Model.Network;

/// <summary>What libtorch takes of the system's memory, and when it is given back.</summary>
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

    /// <summary>
    /// oneDNN keeps machine code for each shape that it has met, of 1,024 operations unless told otherwise: half a gigabyte, where lines of
    /// many widths are trained on. A step of the largest network that we train needs some hundred.
    /// </summary>
    private const string OperationsKeptVariable = "ONEDNN_PRIMITIVE_CACHE_CAPACITY";
    private const string OperationsKept = "256";

    /// <summary>Bounds what is kept of operations done before. For the whole process, before libtorch is loaded.</summary>
    public static void BoundOperationsKept() => NativeEnvironment.SetUnlessSet(OperationsKeptVariable, OperationsKept);

    /// <summary>
    /// Lets the C library keep the memory that libtorch gives back. A training step takes and gives back some 200 MB of activations;
    /// glibc returns freed memory to the system by default, and each page of it then faults again in the next step.
    /// For the whole process. Does nothing where the C library is another one.
    /// </summary>
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

    /// <summary>Gives back to the system what neither libtorch nor managed code uses any more: between two trainings that need memory of different sizes.</summary>
    public static void GiveBack()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        GiveBackFreed();
    }

    /// <summary>Gives back what the C library keeps free. Costs as much as a training step: what it needs next it must map again.</summary>
    public static void GiveBackFreed()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            _ = Trim(pad: 0);
        }
        catch (EntryPointNotFoundException)
        {
            // As above.
        }
    }

    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Trim(nuint pad);

    [LibraryImport("libc", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetAllocatorParameter(int parameter, int value);
}
