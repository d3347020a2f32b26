using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Hdr.Recognition.Networks.Winograd;

/// <summary>Eight channels, as AVX2 holds them. Six rows of two vectors of sums stay in its 16 registers.</summary>
internal readonly unsafe struct TileVector256 : ITileVector<TileVector256>
{
    private const int ColumnCount = 16;

    private readonly Vector256<float> _values;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TileVector256(Vector256<float> values) => _values = values;

    /// <inheritdoc/>
    public static int Length => 8;

    /// <inheritdoc/>
    public static int Rows => 6;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TileVector256 Load(float* from) => new(Vector256.Load(from));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TileVector256 operator +(TileVector256 left, TileVector256 right) => new(left._values + right._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TileVector256 operator -(TileVector256 left, TileVector256 right) => new(left._values - right._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TileVector256 operator *(float left, TileVector256 right) => new(left * right._values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TileVector256 MultiplyAdd(float left, TileVector256 right, TileVector256 addend) => new(Vector256.FusedMultiplyAdd(Vector256.Create(left), right._values, addend._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TileVector256 Max(TileVector256 left, TileVector256 right) => new(Vector256.MaxNative(left._values, right._values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(float* to) => _values.Store(to);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(nint depth, float* left, float* right, float* sums, nint sumsRow)
    {
        SumPair sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        SumPair sum4 = default, sum5 = default;
        for (nint at = 0; at < depth; at++, left++, right += ColumnCount)
        {
            Vector256<float> value0 = Vector256.Load(right), value1 = Vector256.Load(right + Length);
            sum0 = sum0.Add(left[0], value0, value1);
            sum1 = sum1.Add(left[depth], value0, value1);
            sum2 = sum2.Add(left[2 * depth], value0, value1);
            sum3 = sum3.Add(left[3 * depth], value0, value1);
            sum4 = sum4.Add(left[4 * depth], value0, value1);
            sum5 = sum5.Add(left[5 * depth], value0, value1);
        }

        sum0.Store(sums);
        sum1.Store(sums + sumsRow);
        sum2.Store(sums + (2 * sumsRow));
        sum3.Store(sums + (3 * sumsRow));
        sum4.Store(sums + (4 * sumsRow));
        sum5.Store(sums + (5 * sumsRow));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddTransposed(nint depth, float* left, nint leftRow, float* right, nint rightRow, float* sums)
    {
        SumPair sum0 = SumPair.Load(sums), sum1 = SumPair.Load(sums + ColumnCount), sum2 = SumPair.Load(sums + (2 * ColumnCount));
        SumPair sum3 = SumPair.Load(sums + (3 * ColumnCount)), sum4 = SumPair.Load(sums + (4 * ColumnCount)), sum5 = SumPair.Load(sums + (5 * ColumnCount));
        for (float* end = left + (depth * leftRow); left < end; left += leftRow, right += rightRow)
        {
            Vector256<float> value0 = Vector256.Load(right), value1 = Vector256.Load(right + Length);
            sum0 = sum0.Add(left[0], value0, value1);
            sum1 = sum1.Add(left[1], value0, value1);
            sum2 = sum2.Add(left[2], value0, value1);
            sum3 = sum3.Add(left[3], value0, value1);
            sum4 = sum4.Add(left[4], value0, value1);
            sum5 = sum5.Add(left[5], value0, value1);
        }

        sum0.Store(sums);
        sum1.Store(sums + ColumnCount);
        sum2.Store(sums + (2 * ColumnCount));
        sum3.Store(sums + (3 * ColumnCount));
        sum4.Store(sums + (4 * ColumnCount));
        sum5.Store(sums + (5 * ColumnCount));
    }

    /// <summary>A row of sums.</summary>
    private readonly struct SumPair
    {
        private readonly Vector256<float> _first;
        private readonly Vector256<float> _second;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private SumPair(Vector256<float> first, Vector256<float> second) => (_first, _second) = (first, second);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static SumPair Load(float* from) => new(Vector256.Load(from), Vector256.Load(from + Length));

        /// <summary>Adds a number's products with a row of the right matrix.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public SumPair Add(float factor, Vector256<float> first, Vector256<float> second)
        {
            Vector256<float> factors = Vector256.Create(factor);
            return new(Vector256.FusedMultiplyAdd(factors, first, _first), Vector256.FusedMultiplyAdd(factors, second, _second));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Store(float* to)
        {
            _first.Store(to);
            _second.Store(to + Length);
        }
    }
}
