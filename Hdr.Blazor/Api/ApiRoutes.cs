using System.Globalization;

namespace Hdr.Blazor.Api;

/// <summary>Where the HTTP API lives.</summary>
public static class ApiRoutes
{
    /// <summary>What every address of the API starts with.</summary>
    public const string Prefix = "/api";

    /// <summary>Reads the digits in an image: POST the image's bytes, or a multipart form with one file.</summary>
    public const string Read = Prefix + "/read";

    /// <summary>All metrics of the model.</summary>
    public const string MetricsJson = Metrics + "/metrics.json";

    /// <summary>The confusion matrix.</summary>
    public const string ConfusionCsv = Metrics + "/confusion.csv";

    /// <summary>Precision, recall, F1 and support of each digit.</summary>
    public const string ClassesCsv = Metrics + "/classes.csv";

    /// <summary>The bins of the reliability diagram.</summary>
    public const string CalibrationCsv = Metrics + "/calibration.csv";

    /// <summary>Every image read wrongly.</summary>
    public const string ErrorsCsv = Metrics + "/errors.csv";

    /// <summary>Every tested image.</summary>
    public const string ImagesCsv = Metrics + "/images.csv";

    /// <summary>The epochs of the training.</summary>
    public const string TrainingCsv = Metrics + "/training.csv";

    /// <summary>One tested image as PNG, by its place from 0.</summary>
    public const string TestImagePattern = Data + "/{index:int}.png";

    /// <summary>The tested images that a filter accepts, the filter in the query as on the page.</summary>
    public const string TestImageList = Data + "/images.csv";

    /// <summary>The comparison of techniques as its file has it.</summary>
    public const string TechniquesJson = Prefix + "/techniques/comparison.json";

    /// <summary>The comparison of techniques, a line each.</summary>
    public const string TechniquesCsv = Prefix + "/techniques/comparison.csv";

    /// <summary>The runs, a line each.</summary>
    public const string RunsCsv = Prefix + "/runs/runs.csv";

    /// <summary>The images on which two runs disagree, a line each: query <c>first</c> and <c>second</c>, runs' keys as <see cref="RunsCsv"/> lists them.</summary>
    public const string DisagreementsCsv = Prefix + "/runs/disagreements.csv";

    private const string Metrics = Prefix + "/metrics";

    private const string Data = Prefix + "/data";

    /// <summary>Where a tested image is.</summary>
    /// <param name="index">Its place in the test set, from 0.</param>
    public static string TestImage(int index) => string.Create(CultureInfo.InvariantCulture, $"{Data}/{index}.png");

    /// <summary>Whether a request is the API's.</summary>
    public static bool Serves(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.Path.StartsWithSegments(Prefix, StringComparison.OrdinalIgnoreCase);
    }
}
