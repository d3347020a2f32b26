using Hdr.Blazor.Services;
using Hdr.Recognition.Images;
using Hdr.Recognition.Models;

namespace Hdr.Blazor.Api;

/// <summary>The API's refusals as problem details (RFC 9457); <c>detail</c> is a sentence for people.</summary>
public static class ApiProblems
{
    /// <summary>An image can't be read.</summary>
    public static IResult Refused(UnreadableImageException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return Results.Problem(
            exception.Message,
            statusCode: StatusOf(exception.Reason),
            title: "The image can't be read.",
            extensions: new Dictionary<string, object?> { ["reason"] = exception.Reason.ToString() });
    }

    /// <summary>There is no model to read with.</summary>
    public static IResult NoModel(ModelFileException exception, ModelFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Results.Problem(file.Describe(exception), statusCode: StatusCodes.Status503ServiceUnavailable, title: "There is no model to read digits with.");
    }

    /// <summary>Another method than POST was used.</summary>
    public static IResult OnlyPost(HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Headers.Allow = HttpMethods.Post;
        return Results.Problem("Send the image by POST.", statusCode: StatusCodes.Status405MethodNotAllowed, title: "Images are read by POST only.");
    }

    /// <summary>Too many requests hold or await a slot.</summary>
    public static IResult TooManyRequests() => Results.Problem(
        $"{ReadEndpoint.MaxConcurrent} images are being read and {ReadEndpoint.MaxWaiting} wait; try again in a moment.",
        statusCode: StatusCodes.Status429TooManyRequests,
        title: "Too many requests.");

    private static int StatusOf(UnreadableImageReason reason) => reason switch
    {
        UnreadableImageReason.TooManyBytes => StatusCodes.Status413PayloadTooLarge,
        UnreadableImageReason.NotAnImage => StatusCodes.Status415UnsupportedMediaType,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
