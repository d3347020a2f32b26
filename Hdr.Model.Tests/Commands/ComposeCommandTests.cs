using System.Globalization;
using System.Text.Json;
using Hdr.Model.Commands;
using Hdr.Model.Tests.Support;

namespace Hdr.Model.Tests.Commands;

public sealed class ComposeCommandTests(SmallModel model) : IDisposable
{
    private readonly SmallModel _model = model;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("pages", 0.5)]
    [InlineData("amounts", 0.7)]
    public async Task What_it_writes_can_be_evaluated_and_holds_the_digits_that_its_labels_say(string kind, double mostDistance)
    {
        CommandResult composed = await ComposeAsync("--kind", kind, "--count", "25");
        Assert.Equal((ExitCode.Success, ""), (composed.ExitCode, composed.Error));
        Assert.Equal(26, Directory.GetFiles(_folder["set"]).Length);
        string[] lines = File.ReadAllLines(_folder["set", "labels.csv"]);
        Assert.Equal(("file,label,count,background,shadow,spacing", 26), (lines[0], lines.Length));
        Assert.Matches(@"^00000\.(jpg|png),[\d ]+,\d,(plain|ruled|grid|waves),[01],[a-z+]+$", lines[1]);
        Assert.All(lines.Skip(1).Select(line => line.Split(',')), row => Assert.Equal(row[1].Split(' ').Length, int.Parse(row[2], CultureInfo.InvariantCulture)));

        CommandResult evaluated = await CommandResult.RunAsync("evaluate", "--model", _model.Path, "--images", _folder["set"], "--labels", _folder["set", "labels.csv"], "--json", _folder["metrics.json"]);
        Assert.Equal((ExitCode.Success, ""), (evaluated.ExitCode, evaluated.Error));
        double distance = JsonDocument.Parse(File.ReadAllBytes(_folder["metrics.json"])).RootElement.GetProperty("text").GetProperty("meanEditDistance").GetDouble();
        Assert.True(distance < mostDistance, $"Edit distance {distance}.");
    }

    [Fact]
    public async Task Drawings_have_empty_labels_and_evaluating_them_counts_what_was_refused()
    {
        CommandResult composed = await ComposeAsync("--kind", "drawings", "--count", "30");
        Assert.Equal((ExitCode.Success, ""), (composed.ExitCode, composed.Error));
        Assert.All(File.ReadAllLines(_folder["set", "labels.csv"]).Skip(1), line => Assert.Matches(@"^\d{5}\.(jpg|png),,0,(plain|ruled|grid|waves),[01],[a-z]+$", line));

        CommandResult evaluated = await CommandResult.RunAsync("evaluate", "--model", RepositoryPaths.Model(Mnist.Data), "--images", _folder["set"], "--labels", _folder["set", "labels.csv"], "--json", _folder["metrics.json"]);
        Assert.Equal((ExitCode.Success, ""), (evaluated.ExitCode, evaluated.Error));
        double refused = JsonDocument.Parse(File.ReadAllBytes(_folder["metrics.json"])).RootElement.GetProperty("refusal").GetProperty("share").GetDouble();
        Assert.InRange(refused, 0.8, 1);
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_refused()
    {
        File.WriteAllText(_folder["note.txt"], "kept");
        CommandResult result = await CommandResult.RunAsync("compose", "--output", _folder.Path, "--count", "1");
        result.AssertFailed(ExitCode.BadInput, _folder.Path, "not empty");
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    private Task<CommandResult> ComposeAsync(params string[] arguments) => CommandResult.RunAsync(["compose", "--output", _folder["set"], .. arguments]);
}
