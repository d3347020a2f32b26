using Hdr.Blazor.Services.Techniques;
using Hdr.Recognition.Techniques;

namespace Hdr.Blazor.Api;

/// <summary><c>GET /api/techniques/...</c>: what the techniques page shows, as files. The addresses are fixed; none takes anything from the client.</summary>
public static class TechniqueEndpoints
{
    /// <summary>Maps them all.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        MapFile(endpoints, ApiRoutes.TechniquesJson, static comparison => Results.Json(comparison, MetricsJson.Options));
        MapFile(endpoints, ApiRoutes.TechniquesCsv, static comparison => BoardAnswers.Csv(Lines(comparison)));
    }

    private static void MapFile(IEndpointRouteBuilder endpoints, string address, Func<TechniqueComparison, IResult> answer) => endpoints
        .MapGet(address, (ComparisonSource source) => source.Load() switch
        {
            { Comparison: { } comparison } => answer(comparison),
            { Problem: var problem } => Refuse(problem),
        })
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static IResult Refuse(string? problem) => problem is null
        ? Results.Problem($"Make it with: {ComparisonLocation.HowToMake}", statusCode: StatusCodes.Status404NotFound, title: "The techniques have not been compared.")
        : Results.Problem(problem, statusCode: StatusCodes.Status503ServiceUnavailable, title: "The comparison can't be used.");

    private static IEnumerable<string> Lines(TechniqueComparison comparison) => comparison.Techniques
        .Select(technique => CsvLine.Of(
            technique.Id, technique.Name, technique.Accuracy, technique.ErrorCount, technique.TrainingSeconds, technique.MicrosecondsPerDigit,
            technique.ModelBytes, technique.ReportedAccuracy, technique.IsSimulated ? 1 : 0, technique.Settings, technique.MeasuredAt.ToString("O")))
        .Prepend("id,name,accuracy,errors,training_seconds,microseconds_a_digit,model_bytes,reported_accuracy,is_simulated,settings,measured_at");
}
