using Hdr.Model.Data;

namespace Hdr.Model.Tests.Techniques.Neighbours;

/// <summary>Distances one by one, in double precision.</summary>
internal static class PlainNeighbours
{
    public static double SquaredDistance(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            double difference = (double)a[i] - b[i];
            sum += difference * difference;
        }

        return sum;
    }

    /// <summary>|&lt;a|b>|² of states whose amplitudes are the pixels over their length.</summary>
    public static double Fidelity(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        double overlap = 0, lengthA = Length(a), lengthB = Length(b);
        for (int i = 0; i < a.Length; i++)
        {
            overlap += a[i] / lengthA * (b[i] / lengthB);
        }

        return overlap * overlap;
    }

    /// <summary>The labels of the references of the least distances.</summary>
    public static byte[] FindLabels(LabelledImages references, LabelledImages queries, int query, int count, Func<byte[], byte[], double> distance)
    {
        byte[] image = queries.GetPixels(query).ToArray();
        return [.. Enumerable.Range(0, references.Count).OrderBy(index => distance(image, references.GetPixels(index).ToArray())).Take(count).Select(index => references.Labels[index])];
    }

    private static double Length(ReadOnlySpan<byte> image)
    {
        double sum = 0;
        foreach (byte pixel in image)
        {
            sum += (double)pixel * pixel;
        }

        return Math.Sqrt(sum);
    }
}
