using Hdr.Model.Export;
using Hdr.Model.Network;
using Hdr.Recognition.Models;
using Microsoft.ML;
using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Model.Training;

/// <summary>
/// An ML.NET estimator that trains a convolutional network from nothing on images of digits, with TorchSharp. What
/// <see cref="Fit"/> gives holds the network as ONNX, so that using it needs ONNX Runtime but never libtorch.
/// </summary>
public sealed class ConvolutionalNetworkTrainer : IEstimator<ConvolutionalNetworkTransformer>
{
    private readonly ConvolutionalNetworkOptions _options;

    internal ConvolutionalNetworkTrainer(ConvolutionalNetworkOptions options) => _options = options;

    /// <summary>Trains.</summary>
    /// <param name="input">Training images and labels, read once.</param>
    /// <exception cref="TrainingException">The options or the data are no good, or there is nothing to resume.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; with a workspace, a checkpoint is kept.</exception>
    public ConvolutionalNetworkTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        Check(_options.Recipe);
        LibTorch.Load();
        Device device = DeviceChoice.Resolve(_options.Device);
        using ImageTensors training = Read(input, device);
        using ImageTensors? separate = _options.ValidationSet is null ? null : Read(_options.ValidationSet, device);
        ImageTensors validation = separate ?? training;
        using TrainingSequence sequence = new(_options, training, validation, device);
        sequence.Run();
        double[] temperatures = FitTemperatures(Looks(sequence.MeasuredNetworks), validation);
        IReadOnlyList<DigitNetwork> networks = Looks(sequence.Networks);
        byte[] onnx = OnnxExporter.Export([.. networks.Zip(temperatures, (network, temperature) => new CascadeStage(network.cpu(), temperature))]);
        return new ConvolutionalNetworkTransformer(CreatePipeline(onnx, input), onnx)
        {
            History = new TrainingHistory(sequence.History),
            DataChecksum = training.Checksum,
            TrainingImageCount = sequence.ImageCount,
            EpochCount = sequence.EpochCount,
            TrainingSeconds = sequence.Seconds,
            ParameterCount = networks.Distinct().Sum(network => network.ParameterCount),
            Temperature = temperatures[0],
        };
    }

    /// <inheritdoc/>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);

        // ML.NET lets only its own estimators make schema columns: we borrow those of an estimator with the same output.
        return new MLContext().Transforms.CustomMapping<object, DigitPrediction>((_, _) => { }, contractName: null).GetOutputSchema(inputSchema);
    }

    private static void Check(TrainingRecipe recipe)
    {
        if (recipe.Epochs < 1 || recipe.BatchSize < 2 || recipe.LearningRate <= 0)
        {
            const string Expected = "A recipe must have at least 1 epoch, a batch size of at least 2 and a learning rate above 0.";
            throw new TrainingException($"{Expected} It has {recipe.Epochs}, {recipe.BatchSize} and {recipe.LearningRate}.");
        }

        if (recipe.LooksAgain && (recipe.SecondNetwork ?? recipe.Companion?.Network) is string other)
        {
            throw new TrainingException($"Only a network that is alone looks again itself. The recipe has another for it: {other}.");
        }

        if (recipe.Student is not null && recipe.SecondNetwork is null)
        {
            throw new TrainingException("A recipe with a student must have a second network for it to learn of. It has none.");
        }

        if (recipe.Student is not null && recipe.LearnsAllAtLast)
        {
            throw new TrainingException("A recipe with a student can't learn all images at last: the student takes its network's place. Let its companions do so.");
        }
    }

    /// <summary>The networks in the order in which they look at a digit.</summary>
    private IReadOnlyList<DigitNetwork> Looks(IReadOnlyList<DigitNetwork> networks) => _options.Recipe.LooksAgain ? [.. networks, networks[0]] : networks;

    private static double[] FitTemperatures(IReadOnlyList<DigitNetwork> networks, ImageTensors images)
    {
        using DisposeScope scope = torch.NewDisposeScope();
        Tensor first = NetworkValidation.Score(networks[0], images, areTilted: false);
        Tensor[] others = [.. networks.Skip(1).Select(network => NetworkValidation.Score(network, images, areTilted: true))];
        return CascadeCalibration.Fit(first, others, images.Labels, CascadeGraph.SureOfDigit, networks.Count == 2 ? CascadeGraph.WeightOfFirst(networks) : null);
    }

    /// <summary>The network's pipeline wants its own column's name: another one is copied to it first.</summary>
    private ITransformer CreatePipeline(byte[] onnx, IDataView input)
    {
        MLContext context = DigitPipeline.CreateContext(_options.Seed);
        ITransformer pipeline = DigitPipeline.Create(context, onnx);
        return _options.FeatureColumnName == DigitInput.ImageColumn
            ? pipeline
            : context.Transforms.CopyColumns(DigitInput.ImageColumn, _options.FeatureColumnName).Fit(input).Append(pipeline);
    }

    private ImageTensors Read(IDataView images, Device device) => ImageTensors.Read(images, _options.FeatureColumnName, _options.LabelColumnName, device);
}
