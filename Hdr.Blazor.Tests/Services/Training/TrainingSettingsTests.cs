using Hdr.Blazor.Services.Training;
using Hdr.Blazor.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace Hdr.Blazor.Tests.Services.Training;

public sealed class TrainingSettingsTests
{
    [Fact]
    public void By_default_it_is_off_and_would_run_the_repositorys_trainer()
    {
        TrainingSettings settings = Read(RepositoryFolder.File("Hdr.Blazor"));

        Assert.Equal((false, "dotnet", RepositoryFolder.File("workspace")), (settings.IsEnabled, settings.Command, settings.Workspace.Path));
        Assert.Equal(["run", "-c", "Release", "--project", RepositoryFolder.File("Hdr.Model"), "--", "train"], settings.Arguments);
        Assert.Null(settings.FindProblem());
    }

    [Fact]
    public void Away_from_the_repository_it_says_what_to_configure()
    {
        using TemporaryFolder folder = new();
        Assert.Contains("Training:Arguments", Read(folder.File("app")).FindProblem(), StringComparison.Ordinal);
        Assert.Null(Read(folder.File("app"), ("Training:Arguments:0", "Hdr.Model.dll")).FindProblem());
    }

    private static TrainingSettings Read(string contentRoot, params (string Key, string Value)[] settings) => TrainingSettings.From(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build(), contentRoot);
}
