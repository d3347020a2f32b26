using Hdr.Benchmarks.Peers.Reporting;
using Hdr.Benchmarks.Support;

namespace Hdr.Benchmarks.Peers.Sections;

/// <summary>How long does a photo take, and a page?</summary>
internal sealed class PhotoSection : IPeerSection
{
    /// <inheritdoc/>
    public string Name => "photo";

    /// <inheritdoc/>
    public string Title => "A photo and a page to their answers";

    /// <inheritdoc/>
    public IEnumerable<Finding> Measure(Effort effort)
    {
        using PooledReader ours = new();
        (string What, byte[] Image, int MostMs)[] images = effort.IsDryRun
            ? [("a small JPEG of one digit", SampleImages.Jpeg(400, 300), 400), ("a page of 2 digits", MnistPage.Jpeg(2), 300)]
            : [("12-megapixel JPEG of one digit", SampleImages.LargeJpeg(), 400), ("2-megapixel JPEG of 50 digits", MnistPage.Jpeg(50), 300), ("2-megapixel JPEG of 200 digits", MnistPage.Jpeg(200), 300)];
        Contestant<Latency>[] contestants = [.. images.Select(image => new Contestant<Latency>(image.What, () => Latency.Of(() => ours.Reader.Read(image.Image), effort.Pick(full: 5, dry: 1))))];
        IReadOnlyDictionary<string, IReadOnlyList<Latency>> rounds = Alternation.Run(contestants, effort.RoundCount);
        foreach ((string what, _, int mostMs) in images)
        {
            double seconds = Latency.Median(rounds[what]).P50;
            yield return new Finding(what, Figure.Time(seconds)).Judged(Bar.AtMost(mostMs, "ms"), seconds * 1e3);
        }
    }
}
