using Hdr.Recognition.Techniques;

namespace Hdr.Blazor.Services.Techniques;

/// <summary>Reads the comparison of techniques, once for each state of its file.</summary>
public sealed partial class ComparisonSource(ComparisonLocation location, ILogger<ComparisonSource> logger)
{
    private readonly ComparisonLocation _location = location;
    private readonly ILogger<ComparisonSource> _logger = logger;
    private readonly Lock _gate = new();
    private FileStamp? _stamp;
    private ComparisonBoard? _board;

    /// <summary>Reads the file, or gives what was read before. It has a megabyte at most: nobody waits for it.</summary>
    public ComparisonBoard Load()
    {
        lock (_gate)
        {
            FileStamp? stamp = FileStamp.Of(_location.Path);
            if (_board is null || stamp != _stamp)
            {
                (_stamp, _board) = (stamp, stamp is null ? new ComparisonBoard(Comparison: null, Problem: null) : Read());
            }

            return _board;
        }
    }

    private ComparisonBoard Read()
    {
        try
        {
            TechniqueComparison comparison = ComparisonFile.Load(_location.Path);
            return FindFault(comparison) is { } fault
                ? Refuse($"Comparison '{_location.Name}' can't be used: {fault} Make it again with 'compare'.", exception: null)
                : new ComparisonBoard(comparison, Problem: null);
        }
        catch (ComparisonFileException exception)
        {
            // How the server's disk is laid out is nobody's business; the log has the whole path.
            return Refuse(exception.Message.Replace(_location.Path, _location.Name, StringComparison.Ordinal), exception);
        }
    }

    private ComparisonBoard Refuse(string problem, Exception? exception)
    {
        LogUnusable(_location.Path, problem, exception);
        return new ComparisonBoard(Comparison: null, problem);
    }

    /// <summary>What JSON can hold though no comparison can: the pages count on the contrary.</summary>
    private static string? FindFault(TechniqueComparison comparison)
    {
        if (comparison.Techniques.Any(technique => technique is null))
        {
            return "An entry is empty.";
        }

        if (comparison.Techniques.FirstOrDefault(technique => technique.Accuracy is not (>= 0 and <= 1)) is { } wrong)
        {
            return $"The accuracy of '{wrong.Id}' must be 0 to 1. It is {wrong.Accuracy}.";
        }

        if (comparison.Techniques.FirstOrDefault(technique => !IsTime(technique.TrainingSeconds) || !IsTime(technique.MicrosecondsPerDigit)) is { } timeless)
        {
            return $"The times of '{timeless.Id}' must be 0 or more. They are {timeless.TrainingSeconds} s and {timeless.MicrosecondsPerDigit} µs.";
        }

        return comparison.Techniques.CountBy(technique => technique.Id).FirstOrDefault(count => count.Value > 1) is { Value: > 1 } twice
            ? $"'{twice.Key}' is in it {twice.Value} times."
            : null;
    }

    private static bool IsTime(double time) => double.IsFinite(time) && time >= 0;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Comparison '{Path}' is not shown: {Problem}")]
    private partial void LogUnusable(string path, string problem, Exception? exception);
}
