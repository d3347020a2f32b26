using System.Globalization;
using System.Text.Json;
using Hdr.Model.Commands;
using Hdr.Model.Data;
using Hdr.Model.Tests.Support;

namespace Hdr.Model.Tests.Commands;

public sealed class PredictCommandTests : IDisposable
{
    private readonly SmallModel _model;
    private readonly TemporaryFolder _folder = new();

    public PredictCommandTests(SmallModel model)
    {
        _model = model;
        Copy("7/00000.png", "one.png");
        Copy("2/00001.png", "inner/two, \"quoted\".png");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Text_is_a_line_a_file()
    {
        CommandResult result = await PredictAsync(_folder["one.png"]);
        Assert.Equal((ExitCode.Success, ""), (result.ExitCode, result.Error));
        Assert.Matches(@"^.*one\.png: \d \(\d+\.\d %\)\s*$", result.Output);
    }

    [Fact]
    public async Task Csv_has_paths_relative_to_the_folder_in_order_with_rfc_4180_quotes()
    {
        CommandResult result = await PredictAsync(_folder.Path, "--recursive", "--format", "csv");
        string[] lines = result.Output.Split("\r\n");
        Assert.Equal(4, lines.Length);
        Assert.Equal("file,text,confidence", lines[0]);
        Assert.StartsWith("\"inner/two, \"\"quoted\"\".png\",", lines[1], StringComparison.Ordinal);
        Assert.Matches(@"^one\.png,\d,(0|1|0\.\d+)$", lines[2]);
        Assert.Empty(lines[3]);
    }

    [Fact]
    public async Task Without_recursive_only_the_folder_itself_is_read()
    {
        CommandResult result = await PredictAsync(_folder.Path, "--format", "csv");
        Assert.Contains("one.png", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("two", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_called_as_it_was_given()
    {
        CommandResult result = await PredictAsync(_folder["one.png"], "--format", "csv");
        Assert.Contains($"\r\n{_folder["one.png"]},", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_adds_the_ten_probabilities()
    {
        CommandResult result = await PredictAsync(_folder.Path, "--recursive", "--format", "json");
        JsonElement[] files = [.. JsonDocument.Parse(result.Output).RootElement.EnumerateArray()];
        Assert.Equal(["inner/two, \"quoted\".png", "one.png"], files.Select(file => file.GetProperty("file").GetString()));
        JsonElement digit = files[1].GetProperty("numbers")[0].GetProperty("digits")[0];
        double[] probabilities = [.. digit.GetProperty("probabilities").EnumerateArray().Select(value => value.GetDouble())];
        Assert.Equal(10, probabilities.Length);
        Assert.Equal(1, probabilities.Sum(), 4);
        Assert.Equal(files[1].GetProperty("text").GetString(), digit.GetProperty("digit").GetInt32().ToString(CultureInfo.InvariantCulture));
        Assert.Equal(files[1].GetProperty("confidence").GetDouble(), probabilities.Max(), 6);
    }

    [Fact]
    public async Task Most_digits_are_read_rightly_and_all_in_order()
    {
        CommandResult result = await PredictAsync(_model.Images, "--recursive", "--format", "csv");
        string[][] rows = [.. result.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))];
        Assert.Equal(300, rows.Length);
        Assert.Equal(rows.Select(row => row[0]).Order(StringComparer.Ordinal), rows.Select(row => row[0]));
        Assert.True(rows.Count(row => row[0][..1] == row[1]) > 240);
    }

    [Fact]
    public async Task An_image_without_a_digit_has_empty_text()
    {
        File.WriteAllBytes(_folder["blank.png"], PngImage.Encode(new byte[784]));
        CommandResult csv = await PredictAsync(_folder["blank.png"], "--format", "csv");
        Assert.Equal(ExitCode.Success, csv.ExitCode);
        Assert.EndsWith("blank.png,,0\r\n", csv.Output, StringComparison.Ordinal);
        Assert.Contains("no digit found", (await PredictAsync(_folder["blank.png"])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_gets_a_line_on_standard_error_and_the_rest_go_on()
    {
        File.WriteAllText(_folder["a-text.png"], "not an image");
        CommandResult result = await PredictAsync(_folder.Path, _folder["nowhere.png"], "--recursive", "--format", "csv");
        Assert.Equal(ExitCode.BadInput, result.ExitCode);
        Assert.Equal(3, result.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(2, result.ErrorLines.Length);
        Assert.StartsWith("a-text.png: ", result.ErrorLines[0], StringComparison.Ordinal);
        Assert.StartsWith($"{_folder["nowhere.png"]}: There is no such file", result.ErrorLines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_it_is_read()
    {
        using (FileStream large = File.Create(_folder["large.png"]))
        {
            large.SetLength(20_000_001);
        }

        (await PredictAsync(_folder["large.png"])).AssertFailed(ExitCode.BadInput, "large.png", "20,000,001 bytes", "20,000,000");
    }

    [Fact]
    public async Task An_empty_folder_gives_an_empty_list()
    {
        Directory.CreateDirectory(_folder["empty"]);
        Assert.Equal("file,text,confidence\r\n", (await PredictAsync(_folder["empty"], "--format", "csv")).Output);
        Assert.Empty(JsonDocument.Parse((await PredictAsync(_folder["empty"], "--format", "json")).Output).RootElement.EnumerateArray());
    }

    [Fact]
    public async Task A_folder_of_folders_only_is_told_how_to_be_read()
    {
        File.Delete(_folder["one.png"]);
        CommandResult result = await PredictAsync(_folder.Path);
        Assert.Equal((ExitCode.Success, ""), (result.ExitCode, result.Output));
        Assert.Contains(_folder.Path, result.Error, StringComparison.Ordinal);
        Assert.Contains("--recursive", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_model_and_a_broken_one_are_bad_input()
    {
        (await CommandResult.RunAsync("predict", _folder["one.png"], "--model", _folder["none.zip"])).AssertFailed(ExitCode.BadInput, "none.zip");
        File.WriteAllText(_folder["broken.zip"], "PK, but no zip");
        (await CommandResult.RunAsync("predict", _folder["one.png"], "--model", _folder["broken.zip"])).AssertFailed(ExitCode.BadInput, "broken.zip");
    }

    private Task<CommandResult> PredictAsync(params string[] arguments) => CommandResult.RunAsync(["predict", "--model", _model.Path, .. arguments]);

    private void Copy(string image, string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[file])!);
        File.Copy(Path.Combine(_model.Images, image), _folder[file]);
    }
}
