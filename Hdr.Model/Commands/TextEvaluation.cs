using System.Diagnostics;
using Hdr.Model.Data;
using Hdr.Model.Evaluation.Texts;
using Hdr.Recognition.Lines;
using Hdr.Recognition.Models;
using Hdr.Recognition.Reading;

namespace Hdr.Model.Commands;

/// <summary>Reads labelled images as <c>predict</c> does, and measures.</summary>
internal sealed class TextEvaluation(ModelPackage package, ICommandConsole console)
{
    private readonly ModelPackage _package = package;
    private readonly ICommandConsole _console = console;

    /// <summary>Reads all files; those that can't be read are named.</summary>
    /// <param name="files">At least one.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<TextMetrics> RunAsync(IReadOnlyList<LabelledFile> files, CancellationToken cancellationToken)
    {
        using BatchScorer scorer = new(_package.Onnx);
        using LineScorer? lines = _package.LineOnnx is byte[] line ? new LineScorer(line) : null;
        FileReader reader = new(new DigitReader(scorer, lines));
        PredictionFile[] images = [.. files.Select(file => new PredictionFile(file.Path, file.Name))];
        List<FileReading> readings = [];
        long start = Stopwatch.GetTimestamp();
        await _console.ShowProgressAsync("Reading", async report =>
        {
            await foreach (IReadOnlyList<FileReading> block in reader.ReadAsync(images, cancellationToken))
            {
                readings.AddRange(block);
                report(new ProgressState((double)readings.Count / files.Count, $"{readings.Count:N0} of {files.Count:N0}"));
            }
        });
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        return TextMetrics.Of([.. files.Zip(readings, Answer)], elapsed);
    }

    private TextAnswer Answer(LabelledFile file, FileReading reading)
    {
        if (reading.Error is not null)
        {
            _console.Error.WriteLine($"{file.Name}: {reading.Error}");
        }

        return new TextAnswer(file.Name, file.Label, reading.Reading?.Text ?? "", reading.Reading?.Confidence ?? 0, reading.Error);
    }
}
