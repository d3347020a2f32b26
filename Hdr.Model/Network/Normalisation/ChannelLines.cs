using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hdr.Model.Network.Normalisation;

/// <summary>What <see cref="RectifiedNormalisation"/> does to pixels that lie one behind the other, without pooling. Channels are whole vectors.</summary>
internal static unsafe class ChannelLines
{
    /// <summary>Adds each channel's values to the first sums, and their squares to the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddSquares(int length, int channels, float* values, float* sums)
    {
        for (float* end = values + length; values < end; values += channels)
        {
            for (int channel = 0; channel < channels; channel += Vector<float>.Count)
            {
                Vector<float> value = Vector.Load(values + channel);
                (Vector.Load(sums + channel) + value).Store(sums + channel);
                Vector.FusedMultiplyAdd(value, value, Vector.Load(sums + channels + channel)).Store(sums + channels + channel);
            }
        }
    }

    /// <summary>max(0, factor x + shift).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rectify(int length, int channels, float* values, float* factors, float* shifts, float* output)
    {
        for (float* end = values + length; values < end; values += channels, output += channels)
        {
            for (int channel = 0; channel < channels; channel += Vector<float>.Count)
            {
                Vector.Max(Normalise(values + channel, factors + channel, shifts + channel), Vector<float>.Zero).Store(output + channel);
            }
        }
    }

    /// <summary>Slope x + level, in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Map(int length, int channels, float* values, float* slopes, float* levels)
    {
        for (float* end = values + length; values < end; values += channels)
        {
            for (int channel = 0; channel < channels; channel += Vector<float>.Count)
            {
                Normalise(values + channel, slopes + channel, levels + channel).Store(values + channel);
            }
        }
    }

    /// <summary>Adds the gradients of values that were kept to the first sums, and their products with the values to the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddKept(int length, int channels, float* values, float* factors, float* shifts, float* gradients, float* sums)
    {
        for (float* end = values + length; values < end; values += channels, gradients += channels)
        {
            for (int channel = 0; channel < channels; channel += Vector<float>.Count)
            {
                Vector<float> kept = Keep(Normalise(values + channel, factors + channel, shifts + channel), gradients + channel);
                (Vector.Load(sums + channel) + kept).Store(sums + channel);
                Vector.FusedMultiplyAdd(kept, Vector.Load(values + channel), Vector.Load(sums + channels + channel)).Store(sums + channels + channel);
            }
        }
    }

    /// <summary>Slope x + level, and factor times the gradient where the value was kept, in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Differentiate(int length, int channels, float* values, float* factors, float* shifts, float* gradients, float* slopes, float* levels)
    {
        for (float* end = values + length; values < end; values += channels, gradients += channels)
        {
            for (int channel = 0; channel < channels; channel += Vector<float>.Count)
            {
                Vector<float> kept = Keep(Normalise(values + channel, factors + channel, shifts + channel), gradients + channel);
                Vector.FusedMultiplyAdd(Vector.Load(factors + channel), kept, Normalise(values + channel, slopes + channel, levels + channel)).Store(values + channel);
            }
        }
    }

    /// <summary>factor x + shift, of a vector of channels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Normalise(float* values, float* factors, float* shifts) => Vector.FusedMultiplyAdd(Vector.Load(values), Vector.Load(factors), Vector.Load(shifts));

    private static Vector<float> Keep(Vector<float> normalised, float* gradients) =>
        Vector.ConditionalSelect(Vector.GreaterThan(normalised, Vector<float>.Zero), Vector.Load(gradients), Vector<float>.Zero);
}
