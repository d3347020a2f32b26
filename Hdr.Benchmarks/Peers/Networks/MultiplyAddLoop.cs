using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Hdr.Benchmarks.Peers.Networks;

/// <summary>
/// A loop of fused multiply-adds of float32 and nothing else, in registers only. Its twelve sums don't wait for each other: two
/// units that need 4 to 5 cycles for a result are kept busy by ten.
/// </summary>
internal static class MultiplyAddLoop
{
    private const int SumCount = 12;

    // Sums go towards Term / (1 - Factor) = 1 and stay finite and normal.
    private const float Factor = 0.75f, Term = 0.25f;

    /// <summary>Multiply-adds of one iteration: sums times the widest vector's elements.</summary>
    public static int EachIteration => SumCount * (Vector512.IsHardwareAccelerated ? Vector512<float>.Count : Vector256<float>.Count);

    /// <summary>Runs it.</summary>
    /// <returns>The sums' sum, so that nothing can be left out.</returns>
    public static float Run(int iterations) => Vector512.IsHardwareAccelerated ? Run512(iterations) : Run256(iterations);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Run512(int iterations)
    {
        Vector512<float> factor = Vector512.Create(Factor), term = Vector512.Create(Term);
        Vector512<float> s0 = term, s1 = term, s2 = term, s3 = term, s4 = term, s5 = term;
        Vector512<float> s6 = term, s7 = term, s8 = term, s9 = term, s10 = term, s11 = term;
        for (int i = 0; i < iterations; i++)
        {
            s0 = Vector512.FusedMultiplyAdd(s0, factor, term);
            s1 = Vector512.FusedMultiplyAdd(s1, factor, term);
            s2 = Vector512.FusedMultiplyAdd(s2, factor, term);
            s3 = Vector512.FusedMultiplyAdd(s3, factor, term);
            s4 = Vector512.FusedMultiplyAdd(s4, factor, term);
            s5 = Vector512.FusedMultiplyAdd(s5, factor, term);
            s6 = Vector512.FusedMultiplyAdd(s6, factor, term);
            s7 = Vector512.FusedMultiplyAdd(s7, factor, term);
            s8 = Vector512.FusedMultiplyAdd(s8, factor, term);
            s9 = Vector512.FusedMultiplyAdd(s9, factor, term);
            s10 = Vector512.FusedMultiplyAdd(s10, factor, term);
            s11 = Vector512.FusedMultiplyAdd(s11, factor, term);
        }

        return Vector512.Sum(s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9 + s10 + s11);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Run256(int iterations)
    {
        Vector256<float> factor = Vector256.Create(Factor), term = Vector256.Create(Term);
        Vector256<float> s0 = term, s1 = term, s2 = term, s3 = term, s4 = term, s5 = term;
        Vector256<float> s6 = term, s7 = term, s8 = term, s9 = term, s10 = term, s11 = term;
        for (int i = 0; i < iterations; i++)
        {
            s0 = Vector256.FusedMultiplyAdd(s0, factor, term);
            s1 = Vector256.FusedMultiplyAdd(s1, factor, term);
            s2 = Vector256.FusedMultiplyAdd(s2, factor, term);
            s3 = Vector256.FusedMultiplyAdd(s3, factor, term);
            s4 = Vector256.FusedMultiplyAdd(s4, factor, term);
            s5 = Vector256.FusedMultiplyAdd(s5, factor, term);
            s6 = Vector256.FusedMultiplyAdd(s6, factor, term);
            s7 = Vector256.FusedMultiplyAdd(s7, factor, term);
            s8 = Vector256.FusedMultiplyAdd(s8, factor, term);
            s9 = Vector256.FusedMultiplyAdd(s9, factor, term);
            s10 = Vector256.FusedMultiplyAdd(s10, factor, term);
            s11 = Vector256.FusedMultiplyAdd(s11, factor, term);
        }

        return Vector256.Sum(s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9 + s10 + s11);
    }
}
