using Hdr.Recognition.Models;
using Hdr.Recognition.Pooling;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Hdr.Recognition.Tests.Support;

/// <summary>Pools without an application around them.</summary>
internal static class TestPool
{
    public static PredictionEnginePool<DigitInput, DigitPrediction> Of(string modelPath) => new(
        Options.Create(new PredictionEnginePoolOptions<DigitInput, DigitPrediction> { FilePath = modelPath }),
        NullLogger<PredictionEnginePool<DigitInput, DigitPrediction>>.Instance);
}
