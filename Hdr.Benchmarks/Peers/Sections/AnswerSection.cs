using System.Runtime.InteropServices;
using Hdr.Benchmarks.Peers.Networks;
using Hdr.Benchmarks.Peers.Processes;
using Hdr.Benchmarks.Peers.Reporting;
using Hdr.Benchmarks.Support;
using Hdr.Recognition.Images;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;

namespace Hdr.Benchmarks.Peers.Sections;

/// <summary>How long from an encoded digit to the answer, beside the bare network in C# and in Node?</summary>
internal sealed class AnswerSection : IPeerSection
{
    private const string Ours = "28x28 PNG to answer, one thread", Bare = "bare ONNX Runtime in C#";

    private static readonly Bar OfBare = Bar.AtMost(1.3, "x");

    /// <inheritdoc/>
    public string Name => "answer";

    /// <inheritdoc/>
    public string Title => "One image to its answer";

    /// <inheritdoc/>
    public IEnumerable<Finding> Measure(Effort effort)
    {
        byte[] png = Mnist.Test.ToPng(0), onnx = ModelPackage.Load(ShippedModel.Path).Onnx;
        float[] input = new float[DigitNormaliser.Length];
        _ = DigitNormaliser.TryNormalise(ImageDecoder.Decode(png), input, out _);
        using ScratchFolder scratch = new();
        File.WriteAllBytes(scratch.In("network.onnx"), onnx);
        File.WriteAllBytes(scratch.In("input"), MemoryMarshal.AsBytes(input.AsSpan()));

        using PooledReader ours = new();
        using BareNetwork bare = new(onnx, input);
        using AnsweringProcess? node = NodeRuntime.TryStart(scratch.In("network.onnx"), scratch.In("input"), mayInstall: !effort.IsDryRun);
        string nodeName = node?.Ask("version") ?? "onnxruntime-node";
        int count = effort.Pick(full: 2000, dry: 20);
        List<Contestant<Latency>> contestants = [new(Ours, () => Latency.Of(() => ours.Reader.Read(png), count)), new(Bare, () => Latency.Of(bare.Run, count))];
        if (node is not null)
        {
            contestants.Add(new(nodeName, () => node.AskNumbers($"run {count}") is [double p50, double p99] ? new Latency(p50, p99) : throw new InvalidOperationException("Node must answer two numbers.")));
        }

        Dictionary<string, Latency> latencies = Alternation.Run(contestants, effort.RoundCount).ToDictionary(pair => pair.Key, pair => Latency.Median(pair.Value));
        yield return new Finding($"{Ours}: p50", Figure.Time(latencies[Ours].P50)).Judged(Bar.AtMost(1, "ms"), latencies[Ours].P50 * 1e3);
        yield return Compare("p50", latencies[Ours].P50, Bare, latencies[Bare].P50).Judged(OfBare, latencies[Ours].P50 / latencies[Bare].P50);
        yield return Compare("p99", latencies[Ours].P99, Bare, latencies[Bare].P99);
        if (node is null)
        {
            yield return Finding.Skipped($"{Ours}, beside onnxruntime-node", NodeRuntime.HowToInstall);
            yield break;
        }

        yield return Compare("p50", latencies[Ours].P50, nodeName, latencies[nodeName].P50);
        yield return Compare("p99", latencies[Ours].P99, nodeName, latencies[nodeName].P99);
    }

    private static Finding Compare(string which, double ours, string other, double theirs) =>
        new($"{Ours}: {which}", Figure.Time(ours), $"{other}: {Figure.Time(theirs)}", Figure.Times(ours / theirs));
}
