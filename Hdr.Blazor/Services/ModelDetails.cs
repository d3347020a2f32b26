using Hdr.Recognition.Models;

namespace Hdr.Blazor.Services;

/// <summary>What the model file says of itself: its card and its metrics.</summary>
public sealed class ModelDetails(ModelFile file, ModelStatus status) : IDisposable
{
    private readonly ModelFile _file = file;
    private readonly ModelStatus _status = status;
    private readonly Lock _gate = new();
    private Task<ModelPackage>? _package;
    private IDisposable? _reloads;

    /// <summary>Reads the details once for each model that was loaded.</summary>
    /// <exception cref="ModelFileException">The file can't be used.</exception>
    public Task<ModelPackage> LoadAsync()
    {
        lock (_gate)
        {
            _reloads ??= _status.OnLoaded(Forget);
            if (_package is null or { IsFaulted: true })
            {
                _package = Task.Run(() => ModelPackage.Load(_file.Path));
            }

            return _package;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reloads?.Dispose();

    private void Forget()
    {
        lock (_gate)
        {
            _package = null;
        }
    }
}
