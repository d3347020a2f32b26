using Hdr.Model.Training;

namespace Hdr.Model.Lines;

/// <summary>Sets of examples.</summary>
internal static class LineExamples
{
    /// <summary>Columns that a full batch's examples may have, each.</summary>
    private const int MostColumns = 160;

    /// <summary>Draws examples on all cores; those that came to nothing are left out.</summary>
    public static LineExample[] Draw(LineSynthesis synthesis, int count, Func<int, Random> randomOf, CancellationToken cancellationToken = default)
    {
        LineExample?[] examples = new LineExample?[count];
        Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellationToken }, index => examples[index] = synthesis.Draw(randomOf(index)));
        LineExample[] drawn = [.. examples.OfType<LineExample>()];
        return drawn.Length > 0 || count == 0 ? drawn : throw new TrainingException($"Of {count:N0} numbers that were written, none was found on its paper. Are the images those of digits, light on black?");
    }

    /// <summary>Batches of examples of about one width each, in any order, as often as there are steps. Long numbers come fewer at a time: that bounds the memory of a step.</summary>
    public static IEnumerable<LineExample[]> Batches(LineExample[] examples, int batchSize, int count, Random random)
    {
        LineExample[][] batches = [];
        for (int i = 0; i < count; i++)
        {
            int place = batches.Length == 0 ? 0 : i % batches.Length;
            if (place == 0)
            {
                batches = [.. ByWidth(examples, batchSize, random)];
                random.Shuffle(batches);
            }

            yield return batches[place];
        }
    }

    private static IEnumerable<LineExample[]> ByWidth(LineExample[] examples, int batchSize, Random random)
    {
        List<LineExample> batch = [];
        int width = 0;
        foreach (LineExample example in examples.OrderBy(example => example.Width * (0.9 + (0.2 * random.NextDouble()))))
        {
            int widest = Math.Max(width, example.Width);
            if (batch.Count == batchSize || (batch.Count + 1) * LineBatch.ColumnsFor(widest) > batchSize * MostColumns)
            {
                yield return [.. batch];
                batch.Clear();
                widest = example.Width;
            }

            batch.Add(example);
            width = widest;
        }

        yield return [.. batch];
    }
}
