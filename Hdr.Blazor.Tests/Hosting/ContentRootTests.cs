using Hdr.Blazor.Hosting;

namespace Hdr.Blazor.Tests.Hosting;

public sealed class ContentRootTests
{
    [Fact]
    public void Away_from_its_settings_the_app_takes_its_own_folder() =>
        Assert.Equal(AppContext.BaseDirectory, ContentRoot.OptionsFor([]).ContentRootPath);

    [Theory]
    [InlineData("--contentRoot=/srv/digits")]
    [InlineData("--contentroot")]
    [InlineData("contentRoot=/srv/digits")]
    public void A_content_root_on_the_command_line_is_left_alone(string argument)
    {
        Microsoft.AspNetCore.Builder.WebApplicationOptions options = ContentRoot.OptionsFor([argument]);

        Assert.Null(options.ContentRootPath);
        Assert.Equal([argument], options.Args!);
    }
}
