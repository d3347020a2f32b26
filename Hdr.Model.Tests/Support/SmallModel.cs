using Hdr.Model.Evaluation;
using Hdr.Model.Tests.Support;
using Hdr.Recognition.Models;

[assembly: AssemblyFixture(typeof(SmallModel))]

namespace Hdr.Model.Tests.Support;

/// <summary>A model.zip of the briefly trained network, and a folder of test images, made once for all tests.</summary>
public sealed class SmallModel : IDisposable
{
    private const int Count = 300;

    private readonly TemporaryFolder _folder = new();

    public SmallModel()
    {
        Package = CreatePackage(Trained);
        Package.Save(Path);
        Mnist.Test.First(Count).WriteFolders(Images);
    }

    public TrainedNetwork Trained { get; } = new();

    public ModelPackage Package { get; }

    public string Path => _folder["model.zip"];

    /// <summary>The first test images of MNIST: <c>7/00000.png</c> and so on.</summary>
    public string Images => _folder["images"];

    public void Dispose()
    {
        Trained.Dispose();
        _folder.Dispose();
    }

    private static ModelPackage CreatePackage(TrainedNetwork trained)
    {
        using BatchScorer scorer = new(trained.Onnx, threads: 1);
        ModelCard card = new()
        {
            Classes = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
            InputHeight = 28,
            InputWidth = 28,
            Normalisation = "mnist-1",
            Recipe = "test",
            Network = "test",
            ParameterCount = 197_802,
            Epochs = 1,
            Seed = 1,
            TrainingImageCount = 3_000,
            TrainingSeconds = 1,
            Temperature = 1,
            DataChecksums = new Dictionary<string, string>(),
            Versions = new Dictionary<string, string>(),
            CreatedAt = DateTimeOffset.UnixEpoch,
        };
        return new ModelPackage(trained.Onnx, card, ModelEvaluator.Evaluate(Mnist.Test.First(Count), scorer), trained.History);
    }
}
