using Hdr.Model.Network.Normalisation;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Hdr.Model.Network;

/// <summary>Batch normalisation while learning, max pooling and ReLU on a <see cref="ConvolutionTape"/>, by <see cref="RectifiedNormalisation"/>.</summary>
internal sealed unsafe class RecordedNormalisation : RecordedOperation
{
    /// <summary>Share of a batch's statistics in the running ones: libtorch's own.</summary>
    private const double Momentum = 0.1;

    private readonly BatchNorm2d _normalisation;
    private readonly NormalisationShape _shape;
    private readonly double[] _means;
    private readonly double[] _inverseDeviations;
    private readonly float[] _factors;
    private readonly float[] _shifts;

    /// <summary>Normalises, pools and rectifies, and adds to the running statistics.</summary>
    /// <param name="input">Shape <c>[batch, channel, row, column]</c>, float32, channels last; the way back puts the gradient in its place.</param>
    /// <param name="source">The operation whose output that is; null where libtorch made it.</param>
    /// <param name="normalisation">The layer.</param>
    /// <param name="window">What is pooled.</param>
    public RecordedNormalisation(Tensor input, RecordedOperation? source, BatchNorm2d normalisation, PoolingWindow window)
        : base(input, source)
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        _normalisation = normalisation;
        _shape = NormalisationShape.Of(input, window);
        Tensor output = empty(_shape.Images, _shape.OutputRows, _shape.OutputColumns, _shape.Channels);
        fixed (byte* values = Pixels(Input).bytes, results = output.bytes)
        {
            double[] sums = RectifiedNormalisation.Sum(_shape, (float*)values, get_num_threads());
            _means = [.. Enumerable.Range(0, _shape.Channels).Select(channel => sums[channel] / _shape.Count)];
            double[] variances = [.. _means.Select((mean, channel) => Math.Max(0, (sums[_shape.Channels + channel] / _shape.Count) - (mean * mean)))];
            _inverseDeviations = [.. variances.Select(variance => 1 / Math.Sqrt(variance + normalisation.eps))];
            (_factors, _shifts) = FindMap();
            AddToRunning(normalisation.running_mean!, _means, 1);
            AddToRunning(normalisation.running_var!, variances, (double)_shape.Count / (_shape.Count - 1));
            fixed (float* factors = _factors, shifts = _shifts)
            {
                RectifiedNormalisation.Apply(_shape, (float*)values, factors, shifts, (float*)results, get_num_threads());
            }
        }

        Output = Leaf(output.permute(0, 3, 1, 2));
    }

    /// <inheritdoc/>
    public override Tensor Output { get; }

    /// <summary>Whether we have a way to normalise.</summary>
    public static bool Suits(Tensor input, PoolingWindow window) =>
        input.device_type == DeviceType.CPU && input.dtype == ScalarType.Float32 && NormalisationShape.Of(input, window).IsSuited && Pixels(input).is_contiguous();

    /// <inheritdoc/>
    protected override void AddGradients(Tensor outputGradient)
    {
        fixed (byte* values = Pixels(Input).bytes, given = Pixels(outputGradient).bytes)
        fixed (float* factors = _factors, shifts = _shifts)
        {
            double[] sums = RectifiedNormalisation.SumGradients(_shape, (float*)values, factors, shifts, (float*)given, get_num_threads());
            double[] ofShifts = sums[.._shape.Channels], ofFactors = [.. ofShifts.Select((sum, channel) => _inverseDeviations[channel] * (sums[_shape.Channels + channel] - (_means[channel] * sum)))];
            Add(_normalisation.weight!, ToTensor(ofFactors));
            Add(_normalisation.bias!, ToTensor(ofShifts));
            (float[] slopes, float[] levels) = FindCorrection(ofFactors, ofShifts);
            fixed (float* slope = slopes, level = levels)
            {
                RectifiedNormalisation.Differentiate(_shape, (float*)values, factors, shifts, (float*)given, slope, level, get_num_threads());
            }
        }

        PassBack(Input.detach());
    }

    private static Tensor ToTensor(double[] values) => tensor(Array.ConvertAll(values, value => (float)value));

    private (float[] Factors, float[] Shifts) FindMap()
    {
        float[] weights = [.. _normalisation.weight!.data<float>()], biases = [.. _normalisation.bias!.data<float>()];
        float[] factors = [.. weights.Select((weight, channel) => (float)(weight * _inverseDeviations[channel]))];
        return (factors, [.. biases.Select((bias, channel) => (float)(bias - (_means[channel] * factors[channel])))]);
    }

    /// <summary>What mean and variance of the batch, which each value has a part in, add to its gradient: slope x + level.</summary>
    private (float[] Slopes, float[] Levels) FindCorrection(double[] ofFactors, double[] ofShifts)
    {
        double[] slopes = [.. ofFactors.Select((sum, channel) => -_factors[channel] * sum * _inverseDeviations[channel] / _shape.Count)];
        float[] levels = [.. ofShifts.Select((sum, channel) => (float)((-_factors[channel] * sum / _shape.Count) - (slopes[channel] * _means[channel])))];
        return (Array.ConvertAll(slopes, slope => (float)slope), levels);
    }

    private static void AddToRunning(Tensor running, double[] values, double factor) =>
        _ = running.mul_(1 - Momentum).add_(ToTensor(values), alpha: Momentum * factor);
}
