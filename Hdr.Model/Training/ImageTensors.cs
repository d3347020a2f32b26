using System.Runtime.InteropServices;
using Hdr.Model.Data;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;
using Microsoft.ML;
using Microsoft.ML.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Model.Training;

/// <summary>Labelled images, resident as one byte a pixel: a quarter of what float32 takes. A step picks its batch by index.</summary>
internal sealed class ImageTensors : IDisposable
{
    private const float White = 255;

    private ImageTensors(byte[] pixels, byte[] labels, Device? device)
    {
        Count = labels.Length;
        Bytes = pixels;
        Digits = labels;
        Pixels = tensor(pixels, [Count, 1, DigitNormaliser.Side, DigitNormaliser.Side], device: device).DetachFromDisposeScope();
        Labels = tensor(Array.ConvertAll(labels, label => (long)label), device: device).DetachFromDisposeScope();
        Checksum = DataChecksum.Compute(pixels, labels);
    }

    /// <summary>How many images there are.</summary>
    public int Count { get; }

    /// <summary>The pixels of <see cref="Pixels"/>, in the processor's memory.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The labels of <see cref="Labels"/>, in the processor's memory.</summary>
    public ReadOnlyMemory<byte> Digits { get; }

    /// <summary>Shape <c>[count, 1, 28, 28]</c>, uint8, 0 (paper) to 255 (ink).</summary>
    public Tensor Pixels { get; }

    /// <summary>Shape <c>[count]</c>, int64, 0 to 9.</summary>
    public Tensor Labels { get; }

    /// <summary>SHA-256 of pixels and labels, in lower-case hexadecimal.</summary>
    public string Checksum { get; }

    /// <summary>Takes images that are in memory already.</summary>
    /// <param name="images">At least one; their arrays are shared.</param>
    public static ImageTensors Of(LabelledImages images) => new(images.Pixels, images.Labels, device: null);

    /// <summary>Reads all rows of a data view.</summary>
    /// <param name="data">The data view.</param>
    /// <param name="featureColumn">The images' column.</param>
    /// <param name="labelColumn">The labels' column.</param>
    /// <param name="device">Where the tensors are to be; null for the processor's memory.</param>
    /// <exception cref="TrainingException">There are no rows, or one is no labelled digit.</exception>
    public static ImageTensors Read(IDataView data, string featureColumn, string labelColumn, Device? device = null)
    {
        List<byte> pixels = [];
        List<byte> labels = [];
        DataViewSchema.Column feature = data.Schema[featureColumn];
        DataViewSchema.Column label = data.Schema[labelColumn];
        using DataViewRowCursor cursor = data.GetRowCursor([feature, label]);
        ValueGetter<VBuffer<float>> getImage = cursor.GetGetter<VBuffer<float>>(feature);
        ValueGetter<uint> getLabel = cursor.GetGetter<uint>(label);
        VBuffer<float> image = default;
        uint digit = 0;
        while (cursor.MoveNext())
        {
            getImage(ref image);
            getLabel(ref digit);
            Append(pixels, image, labels.Count);
            labels.Add(digit < DigitPrediction.ClassCount ? (byte)digit : throw new TrainingException($"The label of row {labels.Count} must be 0 to 9. It is {digit}."));
        }

        return labels.Count > 0 ? new ImageTensors([.. pixels], [.. labels], device) : throw new TrainingException("There are no images to train on or to validate with.");
    }

    /// <summary>These images and others behind them; the caller owns them.</summary>
    public ImageTensors With(ImageTensors others) => new([.. Bytes.Span, .. others.Bytes.Span], [.. Digits.Span, .. others.Digits.Span], Pixels.device);

    /// <summary>Takes a batch as the network wants it.</summary>
    /// <param name="indices">Shape <c>[batch]</c>, int64, on any device.</param>
    /// <returns>Images <c>[batch, 1, 28, 28]</c>, float32, 0 to 1, and labels <c>[batch]</c>; the caller owns both.</returns>
    public (Tensor Images, Tensor Labels) Take(Tensor indices)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor here = indices.to(Pixels.device);
        return (Pixels.index_select(0, here).to(ScalarType.Float32).div_(White).MoveToOuterDisposeScope(), Labels.index_select(0, here).MoveToOuterDisposeScope());
    }

    /// <summary>Writes one image as the network's input.</summary>
    /// <param name="index">From 0.</param>
    /// <param name="input">Receives shape <c>[28, 28]</c>, 0 (paper) to 1 (ink).</param>
    public void CopyTo(int index, Span<float> input)
    {
        ReadOnlySpan<byte> pixels = Bytes.Span.Slice(index * DigitNormaliser.Length, DigitNormaliser.Length);
        for (int i = 0; i < pixels.Length; i++)
        {
            input[i] = pixels[i] / White;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Pixels.Dispose();
        Labels.Dispose();
    }

    private static void Append(List<byte> pixels, in VBuffer<float> image, int row)
    {
        if (image.Length != DigitNormaliser.Length)
        {
            throw new TrainingException($"The image of row {row} must have {DigitNormaliser.Length} values. It has {image.Length}.");
        }

        Span<float> intensities = stackalloc float[DigitNormaliser.Length];
        image.CopyTo(intensities);
        int first = pixels.Count;
        CollectionsMarshal.SetCount(pixels, first + intensities.Length);
        Span<byte> appended = CollectionsMarshal.AsSpan(pixels)[first..];
        for (int i = 0; i < appended.Length; i++)
        {
            appended[i] = (byte)MathF.Round(Math.Clamp(intensities[i], 0, 1) * White);
        }
    }
}
