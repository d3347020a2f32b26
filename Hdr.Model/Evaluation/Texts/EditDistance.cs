namespace Hdr.Model.Evaluation.Texts;

/// <summary>How far two texts are apart: V. I. Levenshtein, "Binary codes capable of correcting deletions, insertions, and reversals" (1966).</summary>
internal static class EditDistance
{
    /// <summary>The fewest characters to insert, delete or replace to turn one text into the other.</summary>
    public static int Between(string first, string second)
    {
        // costs[j]: from the part of the first text that was gone through to the first j characters of the second.
        int[] costs = [.. Enumerable.Range(0, second.Length + 1)];
        foreach (char letter in first)
        {
            int diagonal = costs[0]++;
            for (int j = 1; j <= second.Length; j++)
            {
                int replaced = diagonal + (letter == second[j - 1] ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.Min(replaced, Math.Min(costs[j - 1], diagonal) + 1);
            }
        }

        return costs[^1];
    }

    /// <summary>The distance over the longer text's length: 0 (equal) to 1 (nothing in common); two empty texts are equal.</summary>
    public static double Normalised(string first, string second) => (double)Between(first, second) / Math.Max(Math.Max(first.Length, second.Length), 1);
}
