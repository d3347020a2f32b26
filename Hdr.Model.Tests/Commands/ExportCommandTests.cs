using Hdr.Model.Commands;
using Hdr.Model.Tests.Support;

namespace Hdr.Model.Tests.Commands;

public sealed class ExportCommandTests(SmallModel model)
{
    private readonly SmallModel _model = model;

    [Fact]
    public async Task The_network_of_the_model_is_written_byte_for_byte()
    {
        using TemporaryFolder folder = new();
        CommandResult result = await CommandResult.RunAsync("export", "--onnx", folder["digits.onnx"], "--model", _model.Path);
        Assert.Equal((ExitCode.Success, ""), (result.ExitCode, result.Error));
        Assert.Equal(_model.Package.Onnx, File.ReadAllBytes(folder["digits.onnx"]));
    }

    [Fact]
    public async Task Where_nothing_can_be_written_is_bad_input()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["file"], "");
        (await CommandResult.RunAsync("export", "--onnx", folder["file", "digits.onnx"], "--model", _model.Path)).AssertFailed(ExitCode.BadInput, "file");
    }
}
