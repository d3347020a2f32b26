using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hdr.Model.Network.Normalisation;

/// <summary>What <see cref="RectifiedNormalisation"/> does to a row of squares of 2x2 pixels, of which the largest value is kept: of equal ones the first.</summary>
internal static unsafe class ChannelSquares
{
    /// <summary>max(0, factor x + shift), the largest of each square.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rectify(NormalisationShape shape, float* values, float* factors, float* shifts, float* output)
    {
        int channels = shape.Channels, row = shape.Row;
        for (float* end = output + shape.OutputRow; output < end; output += channels, values += 2 * channels)
        {
            for (int channel = 0; channel < channels; channel += Vector<float>.Count)
            {
                new Square(values + channel, channels, row, factors + channel, shifts + channel).Largest.Store(output + channel);
            }
        }
    }

    /// <summary>Adds the gradients of values that were kept to the first sums, and their products with the values to the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddKept(NormalisationShape shape, float* values, float* factors, float* shifts, float* gradients, float* sums)
    {
        int channels = shape.Channels, row = shape.Row;
        for (float* end = gradients + shape.OutputRow; gradients < end; gradients += channels, values += 2 * channels)
        {
            for (int channel = 0; channel < channels; channel += Vector<float>.Count)
            {
                Square square = new(values + channel, channels, row, factors + channel, shifts + channel);
                Vector<float> gradient = Vector.Load(gradients + channel);
                Vector<float> product = square.First(gradient) * Vector.Load(values + channel);
                product = Vector.FusedMultiplyAdd(square.Second(gradient), Vector.Load(values + channels + channel), product);
                product = Vector.FusedMultiplyAdd(square.Third(gradient), Vector.Load(values + row + channel), product);
                product = Vector.FusedMultiplyAdd(square.Fourth(gradient), Vector.Load(values + row + channels + channel), product);
                (Vector.Load(sums + channel) + square.Any(gradient)).Store(sums + channel);
                (Vector.Load(sums + channels + channel) + product).Store(sums + channels + channel);
            }
        }
    }

    /// <summary>Slope x + level, and factor times the gradient where the value was kept, in place; a column that fills no square too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Differentiate(NormalisationShape shape, float* values, float* factors, float* shifts, float* gradients, float* slopes, float* levels)
    {
        int channels = shape.Channels, row = shape.Row;
        for (float* end = gradients + shape.OutputRow; gradients < end; gradients += channels, values += 2 * channels)
        {
            for (int channel = 0; channel < channels; channel += Vector<float>.Count)
            {
                float* value = values + channel, slope = slopes + channel, level = levels + channel;
                Square square = new(value, channels, row, factors + channel, shifts + channel);
                Vector<float> gradient = Vector.Load(gradients + channel) * Vector.Load(factors + channel);
                (ChannelLines.Normalise(value, slope, level) + square.First(gradient)).Store(value);
                (ChannelLines.Normalise(value + channels, slope, level) + square.Second(gradient)).Store(value + channels);
                (ChannelLines.Normalise(value + row, slope, level) + square.Third(gradient)).Store(value + row);
                (ChannelLines.Normalise(value + row + channels, slope, level) + square.Fourth(gradient)).Store(value + row + channels);
            }
        }

        int left = row - (2 * shape.OutputRow);
        ChannelLines.Map(left, channels, values, slopes, levels);
        ChannelLines.Map(left, channels, values + row, slopes, levels);
    }

    /// <summary>A vector of channels of a square, normalised.</summary>
    private readonly ref struct Square
    {
        private readonly Vector<float> _upper;
        private readonly Vector<float> _lower;
        private readonly Vector<int> _isSecond;
        private readonly Vector<int> _isFourth;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Square(float* values, int channels, int row, float* factors, float* shifts)
        {
            Vector<float> first = ChannelLines.Normalise(values, factors, shifts), second = ChannelLines.Normalise(values + channels, factors, shifts);
            Vector<float> third = ChannelLines.Normalise(values + row, factors, shifts), fourth = ChannelLines.Normalise(values + row + channels, factors, shifts);
            _isSecond = Vector.GreaterThan(second, first);
            _isFourth = Vector.GreaterThan(fourth, third);
            _upper = Vector.Max(first, second);
            _lower = Vector.Max(third, fourth);
        }

        /// <summary>The largest, or 0.</summary>
        public Vector<float> Largest => Vector.Max(Vector.Max(_upper, _lower), Vector<float>.Zero);

        private Vector<int> IsLower => Vector.GreaterThan(_lower, _upper);

        /// <summary>A gradient where any value was kept.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<float> Any(Vector<float> gradient) => Where(Vector.GreaterThan(Vector.Max(_upper, _lower), Vector<float>.Zero), gradient);

        /// <summary>A gradient where the upper left value was kept.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<float> First(Vector<float> gradient) => Where(Vector.AndNot(Vector.AndNot(Vector.GreaterThan(_upper, Vector<float>.Zero), IsLower), _isSecond), gradient);

        /// <summary>A gradient where the upper right value was kept.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<float> Second(Vector<float> gradient) => Where(Vector.AndNot(Vector.GreaterThan(_upper, Vector<float>.Zero), IsLower) & _isSecond, gradient);

        /// <summary>A gradient where the lower left value was kept.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<float> Third(Vector<float> gradient) => Where(Vector.AndNot(Vector.GreaterThan(_lower, Vector<float>.Zero) & IsLower, _isFourth), gradient);

        /// <summary>A gradient where the lower right value was kept.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<float> Fourth(Vector<float> gradient) => Where(Vector.GreaterThan(_lower, Vector<float>.Zero) & IsLower & _isFourth, gradient);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector<float> Where(Vector<int> condition, Vector<float> gradient) => Vector.AsVectorSingle(condition & Vector.AsVectorInt32(gradient));
    }
}
