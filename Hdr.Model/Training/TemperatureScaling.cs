using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Model.Training;

/// <summary>
/// Makes confidences mean what they say: all logits are divided by one temperature, which changes no answer
/// (Guo, Pleiss, Sun, Weinberger, "On calibration of modern neural networks", 2017, section 4.2).
/// </summary>
internal static class TemperatureScaling
{
    /// <summary>Temperatures looked at lie between 1/20 and 20: what would ask for more is no network that was trained.</summary>
    private const double LargestLogarithm = 3;

    private const double Tolerance = 1e-4;

    private static readonly double GoldenRatio = (Math.Sqrt(5) - 1) / 2;

    /// <summary>The temperature with the least negative log-likelihood, which is convex in its inverse: one minimum, found by golden section.</summary>
    /// <param name="logits">Shape <c>[views, count, 10]</c>, float32, of images that were not trained on; the views' probabilities are averaged.</param>
    /// <param name="labels">Shape <c>[count]</c>, int64.</param>
    public static double Fit(Tensor logits, Tensor labels)
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor exact = logits.to(ScalarType.Float64);
        return Minimise(temperature =>
        {
            using DisposeScope step = NewDisposeScope();
            return nn.functional.nll_loss((exact / temperature).log_softmax(2).logsumexp(0) - Math.Log(exact.shape[0]), labels).item<double>();
        });
    }

    /// <summary>The temperature at which a loss is least.</summary>
    /// <param name="loss">The loss at a temperature; with one minimum.</param>
    public static double Minimise(Func<double, double> loss) => Minimise(loss, Math.Exp(LargestLogarithm));

    /// <summary>The temperature between 1/<paramref name="largest"/> and <paramref name="largest"/> at which a loss is least.</summary>
    /// <param name="loss">The loss at a temperature; with one minimum.</param>
    /// <param name="largest">Above 1.</param>
    public static double Minimise(Func<double, double> loss, double largest) => Math.Exp(Minimise(logarithm => loss(Math.Exp(logarithm)), -Math.Log(largest), Math.Log(largest)));

    private static double Minimise(Func<double, double> function, double low, double high)
    {
        double left = high - (GoldenRatio * (high - low)), right = low + (GoldenRatio * (high - low));
        double leftValue = function(left), rightValue = function(right);
        while (high - low > Tolerance)
        {
            if (leftValue < rightValue)
            {
                (high, right, rightValue) = (right, left, leftValue);
                left = high - (GoldenRatio * (high - low));
                leftValue = function(left);
            }
            else
            {
                (low, left, leftValue) = (left, right, rightValue);
                right = low + (GoldenRatio * (high - low));
                rightValue = function(right);
            }
        }

        return (low + high) / 2;
    }
}
