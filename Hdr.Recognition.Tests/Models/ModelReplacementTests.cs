using Hdr.Recognition.Models;
using Hdr.Recognition.Tests.Support;

namespace Hdr.Recognition.Tests.Models;

public sealed class ModelReplacementTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_candidate_takes_the_models_place_and_the_model_is_kept()
    {
        File.WriteAllText(_folder.File("model.zip"), "the old one");
        File.Copy(Repository.File("Hdr.Blazor", "model.zip"), _folder.File("candidate.zip"));
        byte[] candidate = File.ReadAllBytes(_folder.File("candidate.zip"));

        ModelReplacement.Replace(_folder.File("model.zip"), _folder.File("candidate.zip"));

        Assert.Equal(candidate, File.ReadAllBytes(_folder.File("model.zip")));
        Assert.Equal("the old one", File.ReadAllText(_folder.File("model.previous.zip")));
        Assert.Equal(["model.previous.zip", "model.zip"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_candidate_that_is_no_model_replaces_nothing()
    {
        File.WriteAllText(_folder.File("model.zip"), "the old one");
        File.WriteAllText(_folder.File("candidate.zip"), "no model");

        Assert.Throws<ModelFileException>(() => ModelReplacement.Replace(_folder.File("model.zip"), _folder.File("candidate.zip")));

        Assert.Equal("the old one", File.ReadAllText(_folder.File("model.zip")));
        Assert.False(File.Exists(_folder.File("model.previous.zip")));
    }

    [Fact]
    public void Where_the_model_cannot_be_kept_nothing_is_replaced()
    {
        File.WriteAllText(_folder.File("model.zip"), "the old one");
        File.Copy(Repository.File("Hdr.Blazor", "model.zip"), _folder.File("candidate.zip"));
        Directory.CreateDirectory(Path.Combine(_folder.File("model.previous.zip"), "in the way"));

        Assert.ThrowsAny<Exception>(() => ModelReplacement.Replace(_folder.File("model.zip"), _folder.File("candidate.zip")));

        Assert.Equal("the old one", File.ReadAllText(_folder.File("model.zip")));
        Assert.True(File.Exists(_folder.File("candidate.zip")));
    }
}
