using System.Globalization;
using Hdr.Benchmarks.Peers.Processes;
using Hdr.Benchmarks.Peers.Reporting;
using Hdr.Benchmarks.Support;
using Hdr.Model.Commands;
using Hdr.Recognition.Models;
using Hdr.Recognition.Reading;

namespace Hdr.Benchmarks.Peers.Sections;

/// <summary>Do time and memory stay linear, from few images to many, from small ones to large, from one digit to a full page?</summary>
internal sealed class GrowthSection : IPeerSection
{
    /// <summary>Files that are read again and again.</summary>
    private const int FileCount = 1000;

    private const double BytesOfMegapixel = 1e6;

    /// <summary>A unit of the most may take so many times what a unit of less takes.</summary>
    private static readonly Bar Linear = Bar.AtMost(1.25, "x");

    /// <inheritdoc/>
    public string Name => "growth";

    /// <inheritdoc/>
    public string Title => "Growth";

    /// <inheritdoc/>
    public IEnumerable<Finding> Measure(Effort effort)
    {
        using ScratchFolder scratch = new();
        using PooledReader page = new();
        using BatchScorer scorer = new(ModelNetworks.Load(ShippedModel.Path).Onnx);
        FileReader folder = new(new DigitReader(scorer));
        Mnist.Test.First(effort.Pick(full: FileCount, dry: 10)).WriteFolders(scratch.Path);
        PredictionFile[] files = [.. PredictionFile.Find([scratch.Path], recursive: true)];

        PredictionFile[] Repeat(int count) => [.. Enumerable.Range(0, count).Select(index => files[index % files.Length])];
        Action Folder(int count) => () => Check(folder.ReadAsync(Repeat(count), CancellationToken.None).ToBlockingEnumerable().Sum(block => block.Count), count);
        Action Page(byte[] image) => () => page.Reader.Read(image);

        return
        [
            .. Compare(effort, "image", effort.Pick<int[]>([100, 1000, 10_000, 100_000], [10, 20]).Select(count => ((double)count, Folder(count)))),
            .. Compare(effort, "megapixel", effort.Pick<double[]>([0.1, 1, 5, 20], [0.1, 0.2]).Select(size => (size, Page(Photo(size))))),
            .. Compare(effort, "digit of a page", effort.Pick<int[]>([1, 10, 50, 200], [1, 2]).Select(count => ((double)count, Page(MnistPage.Jpeg(count))))),
        ];
    }

    private static void Check(int readCount, int count)
    {
        if (readCount != count)
        {
            throw new InvalidOperationException($"{count} images must be read. {readCount} were.");
        }
    }

    private static byte[] Photo(double megapixels)
    {
        // Four by three, as cameras have it.
        double unit = Math.Sqrt(megapixels * BytesOfMegapixel / 12);
        return SampleImages.Jpeg((int)(4 * unit), (int)(3 * unit));
    }

    private static Finding[] Compare(Effort effort, string unit, IEnumerable<(double Amount, Action Work)> works)
    {
        Contestant<Growth>[] contestants = [.. works.Select(work => new Contestant<Growth>(Amount(work.Amount), () => Growth.Of(work.Amount, work.Work)))];
        Growth[] sizes = [.. Alternation.Run(contestants, effort.RoundCount).Values.Select(Growth.Median)];
        Finding[] rows = [.. sizes.Select(size => Describe(size, unit))];

        // The smallest amount is mostly what each call costs, whatever its size: growth is judged from the next one on.
        Growth from = sizes[Math.Min(1, sizes.Length - 2)], to = sizes[^1];
        double ratio = to.Seconds / to.Amount / (from.Seconds / from.Amount);
        rows[^1] = (rows[^1] with { Against = $"time a {unit}, beside {Amount(from.Amount)}", Ratio = Figure.Times(ratio) }).Judged(Linear, ratio);
        return rows;
    }

    private static Finding Describe(Growth size, string unit) => new(
        $"{Amount(size.Amount)} × {unit}",
        $"{Figure.Time(size.Seconds)}, {Figure.Time(size.Seconds / size.Amount)} a {unit}; allocated {Figure.Megabytes(size.AllocatedBytes)}, at once at most {Figure.Megabytes(size.PeakBytes)}");

    private static string Amount(double amount) => amount.ToString("#,0.#", CultureInfo.InvariantCulture);
}
