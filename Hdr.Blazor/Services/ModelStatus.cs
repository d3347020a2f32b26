using Hdr.Recognition.Models;
using Hdr.Recognition.Pooling;
using Microsoft.Extensions.Primitives;

namespace Hdr.Blazor.Services;

/// <summary>Whether there is a model to read digits with, and when that changes.</summary>
public sealed class ModelStatus(PredictionEnginePool<DigitInput, DigitPrediction> pool, ModelFile file)
{
    private readonly ModelFile _file = file;
    private readonly PredictionEnginePool<DigitInput, DigitPrediction> _pool = pool;
    private volatile bool _wasTried;

    /// <summary>What is wrong with the model and what to do, in a sentence for people; null when digits can be read.</summary>
    /// <remarks>Loads the model, if nobody has yet, which takes a while.</remarks>
    public string? FindProblem()
    {
        try
        {
            _pool.GetModel();
            return null;
        }
        catch (ModelFileException exception)
        {
            return _file.Describe(exception);
        }
        finally
        {
            _wasTried = true;
        }
    }

    /// <summary>The same, as far as it is known without loading the model now.</summary>
    public string? FindKnownProblem() => _wasTried || !File.Exists(_file.Path) ? FindProblem() : null;

    /// <summary>Calls back on a thread of the pool's whenever a model has been loaded, until the result is disposed.</summary>
    public IDisposable OnLoaded(Action callback) => ChangeToken.OnChange(_pool.GetReloadToken, callback);
}
