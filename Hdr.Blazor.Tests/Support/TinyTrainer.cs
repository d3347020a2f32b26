using Hdr.Blazor.Services.Training;
using Hdr.Recognition.Training;

namespace Hdr.Blazor.Tests.Support;

/// <summary>The real trainer as it was built, with so few images that it takes seconds, in a folder of its own.</summary>
public sealed class TinyTrainer : IDisposable
{
    private const int TrainingCount = 100;
    private const int TestCount = 20;

    private readonly TemporaryFolder _folder = new();

    public TinyTrainer()
    {
        for (int index = 0; index < TrainingCount + TestCount; index++)
        {
            string folder = Path.Combine(Images, index < TrainingCount ? "train" : "test", $"{MnistTestSet.Label(index)}");
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, $"{index}.png"), TestImages.MnistPng(index));
        }

        File.Copy(DigitApp.CommittedModel, Model);
    }

    /// <summary>The model that is served.</summary>
    public string Model => _folder.File("model.zip");

    public string PreviousModel => _folder.File("model.previous.zip");

    public TrainingWorkspace Workspace => new(_folder.File("workspace"));

    /// <summary>The configuration that makes the page use it.</summary>
    public IReadOnlyDictionary<string, string> Configuration => new Dictionary<string, string>
    {
        [TrainingSettings.EnabledKey] = "true",
        [TrainingSettings.WorkspaceKey] = Workspace.Path,
        [TrainingSettings.CommandKey] = "dotnet",
        [$"{TrainingSettings.ArgumentsKey}:0"] = Program,
        [$"{TrainingSettings.ArgumentsKey}:1"] = "train",
        [$"{TrainingSettings.ArgumentsKey}:2"] = "--images",
        [$"{TrainingSettings.ArgumentsKey}:3"] = Images,
    };

    private static string Program => RepositoryFolder.File("Hdr.Model", "bin", Path.GetRelativePath(RepositoryFolder.File("Hdr.Blazor.Tests", "bin"), AppContext.BaseDirectory), "Hdr.Model.dll");

    private string Images => _folder.File("digits");

    /// <summary>Leaves a progress in the workspace, as a trainer does.</summary>
    public void Leave(TrainingProgress progress) => TrainingProgressFile.Save(progress, Workspace.Progress);

    public void Dispose() => _folder.Dispose();
}
