using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Hdr.Blazor.Tests.Support;

namespace Hdr.Blazor.Tests.Hosting;

public sealed partial class SecurityHeadersTests(DigitApp app) : IClassFixture<DigitApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task The_policy_allows_only_what_is_the_apps_own()
    {
        using HttpResponseMessage response = await _client.GetAsync("/", TestContext.Current.CancellationToken);

        string policy = Nonce().Replace(Header(response, "Content-Security-Policy"), "'nonce-N'");
        Assert.Equal(
            "default-src 'self'; script-src 'self' 'nonce-N'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
            policy);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/about")]
    [InlineData("/metrics")]
    [InlineData("/api/metrics/metrics.json")]
    [InlineData("/no-such-page")]
    [InlineData("/api/no-such-thing")]
    [InlineData("/health")]
    [InlineData("/favicon.svg")]
    [InlineData("/theme.css")]
    public async Task Every_answer_carries_the_headers(string address)
    {
        using HttpResponseMessage response = await _client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
        Assert.Equal("DENY", Header(response, "X-Frame-Options"));
        Assert.StartsWith("default-src 'self';", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/no-such-page")]
    public async Task Inline_scripts_carry_the_nonce_of_their_own_response(string address)
    {
        (string first, IDocument page) = await GetAsync(address);
        (string second, _) = await GetAsync(address);

        Assert.NotEqual(first, second);
        IElement[] inline = [.. page.QuerySelectorAll("script:not([src])")];
        Assert.NotEmpty(inline);
        Assert.All(inline, script => Assert.Equal(first, script.GetAttribute("nonce")));
        Assert.Empty(page.QuerySelectorAll("style"));
    }

    private async Task<(string Nonce, IDocument Page)> GetAsync(string address)
    {
        using HttpResponseMessage response = await _client.GetAsync(address, TestContext.Current.CancellationToken);
        string nonce = Nonce().Match(Header(response, "Content-Security-Policy")).Groups["nonce"].Value;
        return (nonce, new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    private static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));

    [GeneratedRegex("'nonce-(?<nonce>[^']+)'")]
    private static partial Regex Nonce();
}
