namespace Hdr.Model.Lines;

/// <summary>Sets of examples.</summary>
internal static class LineExamples
{
    /// <summary>Draws examples on all cores; those that came to nothing are left out.</summary>
    public static LineExample[] Draw(LineSynthesis synthesis, int count, Func<int, Random> randomOf, CancellationToken cancellationToken = default)
    {
        LineExample?[] examples = new LineExample?[count];
        Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellationToken }, index => examples[index] = synthesis.Draw(randomOf(index)));
        return [.. examples.OfType<LineExample>()];
    }

    /// <summary>Batches of examples of about one width each, in any order, as often as there are steps.</summary>
    public static IEnumerable<LineExample[]> Batches(LineExample[] examples, int batchSize, int count, Random random)
    {
        LineExample[][] batches = [];
        for (int i = 0; i < count; i++)
        {
            int place = batches.Length == 0 ? 0 : i % batches.Length;
            if (place == 0)
            {
                batches = [.. examples.OrderBy(example => example.Width * (0.9 + (0.2 * random.NextDouble()))).Chunk(batchSize)];
                random.Shuffle(batches);
            }

            yield return batches[place];
        }
    }
}
