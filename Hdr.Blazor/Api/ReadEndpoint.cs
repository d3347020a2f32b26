using Hdr.Blazor.Services;
using Hdr.Recognition.Images;
using Hdr.Recognition.Models;

namespace Hdr.Blazor.Api;

/// <summary><c>POST /api/read</c>: an image in, its digits as JSON out.</summary>
public static class ReadEndpoint
{
    /// <summary>The rate limiter's policy: how many requests may hold an image in memory.</summary>
    public const string ConcurrencyPolicy = "read";

    /// <summary>Requests served at once; each holds at most one image of <see cref="ImageLimits.MaxBytes"/>.</summary>
    public const int MaxConcurrent = 16;

    /// <summary>Requests that wait, their bodies unread; any more are told to come back later.</summary>
    public const int MaxWaiting = 64;

    /// <summary>Maps the endpoint, and what tells other methods to POST.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        MapPost(endpoints);
        // Routing would send others to the pages, whose answer is that there is no such page.
        endpoints.Map(ApiRoutes.Read, ApiProblems.OnlyPost).ExcludeFromDescription();
    }

    private static void MapPost(IEndpointRouteBuilder endpoints) => endpoints.MapPost(ApiRoutes.Read, HandleAsync)
        .WithName("ReadDigits")
        .Produces<ReadResponse>()
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .RequireRateLimiting(ConcurrencyPolicy)
        // A forged request gains nothing here: the endpoint knows no user, reads no cookie and changes nothing,
        // and a foreign page can't read the answer. So programs need no antiforgery token.
        .DisableAntiforgery();

    private static async Task<IResult> HandleAsync(HttpRequest request, RecognitionService recognition, ModelFile model, CancellationToken cancellationToken)
    {
        try
        {
            byte[] image = await RequestImage.ReadAsync(request, RecognitionService.Limits.MaxBytes, cancellationToken);
            TimedReading timed = await recognition.ReadAsync(image, cancellationToken);
            return Results.Ok(ReadResponse.From(timed.Reading));
        }
        catch (UnreadableImageException exception)
        {
            return ApiProblems.Refused(exception);
        }
        catch (ModelFileException exception)
        {
            return ApiProblems.NoModel(exception, model);
        }
    }
}
