using System.Net;
using Hdr.Blazor.Tests.Support;

namespace Hdr.Blazor.Tests.Api;

public sealed class RunEndpointsTests : IDisposable
{
    private readonly ComparedFolder _folder = new();
    private readonly DigitApp _app;
    private readonly HttpClient _client;

    public RunEndpointsTests()
    {
        TrainedRuns.Write(_folder.Run("other.zip"), 77, (0, 9), (1, 9));
        _app = new DigitApp(DigitApp.CommittedModel, _folder.Settings);
        _client = _app.CreateClient();
    }

    [Fact]
    public async Task Every_run_has_a_line()
    {
        string[][] rows = await GetCsvAsync("/api/runs/runs.csv");

        Assert.Equal(["key", "name", "recipe"], rows[0][..3]);
        Assert.Equal(["served", "other.zip"], rows.Skip(1).Select(row => row[0]));
        Assert.Equal("77", rows[2][Array.IndexOf(rows[0], "seed")]);
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
    }

    [Fact]
    public async Task Images_on_which_two_runs_disagree_have_a_line_each()
    {
        string[][] rows = await GetCsvAsync("/api/runs/disagreements.csv?first=served&second=other.zip");

        Assert.Equal(["0,7,7,9", "1,2,2,9"], rows.Skip(1).Select(row => $"{row[0]},{row[1]},{row[2]},{row[4]}"));
    }

    [Theory]
    [InlineData("?first=served&second=../other.zip")]
    [InlineData("?first=served&second=%2Fetc%2Fpasswd")]
    [InlineData("?first=served")]
    [InlineData("")]
    public async Task What_is_not_listed_is_not_found(string query)
    {
        using HttpResponseMessage response = await _client.GetAsync($"/api/runs/disagreements.csv{query}", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.DoesNotContain(Path.GetFileName(_folder.Path), await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _client.Dispose();
        _app.Dispose();
        _folder.Dispose();
    }

    private async Task<string[][]> GetCsvAsync(string address)
    {
        using HttpResponseMessage response = await _client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];
    }
}
