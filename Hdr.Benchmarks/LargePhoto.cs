using BenchmarkDotNet.Attributes;
using Hdr.Benchmarks.Support;
using Hdr.Recognition.Images;
using Hdr.Recognition.Normalisation;

namespace Hdr.Benchmarks;

/// <summary>What does a 12-megapixel JPEG cost before the network sees it?</summary>
[MemoryDiagnoser]
public class LargePhoto
{
    private readonly byte[] _jpeg = SampleImages.LargeJpeg();
    private readonly GrayImage _image = ImageDecoder.Decode(SampleImages.LargeJpeg());
    private readonly float[] _input = new float[DigitNormaliser.Length];

    /// <summary>JPEG to gray pixels, reduced.</summary>
    [Benchmark(Baseline = true)]
    public GrayImage Decode() => ImageDecoder.Decode(_jpeg);

    /// <summary>Gray pixels to the network's input.</summary>
    [Benchmark]
    public bool Normalise() => DigitNormaliser.TryNormalise(_image, _input, out _);
}
