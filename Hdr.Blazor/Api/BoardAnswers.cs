using System.Net.Mime;
using System.Text;
using Hdr.Blazor.Services;
using Hdr.Blazor.Services.Metrics;
using Hdr.Recognition.Models;

namespace Hdr.Blazor.Api;

/// <summary>Answers from what the model file says of itself and of its test, or says why there is nothing.</summary>
internal static class BoardAnswers
{
    /// <summary>Answers from the model file.</summary>
    public static async Task<IResult> FromFileAsync(MetricsSource source, ModelFile model, Func<MetricsBoard, IResult> answer)
    {
        try
        {
            return answer(await source.LoadAsync());
        }
        catch (ModelFileException exception)
        {
            return ApiProblems.NoModel(exception, model);
        }
    }

    /// <summary>Answers from the tested images.</summary>
    public static IResult FromTests(MetricsBoard board, Func<TestSet, IResult> answer) => board.Tests is { } tests
        ? answer(tests)
        : Results.Problem(board.TestsProblem, statusCode: StatusCodes.Status404NotFound, title: "There are no tested images.");

    /// <summary>Lines of CSV as a file.</summary>
    public static IResult Csv(IEnumerable<string> lines) => Results.Text(string.Concat(lines.Select(line => $"{line}\n")), MediaTypeNames.Text.Csv, Encoding.UTF8);
}
