using System.Net.Mime;
using System.Security.Cryptography;
using Hdr.Blazor.Services;
using Hdr.Blazor.Services.Browsing;
using Hdr.Blazor.Services.Metrics;
using Microsoft.Net.Http.Headers;

namespace Hdr.Blazor.Api;

/// <summary><c>GET /api/data/...</c>: the tested images of the model file. What the client says is a place among them and a filter, never a name of a file.</summary>
public static class DataEndpoints
{
    /// <summary>Maps them all.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        MapImage(endpoints);
        MapList(endpoints);
    }

    private static void MapImage(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet(ApiRoutes.TestImagePattern, (int index, HttpResponse response, MetricsSource source, ModelFile model) =>
            BoardAnswers.FromFileAsync(source, model, board => BoardAnswers.FromTests(board, tests => Png(tests, index, response))))
        .WithName("GetTestImage")
        .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Image.Png)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static void MapList(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet(ApiRoutes.TestImageList, (HttpRequest request, MetricsSource source, ModelFile model) =>
            BoardAnswers.FromFileAsync(source, model, board => BoardAnswers.FromTests(board, tests => List(tests, request.QueryString.Value))))
        .WithName("ListTestImages")
        .Produces<string>(contentType: MediaTypeNames.Text.Csv)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static IResult Png(TestSet tests, int index, HttpResponse response)
    {
        if (tests.FindProblem(index) is { } problem)
        {
            return Results.Problem(problem, statusCode: StatusCodes.Status404NotFound, title: "There is no such image.");
        }

        byte[] png = DigitPng.Encode(tests.All()[index].Pixels.Span);
        // It may be kept, but not used unasked: another model file may hold other images.
        response.Headers.CacheControl = "no-cache";
        response.Headers.ContentDisposition = $"inline; filename={TestImageName.Of(index)}.png";
        return Results.Bytes(png, MediaTypeNames.Image.Png, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(png))}\""));
    }

    // A page passes over what it doesn't understand; a program that misspells a filter must not take all images for its answer.
    private static IResult List(TestSet tests, string? query)
    {
        ImageFilter filter = ImageQuery.Parse(query, out IReadOnlyList<string> refused).Filter;
        return refused.Count == 0
            ? BoardAnswers.Csv(MetricsTables.Images(filter.Find(tests)))
            : Results.Problem($"{string.Join("; ", refused)}.", statusCode: StatusCodes.Status400BadRequest, title: "The filter can't be understood.");
    }
}
