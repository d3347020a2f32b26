using Hdr.Model.Data;
using Hdr.Model.Tests.Support;

namespace Hdr.Model.Tests.Data;

public sealed class DataFolderTests
{
    [Fact]
    public void The_folder_is_found_above_the_program()
    {
        Assert.True(File.Exists(Path.Combine(DataFolder.Find(null).Idx, MnistFile.TestLabels.Name)));
        Assert.True(File.Exists(Path.Combine(DataFolder.Find(null).Repository, "HandwrittenDigits.sln")));
    }

    [Fact]
    public void A_folder_that_is_named_is_taken()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(folder.Path, DataFolder.Find(folder.Path + Path.DirectorySeparatorChar).Path);
    }

    [Fact]
    public void A_named_folder_that_does_not_exist_is_refused()
    {
        using TemporaryFolder folder = new();
        Assert.Contains("does not exist", Assert.Throws<DataException>(() => DataFolder.Find(folder["nowhere"])).Message, StringComparison.Ordinal);
    }
}
