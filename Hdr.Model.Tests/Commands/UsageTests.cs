using Hdr.Model.Commands;
using Hdr.Model.Tests.Support;

namespace Hdr.Model.Tests.Commands;

public sealed class UsageTests
{
    [Theory]
    [InlineData("See --help.", "nonsense")]
    [InlineData("--nonsense", "--nonsense")]
    [InlineData("--epochs must be a whole number of at least 1. It is '0'.", "--epochs", "0")]
    [InlineData("--epochs must be a whole number of at least 1. It is 'many'.", "train", "--epochs", "many")]
    [InlineData("--epochs must be a whole number of at least 1. It is '99999999999'.", "train", "--epochs", "99999999999")]
    [InlineData("--seed must be a whole number of at least 0. It is '-1'.", "train", "--seed=-1")]
    [InlineData("'fastest'", "train", "--recipe", "fastest")]
    [InlineData("'tpu'", "train", "--device", "tpu")]
    [InlineData("--epochs", "train", "--epochs")]
    [InlineData("predict", "predict")]
    [InlineData("'xml'", "predict", "a.png", "--format", "xml")]
    [InlineData("--onnx", "export")]
    [InlineData("extra", "evaluate", "extra")]
    [InlineData("--labels needs --images DIR.", "evaluate", "--labels", "labels.csv")]
    [InlineData("--csv needs --labels FILE.", "evaluate", "--images", "folder", "--csv", "answers.csv")]
    [InlineData("leave out --labels", "evaluate", "--update", "--images", "folder", "--labels", "labels.csv")]
    [InlineData("extra", "prepare", "extra")]
    [InlineData("--output", "compose")]
    [InlineData("'letters'", "compose", "--output", "folder", "--kind", "letters")]
    [InlineData("--count must be a whole number of at least 1. It is '0'.", "compose", "--output", "folder", "--count", "0")]
    public async Task Bad_usage_is_one_line_on_standard_error_and_exit_code_one(string part, params string[] arguments)
    {
        CommandResult result = await CommandResult.RunAsync(arguments);
        result.AssertFailed(ExitCode.BadUsage, part);
    }

    [Theory]
    [InlineData("--images", "--recipe", "--epochs", "--seed", "--output", "--resume", "prepare", "train", "evaluate", "predict", "export", "compose", "compare")]
    [InlineData("--images", "--recipe", "--epochs", "--seed", "--output", "--device", "--resume", "train")]
    [InlineData("--model", "--images", "--labels", "--json", "--csv", "--update", "evaluate")]
    [InlineData("PATH", "--recursive", "--model", "--format", "predict")]
    [InlineData("--onnx", "--model", "export")]
    [InlineData("--output", "--kind", "--count", "--seed", "--split", "compose")]
    [InlineData("--only", "--list", "--images", "--output", "--model", "--data", "compare")]
    [InlineData("mnist-images", "--data", "prepare")]
    public async Task Help_names_all_options(params string[] parts)
    {
        CommandResult result = parts.Contains("prepare") && parts.Length > 4 ? await CommandResult.RunAsync("--help") : await CommandResult.RunAsync(parts[^1], "--help");
        Assert.Equal((ExitCode.Success, ""), (result.ExitCode, result.Error));
        Assert.All(parts, part => Assert.Contains(part, result.Output, StringComparison.Ordinal));
    }
}
