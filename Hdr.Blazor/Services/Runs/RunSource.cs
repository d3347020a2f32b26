using Hdr.Blazor.Services.Metrics;
using Hdr.Recognition.Models;

namespace Hdr.Blazor.Services.Runs;

/// <summary>
/// The runs: the served model and the model files in a folder. They are chosen by the keys that are listed here; no part of a path ever
/// comes from a client. One visitor at a time makes it read, so that many can't fill the memory; what was read is kept.
/// </summary>
public sealed partial class RunSource(RunFolder folder, ModelFile served, ILogger<RunSource> logger) : IDisposable
{
    private readonly RunFolder _folder = folder;
    private readonly ModelFile _served = served;
    private readonly ILogger<RunSource> _logger = logger;
    private readonly RunReader _reader = new();
    private readonly SemaphoreSlim _slot = new(1);

    /// <summary>Reads the files that are new or have changed.</summary>
    /// <param name="progress">Told on another thread how many files are done, and of how many.</param>
    /// <param name="cancellationToken">Stops waiting and reading.</param>
    public async Task<RunBoard> LoadAsync(Action<int, int>? progress = null, CancellationToken cancellationToken = default)
    {
        await _slot.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Load(progress, cancellationToken), cancellationToken);
        }
        finally
        {
            _slot.Release();
        }
    }

    /// <summary>Compares two runs by the images that both were tested on, read from their files.</summary>
    /// <param name="first">The key of one.</param>
    /// <param name="second">The key of the other.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="RunException">A key is not listed, a file can't be read, or they were tested on different images.</exception>
    public async Task<RunComparison> CompareAsync(string? first, string? second, CancellationToken cancellationToken = default)
    {
        await _slot.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Compare(first, second), cancellationToken);
        }
        finally
        {
            _slot.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _slot.Dispose();

    private static TestedRun ReadTested(RunFile file)
    {
        try
        {
            ModelPackage package = ModelPackage.LoadWithTestedImages(file.Path);
            return package.TestedImages is { } images
                ? new TestedRun(file.Name, package.Metrics.DataSet, images)
                : throw new RunException($"{file.Name} holds no tested images. Put them in with: {MetricsSource.HowToUpdate}");
        }
        catch (ModelFileException exception)
        {
            throw new RunException(file.Describe(exception), exception);
        }
    }

    private RunBoard Load(Action<int, int>? progress, CancellationToken cancellationToken)
    {
        (IReadOnlyList<RunFile> files, int leftOut, string? problem) = List();
        List<RunReading> readings = [];
        foreach (RunFile file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Invoke(readings.Count, files.Count);
            readings.Add(_reader.Read(file));
        }

        _reader.KeepOnly(files);
        return new RunBoard([.. readings.Select(reading => reading.Run).OfType<Run>()], [.. readings.Select(reading => reading.Broken).OfType<BrokenRun>()], leftOut, problem);
    }

    private RunComparison Compare(string? first, string? second) => first == second
        ? throw new RunException("These are one and the same run. Choose two different ones.")
        : RunComparison.Of(ReadTested(Find(first)), ReadTested(Find(second)));

    private RunFile Find(string? key) => List().Files.FirstOrDefault(file => file.Key == key)
        ?? throw new RunException("There is no such run any more. Choose one of those that are listed.");

    private (IReadOnlyList<RunFile> Files, int LeftOut, string? Problem) List()
    {
        RunFile model = new(Run.ServedKey, $"{Path.GetFileName(_served.Path)} (served)", _served.Path);
        try
        {
            IReadOnlyList<FileInfo> found = _folder.List(except: _served.Path);
            return ([model, .. found.Take(RunFolder.MaxFiles).Select(file => new RunFile(file.Name, file.Name, file.FullName))], Math.Max(0, found.Count - RunFolder.MaxFiles), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogUnlisted(_folder.Path, exception);
            return ([model], 0, $"The folder '{_folder.Name}' can't be listed; the log has the details. Let the app read it, or name another one with Runs:Path.");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The folder of runs '{Path}' can't be listed.")]
    private partial void LogUnlisted(string path, Exception exception);
}
