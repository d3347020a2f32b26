using System.Numerics.Tensors;

namespace Hdr.Model.Techniques.Kernels;

/// <summary>
/// Betters the multipliers of some points, the others standing still, until no step is worth its time. A machine without offset has one
/// constraint a multiplier only, so that one alone can be moved to where the dual is largest: <c>alpha = clip(alpha + (1 - y f(x)) / K(x, x), 0, C)</c>
/// (Steinwart, Hush, Scovel: "Training SVMs without offset", 2011). K(x, x) of a Gaussian kernel is 1.
/// </summary>
/// <param name="mostAlpha">The constant C, above 0.</param>
/// <param name="tolerance">Steps smaller than this are left.</param>
internal sealed class DualAscent(double mostAlpha, double tolerance)
{
    /// <summary>Rounds over the points, at most.</summary>
    private const int RoundCount = 30;

    private readonly double _mostAlpha = mostAlpha;
    private readonly double _tolerance = tolerance;

    /// <summary>How far a multiplier would move.</summary>
    /// <param name="alpha">The multiplier, 0 to C.</param>
    /// <param name="margin"><c>y f(x)</c>: how far the point is on the right side.</param>
    public double Step(double alpha, double margin) => Math.Clamp(alpha + 1 - margin, 0, _mostAlpha) - alpha;

    /// <summary>Moves the multipliers.</summary>
    /// <param name="kernel">Shape <c>[point, point]</c>.</param>
    /// <param name="signs">Shape <c>[point]</c>: 1 for points of the class, -1 for others.</param>
    /// <param name="alphas">Shape <c>[point]</c>, 0 to C; replaced.</param>
    /// <param name="values">Shape <c>[point]</c>: <c>f</c> of each point; replaced.</param>
    public void Run(ReadOnlySpan<float> kernel, ReadOnlySpan<float> signs, Span<float> alphas, Span<float> values)
    {
        int count = alphas.Length;
        bool hasMoved = true;
        for (int round = 0; hasMoved && round < RoundCount; round++)
        {
            hasMoved = false;
            for (int point = 0; point < count; point++)
            {
                float step = (float)Step(alphas[point], signs[point] * values[point]);
                if (Math.Abs(step) > _tolerance)
                {
                    hasMoved = true;
                    alphas[point] += step;
                    TensorPrimitives.MultiplyAdd(kernel.Slice(point * count, count), step * signs[point], values, values);
                }
            }
        }
    }
}
