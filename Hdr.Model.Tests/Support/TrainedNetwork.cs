using Hdr.Model.Data;
using Hdr.Model.Network;
using Hdr.Model.Training;
using Hdr.Recognition.Models;
using Microsoft.ML;

namespace Hdr.Model.Tests.Support;

/// <summary>A network that was trained briefly: not good, but far from random.</summary>
public sealed class TrainedNetwork : IDisposable
{
    private readonly TrainingSession _session;

    public TrainedNetwork()
    {
        LibTorch.Load();
        MLContext context = new(1);
        TrainingRecipe recipe = TrainingRecipe.Quick with { Epochs = 1, BatchSize = 64, AverageDecay = 0.5 };
        using ImageTensors images = ImageTensors.Read(Mnist.Training.First(3_000).ToDataView(context), nameof(LabelledDigit.Image), nameof(LabelledDigit.Label));
        using ImageTensors validation = ImageTensors.Read(Mnist.Training.First(500, start: 50_000).ToDataView(context), nameof(LabelledDigit.Image), nameof(LabelledDigit.Label));
        _session = new TrainingSession(new TrainingIdentity(recipe, 1, images.Checksum), NetworkPrecision.Full);
        new TrainingLoop(_session, images, validation).Run(CancellationToken.None);
        Onnx = Model.Export.OnnxExporter.Export(new Model.Export.CascadeStage(Network, 1));
        History = new TrainingHistory([.. _session.History]);
    }

    /// <summary>The network in libtorch, in evaluation mode.</summary>
    internal DigitNetwork Network => _session.Average.Network.First;

    /// <summary>The same as ONNX.</summary>
    public byte[] Onnx { get; }

    public TrainingHistory History { get; }

    public void Dispose() => _session.Dispose();
}
