using Hdr.Model.Data;
using Hdr.Model.Techniques;
using Hdr.Recognition.Techniques;

namespace Hdr.Model.Commands;

/// <summary>One run of <c>compare</c>: read, then train, test and keep one technique after the other.</summary>
internal sealed class ComparisonRun(ComparisonRequest request, ICommandConsole console)
{
    private const int Seed = 1;

    private readonly ComparisonRequest _request = request;
    private readonly ICommandConsole _console = console;

    /// <summary>Does it all.</summary>
    public void Execute(CancellationToken cancellationToken)
    {
        (LabelledImages images, LabelledImages test) = DataSteps.ReadTrainingAndTest(_request.Data, _request.Images, _console, cancellationToken);
        TechniqueComparison comparison = Begin(images, test);
        TechniqueData data = TechniqueData.Of(images, Seed);
        _console.WriteLine($"Learning from {images.Count:N0} images, choosing on {data.Validation.Count:N0} of them, testing on {test.Count:N0}; {comparison.Processor}.");
        foreach (ITechnique technique in _request.Techniques)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryMeasure(technique, data, test, cancellationToken) is TechniqueResult result)
            {
                comparison = comparison.With(result);
                ComparisonFile.Save(comparison, _request.Output);
                _console.WriteLine(ComparisonReport.Line(result));
            }
        }

        ComparisonReport.Write(comparison, _console.Output);
        _console.WriteLine($"Written to '{_request.Output}'.");
    }

    /// <summary>The comparison that is there already, if this one can be put into it; otherwise an empty one.</summary>
    /// <exception cref="DataException">Rows of the one that is there are to be kept, but it is of other images or of another processor.</exception>
    private TechniqueComparison Begin(LabelledImages images, LabelledImages test)
    {
        TechniqueComparison empty = new()
        {
            TrainingSet = images.Name,
            TrainingImageCount = images.Count,
            TestSet = test.Name,
            TestImageCount = test.Count,
            Processor = Processor.Describe(),
            Techniques = [],
        };
        if (!File.Exists(_request.Output))
        {
            return empty;
        }

        try
        {
            TechniqueComparison existing = ComparisonFile.Load(_request.Output);
            return existing with { Techniques = empty.Techniques } == empty ? existing : throw Differs(existing, empty);
        }
        catch (Exception exception) when (_request.ReplacesAll && exception is (DataException or ComparisonFileException))
        {
            return empty;
        }
    }

    private DataException Differs(TechniqueComparison existing, TechniqueComparison wanted)
    {
        static string Describe(TechniqueComparison comparison) =>
            $"{comparison.TrainingImageCount:N0} images of '{comparison.TrainingSet}', {comparison.TestImageCount:N0} of '{comparison.TestSet}', on {comparison.Processor}";
        return new DataException($"Comparison '{_request.Output}' is of {Describe(existing)}; this would be of {Describe(wanted)}. Name another file with --output, or leave --only out to measure all anew.");
    }

    /// <summary>Null where the technique's native part is not made for this platform, such as LightGBM for Macs with ARM: the others go on.</summary>
    private TechniqueResult? TryMeasure(ITechnique technique, TechniqueData data, LabelledImages test, CancellationToken cancellationToken)
    {
        try
        {
            return Measure(technique, data, test, cancellationToken);
        }
        catch (DllNotFoundException exception)
        {
            _console.Error.WriteLine($"{technique.Name} can't run here and is left out: {exception.Message}");
            return null;
        }
    }

    private TechniqueResult Measure(ITechnique technique, TechniqueData data, LabelledImages test, CancellationToken cancellationToken)
    {
        TechniqueResult? result = null;
        _console.ShowProgress(technique.Name, report => result = TechniqueMeasurement.Measure(
            technique,
            data,
            test,
            progress => report(new ProgressState(progress.Share, progress.Detail)),
            cancellationToken));

        // What a technique has learnt is large: it is gone before the next one learns.
        GC.Collect();
        return result!;
    }
}
