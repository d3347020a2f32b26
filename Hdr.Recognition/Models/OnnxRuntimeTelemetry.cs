using System.Runtime.InteropServices;

namespace Hdr.Recognition.Models;

/// <summary>Turns off what ONNX Runtime would send home.</summary>
internal static partial class OnnxRuntimeTelemetry
{
    private const string Variable = "ORT_DISABLE_TELEMETRY";
    private static readonly Lazy<bool> Disabled = new(SetVariable);

    /// <summary>To be called before the first use of ONNX Runtime in the process; later calls do nothing.</summary>
    public static void Disable() => _ = Disabled.Value;

    private static bool SetVariable()
    {
        Environment.SetEnvironmentVariable(Variable, "1");
        // .NET keeps its own copy of the environment on Unix, and ONNX Runtime asks the C library's.
        return OperatingSystem.IsWindows() || SetNativeVariable(Variable, "1", 1) == 0;
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetNativeVariable(string name, string value, int overwrite);
}
