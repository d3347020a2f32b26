using System.Numerics.Tensors;
using Hdr.Recognition.Models;
using Hdr.Recognition.Networks.Winograd;
using Hdr.Recognition.Normalisation;

namespace Hdr.Recognition.Networks;

/// <summary>A network of layers whose channels fill vectors of one width.</summary>
internal sealed unsafe class LayeredNetwork<TVector> : LayeredNetwork
    where TVector : struct, ITileVector<TVector>
{
    /// <summary>Images that go through the layers at once: enough to fill the groups that <see cref="ITileVector{TSelf}.Multiply"/> makes.</summary>
    private const int BatchSize = 16;

    /// <summary>Images that go through the layers before the first pooling at once: what comes out of those is large, and shall stay in the cache.</summary>
    private const int EarlyBatchSize = 2;

    private readonly FirstConvolutionLayer<TVector> _first;
    private readonly ConvolutionLayer<TVector>[] _early;
    private readonly ConvolutionLayer<TVector>[] _late;
    private readonly DenseLayer<TVector>[] _dense;

    // Numbers between two layers, at most, of an image.
    private readonly int _earlyLength;
    private readonly int _lateLength;
    private readonly int _denseLength;

    internal LayeredNetwork(NetworkWeights weights)
    {
        _first = new FirstConvolutionLayer<TVector>(weights.Convolutions[0], DigitNormaliser.Side);
        int side = _first.OutputSide;
        List<ConvolutionLayer<TVector>> layers = [];
        foreach (ConvolutionWeights convolution in weights.Convolutions.Skip(1))
        {
            layers.Add(new ConvolutionLayer<TVector>(convolution, side));
            side = layers[^1].OutputSide;
        }

        int early = 1 + weights.Convolutions.Skip(1).TakeWhile(convolution => convolution.PoolSize == 1).Count();
        _early = [.. layers.Take(early)];
        _late = [.. layers.Skip(early)];
        DenseWeights[] dense = [.. weights.Hidden, Join(weights.Digits, weights.Contents)];
        dense[0] = PutChannelsLast(dense[0], weights.Convolutions[^1].OutputChannels);
        _dense = [.. dense.Select((layer, index) => new DenseLayer<TVector>(layer, isRectified: index < dense.Length - 1))];
        _earlyLength = _early.Max(layer => layer.InputLength);
        _lateLength = _late.Select(layer => layer.OutputLength).Append(0).Max();
        _denseLength = _dense.Max(layer => layer.OutputRow);
    }

    /// <summary>Whether weights can be taken: each layer fits the one before it, and what lies between two is of whole vectors.</summary>
    public static bool Suits(NetworkWeights weights)
    {
        IReadOnlyList<ConvolutionWeights> convolutions = weights.Convolutions;
        if (convolutions.Count < 2 || convolutions[0] is not { Channels: 1, PoolSize: 1 } || convolutions[0].OutputChannels % TVector.Length != 0)
        {
            return false;
        }

        int side = DigitNormaliser.Side - WinogradTile.KernelSize + 1, channels = convolutions[0].OutputChannels;
        foreach (ConvolutionWeights layer in convolutions.Skip(1))
        {
            if (layer.Channels != channels || !ConvolutionLayer<TVector>.Suits(layer, side))
            {
                return false;
            }

            (side, channels) = ((side - WinogradTile.KernelSize + 1) / layer.PoolSize, layer.OutputChannels);
        }

        return SuitDense(weights, channels * side * side);
    }

    /// <inheritdoc/>
    public override void Score(ReadOnlySpan<float> images, Span<float> digits, Span<float> contents)
    {
        int count = images.Length / DigitNormaliser.Length, rows = DenseLayer<TVector>.RowsFor(Math.Min(count, BatchSize));
        using TileScratch features = new(rows * _early[^1].OutputLength), left = new(rows * _lateLength), right = new(rows * _lateLength);
        using TileScratch denseLeft = new(rows * _denseLength), denseRight = new(rows * _denseLength);
        for (int first = 0; first < count; first += BatchSize)
        {
            int batch = Math.Min(BatchSize, count - first);
            ComputeEarly(images.Slice(first * DigitNormaliser.Length, batch * DigitNormaliser.Length), features.First);
            float* values = Compute(_late, batch, features.First, left.First, right.First);
            Answer(
                ComputeDense(batch, values, denseLeft.First, denseRight.First),
                digits.Slice(first * DigitPrediction.ClassCount, batch * DigitPrediction.ClassCount),
                contents.Slice(first * DigitPrediction.ContentCount, batch * DigitPrediction.ContentCount));
        }
    }

    private static bool SuitDense(NetworkWeights weights, int inputs)
    {
        foreach (DenseWeights layer in weights.Hidden)
        {
            if (layer.Inputs != inputs || layer.Outputs % TVector.Columns != 0)
            {
                return false;
            }

            inputs = layer.Outputs;
        }

        return weights.Digits is { Outputs: DigitPrediction.ClassCount } && weights.Contents is { Outputs: DigitPrediction.ContentCount }
            && weights.Digits.Inputs == inputs && weights.Contents.Inputs == inputs;
    }

    private void ComputeEarly(ReadOnlySpan<float> images, float* features)
    {
        int count = images.Length / DigitNormaliser.Length;
        using TileScratch left = new(EarlyBatchSize * _earlyLength), right = new(EarlyBatchSize * _earlyLength);
        fixed (float* pixels = images)
        {
            for (int first = 0; first < count; first += EarlyBatchSize)
            {
                int batch = Math.Min(EarlyBatchSize, count - first);
                _first.Compute(batch, pixels + (first * DigitNormaliser.Length), left.First);
                float* values = Compute(_early.AsSpan()[..^1], batch, left.First, right.First, left.First);
                _early[^1].Compute(batch, values, features + (first * _early[^1].OutputLength));
            }
        }
    }

    /// <summary>Goes through layers, from one memory to the other and back.</summary>
    /// <returns>Where the last one's output is.</returns>
    private static float* Compute(ReadOnlySpan<ConvolutionLayer<TVector>> layers, int images, float* input, float* next, float* other)
    {
        foreach (ConvolutionLayer<TVector> layer in layers)
        {
            layer.Compute(images, input, next);
            input = next;
            next = other;
            other = input;
        }

        return input;
    }

    private float* ComputeDense(int images, float* input, float* next, float* other)
    {
        foreach (DenseLayer<TVector> layer in _dense)
        {
            layer.Compute(images, input, next);
            input = next;
            next = other;
            other = input;
        }

        return input;
    }

    private void Answer(float* logits, Span<float> digits, Span<float> contents)
    {
        for (int row = 0; row < digits.Length / DigitPrediction.ClassCount; row++, logits += _dense[^1].OutputRow)
        {
            TensorPrimitives.SoftMax(new ReadOnlySpan<float>(logits, DigitPrediction.ClassCount), digits.Slice(row * DigitPrediction.ClassCount, DigitPrediction.ClassCount));
            TensorPrimitives.SoftMax(
                new ReadOnlySpan<float>(logits + DigitPrediction.ClassCount, DigitPrediction.ContentCount), contents.Slice(row * DigitPrediction.ContentCount, DigitPrediction.ContentCount));
        }
    }

    private static DenseWeights Join(DenseWeights first, DenseWeights second) =>
        new(first.Inputs, first.Outputs + second.Outputs, [.. first.Weights, .. second.Weights], [.. first.Biases, .. second.Biases]);

    /// <summary>Values come with their channels side by side, where the weights expect them channel by channel.</summary>
    private static DenseWeights PutChannelsLast(DenseWeights dense, int channels)
    {
        int pixels = dense.Inputs / channels;
        float[] weights = new float[dense.Weights.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            (int output, int input) = Math.DivRem(i, dense.Inputs);
            (int pixel, int channel) = Math.DivRem(input, channels);
            weights[i] = dense.Weights[(output * dense.Inputs) + (channel * pixels) + pixel];
        }

        return dense with { Weights = weights };
    }
}
