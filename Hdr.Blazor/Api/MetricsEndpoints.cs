using Hdr.Blazor.Services;
using Hdr.Blazor.Services.Metrics;

namespace Hdr.Blazor.Api;

/// <summary><c>GET /api/metrics/...</c>: what the metrics page shows, as files. The addresses are fixed; none takes anything from the client.</summary>
public static class MetricsEndpoints
{
    /// <summary>Maps them all.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        MapFile(endpoints, ApiRoutes.MetricsJson, static board => Results.Json(board.Metrics, MetricsJson.Options));
        MapCsv(endpoints, ApiRoutes.ConfusionCsv, static board => MetricsTables.Confusion(board.Metrics));
        MapCsv(endpoints, ApiRoutes.ClassesCsv, static board => MetricsTables.Classes(board.Metrics));
        MapCsv(endpoints, ApiRoutes.CalibrationCsv, static board => MetricsTables.Calibration(board.Metrics));
        MapCsv(endpoints, ApiRoutes.ErrorsCsv, static board => MetricsTables.Images(board.Errors));
        MapCsv(endpoints, ApiRoutes.TrainingCsv, static board => MetricsTables.Training(board.Package.History));
        MapFile(endpoints, ApiRoutes.ImagesCsv, static board => BoardAnswers.FromTests(board, static tests => BoardAnswers.Csv(MetricsTables.Images(tests.All()))));
    }

    private static void MapCsv(IEndpointRouteBuilder endpoints, string address, Func<MetricsBoard, IEnumerable<string>> lines) =>
        MapFile(endpoints, address, board => BoardAnswers.Csv(lines(board)));

    private static void MapFile(IEndpointRouteBuilder endpoints, string address, Func<MetricsBoard, IResult> answer) => endpoints
        .MapGet(address, (MetricsSource source, ModelFile model) => BoardAnswers.FromFileAsync(source, model, answer))
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
}
