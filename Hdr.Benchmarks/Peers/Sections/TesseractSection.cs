using System.Diagnostics;
using System.Globalization;
using Hdr.Benchmarks.Peers.Processes;
using Hdr.Benchmarks.Peers.Reporting;
using Hdr.Benchmarks.Support;
using Hdr.Recognition.Reading;

namespace Hdr.Benchmarks.Peers.Sections;

/// <summary>How do we read the same enlarged digits as Tesseract, one after the other, and in what time?</summary>
internal sealed class TesseractSection : IPeerSection
{
    /// <inheritdoc/>
    public string Name => "tesseract";

    /// <inheritdoc/>
    public string Title => "Digits beside Tesseract";

    /// <inheritdoc/>
    public IEnumerable<Finding> Measure(Effort effort)
    {
        int count = effort.Pick(full: 100, dry: 2);
        using ScratchFolder scratch = new();
        using PooledReader ours = new();
        string what = $"the first {count} test digits as PNG files of 160x160, time a digit";
        if (Tesseract.TryFind(scratch, count) is not Tesseract tesseract)
        {
            yield return Finding.Skipped(what, Tesseract.HowToInstall);
            yield break;
        }

        string name = tesseract.Version;
        byte[][] images = [.. Enumerable.Range(0, count).Select(MnistPage.EnlargedPng)];
        IReadOnlyDictionary<string, IReadOnlyList<(double Seconds, string[] Texts)>> rounds = Alternation.Run<(double, string[])>(
            [new(Name, tesseract.Read), new("ours", () => Read(ours.Reader, images))], effort.RoundCount);
        double us = Statistics.Median(rounds["ours"].Select(round => round.Seconds)) / count, them = Statistics.Median(rounds[Name].Select(round => round.Seconds)) / count;
        yield return new Finding(what, Figure.Time(us), $"{name}, one process for all: {Figure.Time(them)}", Figure.Times(us / them));
        yield return new Finding("the same: read rightly", Share(rounds["ours"][0].Texts, count), $"{name}: {Share(rounds[Name][0].Texts, count)}");
    }

    private static (double Seconds, string[] Texts) Read(DigitReader reader, byte[][] images)
    {
        long start = Stopwatch.GetTimestamp();
        string[] texts = [.. images.Select(image => reader.Read(image).Text)];
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, texts);
    }

    private static string Share(string[] texts, int count)
    {
        int right = Enumerable.Range(0, count).Count(i => i < texts.Length && texts[i] == Mnist.Test.Labels[i].ToString(CultureInfo.InvariantCulture));
        return $"{right} of {count}";
    }
}
