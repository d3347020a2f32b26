using System.Security.Cryptography;

namespace Hdr.Blazor.Hosting;

/// <summary>
/// The one-time value that lets a response's inline import map run under the Content-Security-Policy.
/// It belongs to the request, not to a service scope: error pages are rendered in a scope of their own.
/// </summary>
public static class ScriptNonce
{
    private static readonly object Key = new();

    /// <summary>The request's nonce, the same for every call: 128 random bits in Base64.</summary>
    public static string Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Items[Key] is not string nonce)
        {
            context.Items[Key] = nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        }

        return nonce;
    }
}
