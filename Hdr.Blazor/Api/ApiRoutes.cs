namespace Hdr.Blazor.Api;

/// <summary>Where the HTTP API lives.</summary>
public static class ApiRoutes
{
    /// <summary>What every address of the API starts with.</summary>
    public const string Prefix = "/api";

    /// <summary>Reads the digits in an image: POST the image's bytes, or a multipart form with one file.</summary>
    public const string Read = Prefix + "/read";

    /// <summary>Whether a request is the API's.</summary>
    public static bool Serves(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.Path.StartsWithSegments(Prefix, StringComparison.OrdinalIgnoreCase);
    }
}
