using Hdr.Recognition.Models;

namespace Hdr.Blazor.Services.Metrics;

/// <summary>Reads what the metrics page shows from the model file, once for each model that was loaded.</summary>
public sealed partial class MetricsSource(ModelFile file, ModelStatus status, ILogger<MetricsSource> logger) : IDisposable
{
    /// <summary>How to get what an older model file lacks.</summary>
    public const string HowToUpdate = "dotnet run -c Release --project Hdr.Model -- evaluate --update";

    private readonly ModelFile _file = file;
    private readonly ModelStatus _status = status;
    private readonly ILogger<MetricsSource> _logger = logger;
    private readonly Lock _gate = new();
    private Task<MetricsBoard>? _board;
    private IDisposable? _reloads;

    /// <summary>Raised on a thread of the pool's when a model was loaded, after what was read of the one before has been forgotten.</summary>
    public event Action? Changed;

    /// <summary>Reads the file, or gives what was read before.</summary>
    /// <exception cref="ModelFileException">The file can't be used.</exception>
    public Task<MetricsBoard> LoadAsync()
    {
        lock (_gate)
        {
            _reloads ??= _status.OnLoaded(Forget);
            if (_board is null or { IsFaulted: true })
            {
                _board = Task.Run(Read);
            }

            return _board;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reloads?.Dispose();

    private MetricsBoard Read()
    {
        ModelPackage package;
        string? problem;
        try
        {
            package = ModelPackage.LoadWithTestedImages(_file.Path);
            problem = package.TestedImages is null ? $"The model file holds no tested images. Put them in with: {HowToUpdate}" : null;
        }
        catch (ModelFileException exception)
        {
            // Whatever is wrong with the images, the rest may be fine; if it is not, this throws for itself.
            package = ModelPackage.Load(_file.Path);
            problem = _file.Describe(exception);
            LogNoTestedImages(exception);
        }

        TestSet? tests = package.TestedImages is { } images ? new TestSet(package.Metrics.DataSet, images) : null;
        return new MetricsBoard(package, new FileInfo(_file.Path).Length, tests, problem);
    }

    private void Forget()
    {
        lock (_gate)
        {
            _board = null;
        }

        Changed?.Invoke();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The model file's tested images can't be read.")]
    private partial void LogNoTestedImages(Exception exception);
}
