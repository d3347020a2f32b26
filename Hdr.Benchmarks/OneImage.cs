using BenchmarkDotNet.Attributes;
using Hdr.Benchmarks.Support;
using Hdr.Recognition.Images;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;
using Hdr.Recognition.Pooling;
using Hdr.Recognition.Reading;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Hdr.Benchmarks;

/// <summary>What does reading one 28x28 PNG cost, over the bare run of the network, and where does it go?</summary>
[MemoryDiagnoser]
public class OneImage : IDisposable
{
    private readonly float[] _input = new float[DigitNormaliser.Length], _scores = new float[DigitPrediction.ClassCount];
    private readonly byte[] _png = SampleImages.SmallPng();
    private readonly GrayImage _image = ImageDecoder.Decode(SampleImages.SmallPng());
    private readonly OnnxScorer _bare = new(ModelNetworks.Load(ShippedModel.Path).Onnx);
    private readonly PredictionEnginePool<DigitInput, DigitPrediction> _pool = new(
        Options.Create(new PredictionEnginePoolOptions<DigitInput, DigitPrediction> { FilePath = ShippedModel.Path }),
        NullLogger<PredictionEnginePool<DigitInput, DigitPrediction>>.Instance);

    private DigitReader _reader = null!;

    /// <summary>Loads the model and checks that it works, outside the timing.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _reader = new DigitReader(new PooledScorer(_pool));
        if (_reader.Read(_png).Text.Length != 1 || !DigitNormaliser.TryNormalise(_image, _input, out _))
        {
            throw new InvalidOperationException("The sample must be read as one digit.");
        }
    }

    /// <summary>ONNX Runtime alone, one thread.</summary>
    [Benchmark(Baseline = true)]
    public void BareNetwork() => _bare.Score(_input, _scores);

    /// <summary>The network behind ML.NET's pooled prediction engine.</summary>
    [Benchmark]
    public DigitPrediction PooledEngine() => _pool.Predict(new DigitInput { Image = _input });

    /// <summary>PNG to gray pixels.</summary>
    [Benchmark]
    public GrayImage Decode() => ImageDecoder.Decode(_png);

    /// <summary>Gray pixels to the network's input.</summary>
    [Benchmark]
    public bool Normalise() => DigitNormaliser.TryNormalise(_image, _input, out _);

    /// <summary>PNG to answer.</summary>
    [Benchmark]
    public ImageReading WholePath() => _reader.Read(_png);

    /// <inheritdoc/>
    [GlobalCleanup]
    public void Dispose()
    {
        _bare.Dispose();
        _pool.Dispose();
        GC.SuppressFinalize(this);
    }
}
