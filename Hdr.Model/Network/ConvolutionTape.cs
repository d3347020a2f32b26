using System.Runtime.Intrinsics.X86;
using Hdr.Model.Network.Winograd;
using Hdr.Recognition.Networks;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Hdr.Model.Network;

/// <summary>
/// The convolutions on the way to a loss, and their normalisation, for which we go the way back ourselves. libtorch goes it from the loss to
/// where the last of them came out; from there the tape goes to where it went in, and on, or lets libtorch go on, to where the one before came
/// out. For networks whose convolutions follow one another. (TorchSharp's functions with a gradient of one's own keep their values for good.)
/// </summary>
internal sealed class ConvolutionTape : IDisposable
{
    [ThreadStatic]
    private static ConvolutionTape? _current;

    private readonly Stack<RecordedOperation> _records = new();
    private readonly ConvolutionTape? _outer;
    private readonly bool _takesOthers;

    private ConvolutionTape(bool takesOthers)
    {
        _outer = _current;
        _takesOthers = takesOthers;
    }

    /// <summary>The tape that runs on this thread, or null.</summary>
    public static ConvolutionTape? Current => _current;

    /// <summary>Starts a tape, which runs until it is disposed.</summary>
    /// <param name="takesOthers">Whether it also takes convolutions that <see cref="WinogradOperation"/> does not suit, but <see cref="KernelGradients"/>.</param>
    public static ConvolutionTape Start(bool takesOthers = true) => _current = new ConvolutionTape(takesOthers);

    /// <summary>
    /// Starts one for what we are faster at than libtorch, on this processor; null where that is nothing. Without AVX-512, libtorch takes two to
    /// three times as long as <see cref="WinogradOperation"/>, both ways, and one and a half to twice as long as <see cref="KernelGradients"/>;
    /// with it, one and a quarter to twice as long as the first, and no longer than the second.
    /// </summary>
    public static ConvolutionTape? StartWhereFaster() => WinogradOperation.IsFaster ? Start(takesOthers: !Avx512F.IsSupported) : null;

    /// <summary>Whether the tape takes a convolution.</summary>
    /// <param name="input">Shape <c>[batch, channel, row, column]</c>.</param>
    /// <param name="kernels">Shape <c>[output channel, channel, row, column]</c>.</param>
    /// <param name="paddedRows">Rows of zeros above and below.</param>
    /// <param name="paddedColumns">Columns of zeros to the left and to the right.</param>
    public bool Suits(Tensor input, Tensor kernels, int paddedRows, int paddedColumns)
    {
        ConvolutionShape shape = ConvolutionShape.Of(input, kernels, paddedRows, paddedColumns);
        return input.device_type == DeviceType.CPU
            && input.dtype == ScalarType.Float32
            && kernels.dtype == ScalarType.Float32
            && (WinogradOperation.Fastest.Suits(shape) || (_takesOthers && KernelGradients.Suit(shape)));
    }

    /// <summary>Convolves, and keeps what the way back needs.</summary>
    /// <returns>Shape <c>[batch, output channel, row, column]</c>, from which libtorch begins anew; the dispose scope owns it.</returns>
    public Tensor Convolve(Tensor input, Parameter kernels, Parameter? bias, int paddedRows, int paddedColumns) =>
        Keep(new RecordedConvolution(input, SourceOf(input), kernels, bias, paddedRows, paddedColumns));

    /// <summary>Normalises by the batch, pools and rectifies what a convolution gave, libtorch's too; null where we have no way, and libtorch must.</summary>
    /// <param name="sums">Shape <c>[batch, channel, row, column]</c>; has a gradient. Not to be used afterwards: the way back writes over it.</param>
    /// <param name="normalisation">The layer.</param>
    /// <param name="window">What is pooled.</param>
    /// <returns>Shape <c>[batch, channel, row / rows of a window, column / columns of a window]</c>, from which libtorch begins anew; the dispose scope owns it.</returns>
    public Tensor? Normalise(Tensor sums, BatchNorm2d normalisation, PoolingWindow window) =>
        RecordedNormalisation.Suits(sums, window) ? Keep(new RecordedNormalisation(sums, SourceOf(sums), normalisation, window)) : null;

    /// <summary>Whether a value is what the tape gave last: it may not be changed in place.</summary>
    public bool Gave(Tensor value) => SourceOf(value) is not null;

    /// <summary>Goes the way back, once libtorch has gone its last part of it: adds the gradients of all that the convolutions depend on.</summary>
    public void AddGradients()
    {
        while (_records.TryPop(out RecordedOperation? record))
        {
            using (record)
            {
                record.AddGradients();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _current = _outer;
        while (_records.TryPop(out RecordedOperation? record))
        {
            record.Dispose();
        }
    }

    private RecordedOperation? SourceOf(Tensor input) => _records.TryPeek(out RecordedOperation? last) && last.Gave(input) ? last : null;

    private Tensor Keep(RecordedOperation record)
    {
        _records.Push(record);
        return record.Output.alias();
    }
}
