namespace Hdr.Blazor.Hosting;

/// <summary>
/// Sends the headers that keep a page to itself: only its own scripts, styles and images, no framing, no guessing of types.
/// HSTS and a redirect to https are left to whoever puts the app behind TLS: by default it listens on loopback, where there is none.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private readonly RequestDelegate _next = next;

    /// <summary>Adds the headers as the response starts, so that error handlers, which clear the headers, can't lose them.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.OnStarting(() =>
        {
            Add(context.Response.Headers, ScriptNonce.Of(context));
            return Task.CompletedTask;
        });
        return _next(context);
    }

    private static void Add(IHeaderDictionary headers, string nonce)
    {
        headers.ContentSecurityPolicy = Policy(nonce);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), clipboard-read=(self)";
    }

    // Style attributes are allowed because Blazor and MudBlazor set sizes and positions with them; style elements are not.
    // Previews are blob: URLs made in the browser, the network's 28x28 input is a data: URL.
    private static string Policy(string nonce) => string.Join("; ",
        "default-src 'self'",
        $"script-src 'self' 'nonce-{nonce}'",
        "style-src 'self'",
        "style-src-attr 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'");
}
