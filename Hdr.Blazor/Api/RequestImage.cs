using Hdr.Blazor.Services;
using Hdr.Recognition.Images;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Hdr.Blazor.Api;

/// <summary>
/// Takes the image out of a request, raw or as a form's file. Forms are read part by part here, because the framework's form reader
/// puts large files on the disk, and a user's image never goes there.
/// </summary>
public static class RequestImage
{
    /// <summary>What a form may add to its file: boundaries, part headers, other fields.</summary>
    private const int MaxFormOverheadBytes = 64 * 1024;

    /// <summary>Reads the image's bytes.</summary>
    /// <param name="request">The request, its body unread.</param>
    /// <param name="maxBytes">Largest image, in bytes; refused by the announced length before anything is read, where there is one.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="UnreadableImageException">The body is too large, or it holds no image.</exception>
    public static async Task<byte[]> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        string? boundary = FindBoundary(request);
        int maxBody = boundary is null ? maxBytes : maxBytes + MaxFormOverheadBytes;
        if (request.ContentLength > maxBody)
        {
            throw FileSize.TooLarge(request.ContentLength.Value, maxBytes);
        }

        // One byte more than is accepted, so that ours is the sentence that is sent; the server's own limit stays as the second fence.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = maxBody + 1;
        }

        return boundary is null
            ? await BoundedReader.ReadAsync(request.Body, request.ContentLength, maxBytes, cancellationToken: cancellationToken)
            : await ReadFirstFileAsync(new MultipartReader(boundary, request.Body), maxBytes, cancellationToken);
    }

    private static string? FindBoundary(HttpRequest request)
    {
        if (request.ContentType is null)
        {
            return null;
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type))
        {
            throw Unsupported(request.ContentType);
        }

        if (type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(type.Boundary.Value))
        {
            return HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        }

        bool isRaw = type.Type.Equals("image", StringComparison.OrdinalIgnoreCase) || type.MediaType.Equals("application/octet-stream", StringComparison.OrdinalIgnoreCase);
        return isRaw ? null : throw Unsupported(request.ContentType);
    }

    private static async Task<byte[]> ReadFirstFileAsync(MultipartReader form, int maxBytes, CancellationToken cancellationToken)
    {
        try
        {
            while (await form.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                if (section.GetContentDispositionHeader() is { } disposition && disposition.IsFileDisposition())
                {
                    return await BoundedReader.ReadAsync(section.Body, announcedBytes: null, maxBytes, cancellationToken: cancellationToken);
                }
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new UnreadableImageException(UnreadableImageReason.Damaged, "The form is cut off or malformed; send one file as multipart/form-data.", exception);
        }

        throw new UnreadableImageException(UnreadableImageReason.Empty, "The form holds no file; send the image as a file part, such as `-F image=@digit.png` with curl.");
    }

    private static UnreadableImageException Unsupported(string contentType) => new(
        UnreadableImageReason.NotAnImage,
        $"The content type '{contentType}' is not read; send image/*, application/octet-stream or multipart/form-data with one file.");
}
