using Hdr.Recognition.Models;

namespace Hdr.Model.Techniques.Neighbours;

/// <summary>What the nearest neighbours say (Cover, Hart: "Nearest neighbor pattern classification", 1967).</summary>
internal static class NeighbourVote
{
    /// <summary>The digit that most of the first <paramref name="k"/> have; of equals that of the nearest.</summary>
    /// <param name="labels">Labels of the neighbours, nearest first.</param>
    /// <param name="k">How many have a vote, at least 1.</param>
    public static byte Decide(ReadOnlySpan<byte> labels, int k)
    {
        Span<int> votes = stackalloc int[DigitPrediction.ClassCount];
        foreach (byte label in labels[..k])
        {
            votes[label]++;
        }

        byte winner = labels[0];
        foreach (byte label in labels[..k])
        {
            winner = votes[label] > votes[winner] ? label : winner;
        }

        return winner;
    }

    /// <summary>One answer a query.</summary>
    /// <param name="labels">Shape <c>[query, neighbour]</c>, nearest first.</param>
    /// <param name="neighbours">Neighbours of each query.</param>
    /// <param name="k">How many have a vote.</param>
    public static byte[] DecideAll(byte[] labels, int neighbours, int k)
    {
        byte[] answers = new byte[labels.Length / neighbours];
        for (int query = 0; query < answers.Length; query++)
        {
            answers[query] = Decide(labels.AsSpan(query * neighbours, neighbours), k);
        }

        return answers;
    }
}
