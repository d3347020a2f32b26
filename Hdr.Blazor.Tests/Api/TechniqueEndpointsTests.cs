using System.Net;
using System.Text.Json;
using Hdr.Blazor.Tests.Support;

namespace Hdr.Blazor.Tests.Api;

public sealed class TechniqueEndpointsTests : IDisposable
{
    private readonly ComparedFolder _folder = new();
    private readonly DigitApp _app;
    private readonly HttpClient _client;

    public TechniqueEndpointsTests()
    {
        _app = new DigitApp(DigitApp.CommittedModel, _folder.Settings);
        _client = _app.CreateClient();
    }

    [Fact]
    public async Task The_comparison_is_there_as_json_as_its_file_has_it()
    {
        _folder.WithComparison(Comparisons.Some);

        string answer = await _client.GetStringAsync("/api/techniques/comparison.json", TestContext.Current.CancellationToken);

        Assert.Equal(
            JsonSerializer.Serialize(JsonDocument.Parse(await File.ReadAllTextAsync(_folder.ComparisonPath, TestContext.Current.CancellationToken))),
            JsonSerializer.Serialize(JsonDocument.Parse(answer)));
    }

    [Fact]
    public async Task The_comparison_is_there_as_csv_a_line_a_technique()
    {
        _folder.WithComparison(Comparisons.Some);
        using HttpResponseMessage response = await _client.GetAsync("/api/techniques/comparison.csv", TestContext.Current.CancellationToken);

        string[] lines = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(5, lines.Length);
        Assert.StartsWith("id,name,accuracy,errors,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("unheard-of,Unheard of,0.98,200,1,5,500,,0,\"as it was, \"\"plain\"\"\",", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("quantum-nearest-neighbours,Quantum nearest neighbours,0.97,300,0,1234.5,47040000,0.9613,1,", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_comparison_the_answer_says_how_to_make_it()
    {
        (HttpStatusCode status, string answer) = await GetAsync();

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("-- compare", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_broken_one_it_says_what_is_wrong_but_not_where()
    {
        await File.WriteAllTextAsync(_folder.ComparisonPath, "[]", TestContext.Current.CancellationToken);

        (HttpStatusCode status, string answer) = await GetAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("comparison.json", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetFileName(_folder.Path), answer, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _client.Dispose();
        _app.Dispose();
        _folder.Dispose();
    }

    private async Task<(HttpStatusCode Status, string Answer)> GetAsync()
    {
        using HttpResponseMessage response = await _client.GetAsync("/api/techniques/comparison.csv", TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
