using System.Net;
using System.Text.Json;
using Hdr.Blazor.Tests.Support;
using Hdr.Recognition.Models;

namespace Hdr.Blazor.Tests.Api;

public sealed class MetricsEndpointsTests(DigitApp app) : IClassFixture<DigitApp>
{
    private static readonly Lazy<ModelPackage> Package = new(() => ModelPackage.LoadWithTestedImages(DigitApp.CommittedModel));

    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task Everything_measured_is_there_as_json()
    {
        JsonElement metrics = JsonDocument.Parse(await _client.GetStringAsync("/api/metrics/metrics.json", TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal(Package.Value.Metrics.Accuracy, metrics.GetProperty("accuracy").GetDouble());
        Assert.Equal(Package.Value.Metrics.Misclassified.Count, metrics.GetProperty("misclassified").GetArrayLength());
    }

    [Fact]
    public async Task The_confusion_matrix_is_there_as_csv()
    {
        string[][] rows = await GetCsvAsync("confusion");

        Assert.Equal(["actual", "read_as_0"], rows[0][..2]);
        Assert.Equal(Package.Value.Metrics.ConfusionMatrix.SelectMany(row => row), rows.Skip(1).SelectMany(row => row.Skip(1)).Select(Whole));
    }

    [Theory]
    [InlineData("classes", 11, 5)]
    [InlineData("calibration", 16, 5)]
    public async Task Tables_have_a_heading_and_a_row_for_each_entry(string name, int rows, int columns)
    {
        string[][] table = await GetCsvAsync(name);

        Assert.Equal(rows, table.Length);
        Assert.All(table, row => Assert.Equal(columns, row.Length));
    }

    [Fact]
    public async Task The_history_has_a_row_for_each_epoch()
    {
        string[][] rows = await GetCsvAsync("training");

        Assert.Equal(Package.Value.History.Epochs.Select(epoch => epoch.TrainingLoss), rows.Skip(1).Select(row => double.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Errors_and_images_agree_and_hold_every_score()
    {
        string[][] errors = await GetCsvAsync("errors"), images = await GetCsvAsync("images");

        Assert.Equal(Package.Value.Metrics.ImageCount + 1, images.Length);
        Assert.Equal(
            images.Skip(1).Where(row => row[1] != row[2]).Select(row => string.Join(',', row)).Order(StringComparer.Ordinal),
            errors.Skip(1).Select(row => string.Join(',', row)).Order(StringComparer.Ordinal));
        Assert.All(images, row => Assert.Equal(14, row.Length));
    }

    [Fact]
    public async Task Without_a_model_the_answer_is_a_problem_that_says_what_to_do()
    {
        using TemporaryFolder folder = new();
        await using DigitApp none = new(folder.File("model.zip"));
        using HttpClient client = none.CreateClient();

        using HttpResponseMessage response = await client.GetAsync("/api/metrics/classes.csv", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.DoesNotContain(folder.Path, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_are_no_others()
    {
        using HttpResponseMessage response = await _client.GetAsync("/api/metrics/model.json", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static int Whole(string value) => int.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<string[][]> GetCsvAsync(string name)
    {
        using HttpResponseMessage response = await _client.GetAsync($"/api/metrics/{name}.csv", TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];
    }
}
