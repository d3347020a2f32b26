using System.Buffers;

namespace Hdr.Model.Tests.Support;

/// <summary>Memory that is lent holds anything: here, the worst.</summary>
internal static class SpoiltMemory
{
    /// <summary>Leaves what is no number in all arrays that the pool will lend next.</summary>
    public static void InPool()
    {
        foreach (int size in Enumerable.Range(8, 14).Select(power => 1 << power))
        {
            float[][] arrays = [.. Enumerable.Range(0, 4).Select(_ => ArrayPool<float>.Shared.Rent(size))];
            foreach (float[] array in arrays)
            {
                Array.Fill(array, float.NaN);
                ArrayPool<float>.Shared.Return(array);
            }
        }
    }
}
