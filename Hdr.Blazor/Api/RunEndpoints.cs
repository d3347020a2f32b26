using Hdr.Blazor.Services.Runs;

namespace Hdr.Blazor.Api;

/// <summary><c>GET /api/runs/...</c>: what the runs page shows, as files. A client names runs by the keys that are listed, never a file.</summary>
public static class RunEndpoints
{
    /// <summary>Maps them all.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(ApiRoutes.RunsCsv, static async (RunSource source, CancellationToken cancellationToken) =>
            BoardAnswers.Csv(RunTables.Runs(await source.LoadAsync(cancellationToken: cancellationToken))));
        endpoints.MapGet(ApiRoutes.DisagreementsCsv, CompareAsync).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> CompareAsync(string? first, string? second, RunSource source, CancellationToken cancellationToken)
    {
        try
        {
            return BoardAnswers.Csv(RunTables.Disagreements(await source.CompareAsync(first, second, cancellationToken)));
        }
        catch (RunException exception)
        {
            return Results.Problem(exception.Message, statusCode: StatusCodes.Status404NotFound, title: "These runs can't be compared.");
        }
    }
}
