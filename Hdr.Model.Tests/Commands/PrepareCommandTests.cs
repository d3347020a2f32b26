using Hdr.Model.Commands;
using Hdr.Model.Data;
using Hdr.Model.Tests.Support;

namespace Hdr.Model.Tests.Commands;

public sealed class PrepareCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_damaged_file_is_bad_input_and_nothing_is_written()
    {
        Directory.CreateDirectory(_folder["idx"]);
        File.WriteAllText(_folder["idx", MnistFile.TrainingImages.Name], "not gzip");
        (await CommandResult.RunAsync("prepare", "--data", _folder.Path)).AssertFailed(ExitCode.BadInput, MnistFile.TrainingImages.Name, "git checkout");
        Assert.False(Directory.Exists(_folder["train"]));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_bad_input() =>
        (await CommandResult.RunAsync("prepare", "--data", _folder["nowhere"])).AssertFailed(ExitCode.BadInput, "does not exist");
}
