using Hdr.Blazor.Hosting;
using Hdr.Blazor.Tests.Support;
using Microsoft.AspNetCore.Builder;

namespace Hdr.Blazor.Tests.Hosting;

public sealed class ContentRootTests
{
    [Fact]
    public void Away_from_its_settings_the_app_takes_its_own_folder() =>
        Assert.Equal(AppContext.BaseDirectory, ContentRoot.OptionsFor([], RepositoryFolder.File("mnist-images")).ContentRootPath);

    [Fact]
    public void Beside_its_settings_the_app_takes_the_working_directory() =>
        Assert.Null(ContentRoot.OptionsFor([], RepositoryFolder.File("Hdr.Blazor")).ContentRootPath);

    [Theory]
    [InlineData("--contentRoot=/srv/digits")]
    [InlineData("--contentroot")]
    [InlineData("contentRoot=/srv/digits")]
    public void A_content_root_on_the_command_line_is_left_alone(string argument)
    {
        WebApplicationOptions options = ContentRoot.OptionsFor([argument], RepositoryFolder.File("mnist-images"));

        Assert.Null(options.ContentRootPath);
        Assert.Equal([argument], options.Args!);
    }
}
