using Hdr.Model.Data;
using Hdr.Model.Network;
using Hdr.Model.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Model.Techniques.Networks;

/// <summary>A trained network, and what it was.</summary>
internal sealed class TrainedNetworkTechnique(PlainNetwork network, PlainNetworkOptions options) : ITrainedTechnique
{
    /// <summary>Few enough for a layer's output to stay below what glibc maps anew each time (<see cref="NativeMemory"/>).</summary>
    private const int BatchSize = 128;

    private readonly PlainNetwork _network = network;

    /// <inheritdoc/>
    public string Settings { get; } = options.ToString();

    /// <inheritdoc/>
    public long ModelBytes => _network.ParameterCount * sizeof(float);

    /// <inheritdoc/>
    public byte[] Classify(LabelledImages images, CancellationToken cancellationToken)
    {
        using IDisposable noGradient = no_grad();
        using ImageTensors tensors = ImageTensors.Of(images);
        byte[] answers = new byte[images.Count];
        for (int start = 0; start < images.Count; start += BatchSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using DisposeScope scope = NewDisposeScope();
            (Tensor batch, _) = tensors.Take(arange(start, Math.Min(start + BatchSize, images.Count), ScalarType.Int64));
            _network.call(batch).argmax(1).to(ScalarType.Byte).data<byte>().ToArray().CopyTo(answers, start);
        }

        return answers;
    }

    /// <inheritdoc/>
    public void Dispose() => _network.Dispose();
}
