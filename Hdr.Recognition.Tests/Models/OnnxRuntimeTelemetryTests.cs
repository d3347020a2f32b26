using System.Runtime.InteropServices;
using Hdr.Recognition.Models;
using Hdr.Recognition.Tests.Support;

namespace Hdr.Recognition.Tests.Models;

public sealed partial class OnnxRuntimeTelemetryTests
{
    [Fact]
    public void Before_a_network_runs_the_c_library_is_told_to_send_nothing_home()
    {
        using OnnxScorer scorer = new(TinyNetwork.Saying(1));

        string? value = OperatingSystem.IsWindows()
            ? Environment.GetEnvironmentVariable("ORT_DISABLE_TELEMETRY")
            : Marshal.PtrToStringUTF8(GetNativeVariable("ORT_DISABLE_TELEMETRY"));
        Assert.Equal("1", value);
    }

    [LibraryImport("libc", EntryPoint = "getenv", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint GetNativeVariable(string name);
}
