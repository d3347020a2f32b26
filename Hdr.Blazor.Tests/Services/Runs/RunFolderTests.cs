using Hdr.Blazor.Services.Runs;

namespace Hdr.Blazor.Tests.Services.Runs;

public sealed class RunFolderTests
{
    [Theory]
    [InlineData("/srv/app/runs", "Hdr.Blazor/runs/quick.zip")]
    [InlineData("/srv/models/", "models/quick.zip")]
    public void How_to_fill_it_names_the_folder_but_not_where_it_lies(string path, string output) =>
        Assert.EndsWith($"--output {output}", new RunFolder(path).HowToFill, StringComparison.Ordinal);
}
