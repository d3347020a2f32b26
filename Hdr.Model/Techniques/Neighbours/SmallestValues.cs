namespace Hdr.Model.Techniques.Neighbours;

/// <summary>Finds the smallest of many values.</summary>
internal static class SmallestValues
{
    /// <summary>Writes where the smallest values are, smallest first; of equals the first comes first.</summary>
    /// <param name="values">At least as many as are wanted.</param>
    /// <param name="indices">Receives the places; its length says how many are wanted.</param>
    public static void Find(ReadOnlySpan<float> values, Span<int> indices)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Length, indices.Length);
        int found = 0;
        float worst = float.PositiveInfinity;
        for (int index = 0; index < values.Length; index++)
        {
            if (values[index] < worst || found < indices.Length)
            {
                found = Math.Min(found + 1, indices.Length);
                Insert(values, indices[..found], index);
                worst = found == indices.Length ? values[indices[^1]] : worst;
            }
        }
    }

    /// <summary>Puts an index before those of larger values; the last of <paramref name="sorted"/> is free or falls out.</summary>
    private static void Insert(ReadOnlySpan<float> values, Span<int> sorted, int index)
    {
        int place = sorted.Length - 1;
        for (; place > 0 && values[sorted[place - 1]] > values[index]; place--)
        {
            sorted[place] = sorted[place - 1];
        }

        sorted[place] = index;
    }
}
