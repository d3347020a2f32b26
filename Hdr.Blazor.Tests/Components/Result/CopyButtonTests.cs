using AngleSharp.Dom;
using Bunit;
using Hdr.Blazor.Components.Result;
using Hdr.Blazor.Tests.Support;

namespace Hdr.Blazor.Tests.Components.Result;

public sealed class CopyButtonTests : ComponentTest
{
    private readonly BunitJSModuleInterop _module;

    public CopyButtonTests()
    {
        _module = JSInterop.SetupModule("./Components/Result/CopyButton.razor.js");
        _module.Mode = JSRuntimeMode.Loose;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_is_enabled_where_the_browser_can_write_the_clipboard(bool canWrite)
    {
        IElement button = Show(canWrite).Find("button");

        Assert.Equal(!canWrite, button.HasAttribute("disabled"));
        Assert.Equal(canWrite, button.GetAttribute("title") == "Copy the text");
    }

    [Fact]
    public async Task A_copied_text_is_confirmed_until_there_is_another()
    {
        IRenderedComponent<CopyButton> copy = Show(canWrite: true);
        Assert.Equal("Copy", copy.Find("button").TextContent.Trim());

        await copy.InvokeAsync(() => copy.Instance.OnCopied("12 34", isCopied: true));
        Assert.Equal("Copied", copy.Find("button").TextContent.Trim());
        Assert.Equal("The text was copied.", copy.Find("[role=status]").TextContent);

        copy.Render(parameters => parameters.Add(each => each.Text, "56"));
        Assert.Equal("Copy", copy.Find("button").TextContent.Trim());
        Assert.Equal("56", copy.Find(".copy").GetAttribute("data-text"));
    }

    [Fact]
    public async Task It_disables_itself_when_the_browser_refuses()
    {
        IRenderedComponent<CopyButton> copy = Show(canWrite: true);

        await copy.InvokeAsync(() => copy.Instance.OnCopied("12 34", isCopied: false));

        Assert.True(copy.Find("button").HasAttribute("disabled"));
        Assert.Equal("Copy", copy.Find("button").TextContent.Trim());
        Assert.Contains("select the text instead", copy.Find("button").GetAttribute("title"), StringComparison.Ordinal);
    }

    private IRenderedComponent<CopyButton> Show(bool canWrite)
    {
        _module.Setup<bool>("canWriteClipboard").SetResult(canWrite);
        return Render<CopyButton>(parameters => parameters.Add(each => each.Text, "12 34"));
    }
}
