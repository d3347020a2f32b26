using System.Runtime.InteropServices;

namespace Hdr.Model.Network;

/// <summary>The C library's environment variables: .NET's own are a copy that native code doesn't see.</summary>
internal static partial class NativeEnvironment
{
    /// <summary>Sets a variable for the native libraries that are loaded from now on. What the user has set stays.</summary>
    public static void SetUnlessSet(string name, string value) => _ = Set(name, value, overwrite: 0);

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Set(string name, string value, int overwrite);
}
