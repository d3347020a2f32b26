using Hdr.Recognition.Models;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using Microsoft.ML;

namespace Hdr.Recognition.Pooling;

/// <summary>Keeps the newest model of a file that could be loaded.</summary>
internal sealed partial class FileModelSource<TData, TPrediction> : IDisposable
    where TData : class
    where TPrediction : class, new()
{
    private readonly PredictionEnginePoolOptions<TData, TPrediction> _options;
    private readonly ILogger _logger;
    private readonly MLContext _context;
    private readonly Lock _loading = new();
    private readonly ITimer? _timer;
    private PooledModel<TData, TPrediction>? _current;
    private ModelFileException? _trouble;
    private FileStamp? _stamp;
    private CancellationTokenSource _reloaded = new();
    private bool _isDisposed;

    public FileModelSource(PredictionEnginePoolOptions<TData, TPrediction> options, ILogger logger, TimeProvider timeProvider)
    {
        _options = options;
        _logger = logger;
        _context = DigitPipeline.CreateContext();
        _context.ComponentCatalog.RegisterAssembly(typeof(TData).Assembly);
        _context.ComponentCatalog.RegisterAssembly(typeof(TPrediction).Assembly);
        if (options.WatchForChanges)
        {
            _timer = timeProvider.CreateTimer(_ => ReloadIfChanged(), null, options.PollingInterval, options.PollingInterval);
        }
    }

    public IChangeToken GetReloadToken() => new CancellationChangeToken(Volatile.Read(ref _reloaded).Token);

    /// <summary>The newest model, with the caller counted in.</summary>
    /// <exception cref="ModelFileException">No model could be loaded yet.</exception>
    /// <exception cref="ObjectDisposedException">The pool is gone.</exception>
    public PooledModel<TData, TPrediction> Rent()
    {
        while (true)
        {
            PooledModel<TData, TPrediction>? model = Volatile.Read(ref _current) ?? LoadFirst();
            if (model.TryRent())
            {
                return model;
            }

            // Between reading it and renting it, the model was replaced: take the new one.
        }
    }

    public void Dispose()
    {
        _timer?.Dispose();
        lock (_loading)
        {
            _isDisposed = true;
            Interlocked.Exchange(ref _current, null)?.Return();
        }
    }

    private PooledModel<TData, TPrediction> LoadFirst()
    {
        lock (_loading)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(PredictionEnginePool<TData, TPrediction>));
            if (_current is null)
            {
                LoadIfChanged();
            }

            return _current ?? throw new ModelFileException(_trouble!.Message, _trouble);
        }
    }

    private void ReloadIfChanged()
    {
        // A load that takes longer than the interval is not waited for.
        if (_loading.TryEnter())
        {
            try
            {
                // Nobody has asked for the model yet: nothing to replace.
                if (_stamp is not null && !_isDisposed)
                {
                    LoadIfChanged();
                }
            }
            finally
            {
                _loading.Exit();
            }
        }
    }

    private void LoadIfChanged()
    {
        FileStamp stamp = FileStamp.Of(_options.FilePath);
        if (stamp == _stamp)
        {
            return;
        }

        _stamp = stamp;
        try
        {
            Replace(Load());
            _trouble = null;
            LogLoaded(_options.FilePath);
        }
        catch (ModelFileException exception)
        {
            _trouble = exception;
            LogNotLoaded(exception, exception.Message, _current is null ? "there is no other model to go on with" : "the model in use stays");
        }
    }

    private PooledModel<TData, TPrediction> Load()
    {
        byte[] content = ModelFile.ReadAllBytes(_options.FilePath);
        ModelPackage package = ModelArchive.Read(_options.FilePath, content);
        try
        {
            using NetworkFileScope files = new(_context);
            using MemoryStream stream = new(content, writable: false);
            return new PooledModel<TData, TPrediction>(_context, FirstLookTransformer.Around(_context.Model.Load(stream, out _), package.Onnx));
        }
        catch (Exception exception)
        {
            // ML.NET and ONNX Runtime throw types of many kinds here; whatever it is, the old model must go on.
            throw ModelFile.Broken(_options.FilePath, exception);
        }
    }

    private void Replace(PooledModel<TData, TPrediction> model)
    {
        Interlocked.Exchange(ref _current, model)?.Return();
        // Not disposed: a caller may be asking it for its token at this moment, and it holds nothing but memory.
        Interlocked.Exchange(ref _reloaded, new CancellationTokenSource()).Cancel();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Loaded model file {Path}.")]
    private partial void LogLoaded(string path);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Trouble} ({Consequence})")]
    private partial void LogNotLoaded(Exception exception, string trouble, string consequence);
}
