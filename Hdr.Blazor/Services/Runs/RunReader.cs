using System.Collections.Concurrent;
using Hdr.Recognition.Models;

namespace Hdr.Blazor.Services.Runs;

/// <summary>Reads model files for the runs page, and keeps the little it needs for as long as they stay as they are.</summary>
internal sealed class RunReader
{
    private readonly ConcurrentDictionary<RunFile, (FileStamp? Stamp, RunReading Reading)> _known = new();

    /// <summary>Reads a file, or gives what was read of it before.</summary>
    public RunReading Read(RunFile file)
    {
        FileStamp? stamp = FileStamp.Of(file.Path);
        if (!_known.TryGetValue(file, out (FileStamp? Stamp, RunReading Reading) known) || known.Stamp != stamp)
        {
            known = (stamp, ReadAnew(file, stamp));
            _known[file] = known;
        }

        return known.Reading;
    }

    /// <summary>Forgets the files that are not listed any more.</summary>
    public void KeepOnly(IReadOnlyCollection<RunFile> files)
    {
        foreach (RunFile gone in _known.Keys.Except(files))
        {
            _known.TryRemove(gone, out _);
        }
    }

    private static RunReading ReadAnew(RunFile file, FileStamp? stamp)
    {
        try
        {
            ModelPackage package = Load(file);
            return new RunReading(new Run(file.Key, file.Name, package.Card, RunMetrics.Of(package.Metrics), stamp?.Length ?? 0, package.TestedImages is not null), Broken: null);
        }
        catch (ModelFileException exception)
        {
            return new RunReading(Run: null, new BrokenRun(file.Name, file.Describe(exception)));
        }
    }

    private static ModelPackage Load(RunFile file)
    {
        try
        {
            return ModelPackage.LoadWithTestedImages(file.Path);
        }
        catch (ModelFileException)
        {
            // Whatever is wrong with the tested images, the figures may be fine; if they are not, this throws for itself.
            return ModelPackage.Load(file.Path);
        }
    }
}
