using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hdr.Model.Network.Normalisation;

/// <summary>What <see cref="RectifiedNormalisation"/> does to two rows of pixels, of which the larger value of each column is kept: of equal ones the upper.</summary>
internal static unsafe class ChannelPairs
{
    /// <summary>max(0, factor x + shift), the larger of each pair.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rectify(NormalisationShape shape, float* values, float* factors, float* shifts, float* output)
    {
        int channels = shape.Channels, row = shape.Row;
        for (float* end = output + row; output < end; output += channels, values += channels)
        {
            for (int channel = 0; channel < channels; channel += Vector<float>.Count)
            {
                new Pair(values + channel, row, factors + channel, shifts + channel).Larger.Store(output + channel);
            }
        }
    }

    /// <summary>Adds the gradients of values that were kept to the first sums, and their products with the values to the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddKept(NormalisationShape shape, float* values, float* factors, float* shifts, float* gradients, float* sums)
    {
        int channels = shape.Channels, row = shape.Row;
        for (float* end = gradients + row; gradients < end; gradients += channels, values += channels)
        {
            for (int channel = 0; channel < channels; channel += Vector<float>.Count)
            {
                Pair pair = new(values + channel, row, factors + channel, shifts + channel);
                Vector<float> gradient = Vector.Load(gradients + channel), ofUpper = pair.Upper(gradient), ofLower = pair.Lower(gradient);
                Vector<float> product = Vector.FusedMultiplyAdd(ofLower, Vector.Load(values + row + channel), ofUpper * Vector.Load(values + channel));
                (Vector.Load(sums + channel) + ofUpper + ofLower).Store(sums + channel);
                (Vector.Load(sums + channels + channel) + product).Store(sums + channels + channel);
            }
        }
    }

    /// <summary>Slope x + level, and factor times the gradient where the value was kept, in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Differentiate(NormalisationShape shape, float* values, float* factors, float* shifts, float* gradients, float* slopes, float* levels)
    {
        int channels = shape.Channels, row = shape.Row;
        for (float* end = gradients + row; gradients < end; gradients += channels, values += channels)
        {
            for (int channel = 0; channel < channels; channel += Vector<float>.Count)
            {
                float* value = values + channel, slope = slopes + channel, level = levels + channel;
                Pair pair = new(value, row, factors + channel, shifts + channel);
                Vector<float> gradient = Vector.Load(gradients + channel) * Vector.Load(factors + channel);
                (ChannelLines.Normalise(value, slope, level) + pair.Upper(gradient)).Store(value);
                (ChannelLines.Normalise(value + row, slope, level) + pair.Lower(gradient)).Store(value + row);
            }
        }
    }

    /// <summary>A vector of channels of two pixels, normalised.</summary>
    private readonly ref struct Pair
    {
        private readonly Vector<float> _upper;
        private readonly Vector<float> _lower;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Pair(float* values, int row, float* factors, float* shifts)
        {
            _upper = ChannelLines.Normalise(values, factors, shifts);
            _lower = ChannelLines.Normalise(values + row, factors, shifts);
        }

        /// <summary>The larger, or 0.</summary>
        public Vector<float> Larger => Vector.Max(Vector.Max(_upper, _lower), Vector<float>.Zero);

        /// <summary>A gradient where the upper value was kept.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<float> Upper(Vector<float> gradient) =>
            Vector.ConditionalSelect(Vector.GreaterThan(_upper, Vector<float>.Zero) & Vector.GreaterThanOrEqual(_upper, _lower), gradient, Vector<float>.Zero);

        /// <summary>A gradient where the lower value was kept.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<float> Lower(Vector<float> gradient) =>
            Vector.ConditionalSelect(Vector.GreaterThan(_lower, Vector<float>.Zero) & Vector.GreaterThan(_lower, _upper), gradient, Vector<float>.Zero);
    }
}
