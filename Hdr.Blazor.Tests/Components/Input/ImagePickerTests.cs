using AngleSharp.Dom;
using Bunit;
using Hdr.Blazor.Components.Input;
using Hdr.Blazor.Tests.Support;

namespace Hdr.Blazor.Tests.Components.Input;

public sealed class ImagePickerTests : ComponentTest
{
    [Fact]
    public void Without_an_image_it_invites_to_drop_or_choose_one()
    {
        IRenderedComponent<ImagePicker> picker = Show(null);

        Assert.Contains("Drop an image here", picker.Markup, StringComparison.Ordinal);
        Assert.Equal("Choose an image", picker.Find("input[type=file]").GetAttribute("aria-label"));
        Assert.Empty(picker.FindAll("img"));
    }

    [Theory]
    [InlineData(28, 28, true)]
    [InlineData(1, 1, true)]
    [InlineData(400, 300, false)]
    [InlineData(10_000, 3, false)]
    public void Small_images_are_shown_with_crisp_pixels(int width, int height, bool isCrisp)
    {
        IElement preview = Show(new TakenImage("digit.png", 512, "blob:preview", width, height)).Find("img.preview");

        Assert.Equal("blob:preview", preview.GetAttribute("src"));
        Assert.Equal("Preview of digit.png", preview.GetAttribute("alt"));
        Assert.Equal(isCrisp, preview.ClassList.Contains("crisp"));
    }

    [Fact]
    public void The_caption_names_the_file_with_its_sizes()
    {
        IRenderedComponent<ImagePicker> picker = Show(new TakenImage("digit.png", 3_449, "blob:preview", 400, 300));

        Assert.Equal(["digit.png", "3.4 KB", "400 × 300 pixels"], picker.FindAll(".caption > span").Select(part => part.TextContent));
    }

    [Fact]
    public void An_image_that_the_browser_cannot_show_has_no_preview()
    {
        IRenderedComponent<ImagePicker> picker = Show(new TakenImage("scan.tiff", 3_449, null, 0, 0));

        Assert.Empty(picker.FindAll("img"));
        Assert.Contains("No preview", picker.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(3, "3 files came together. Only the first one is read: digit.png")]
    public void Of_several_files_it_says_which_one_is_read(int count, string? expected)
    {
        IRenderedComponent<ImagePicker> picker = Show(new TakenImage("digit.png", 3_449, "blob:preview", 400, 300, count));

        Assert.Equal(expected, picker.FindAll("[data-testid=only-first]").SingleOrDefault()?.TextContent);
    }

    [Theory]
    [InlineData("blob:preview", true)]
    [InlineData(null, false)]
    public void What_lies_over_the_preview_is_only_there_with_it(string? preview, bool isThere)
    {
        IRenderedComponent<ImagePicker> picker = Render<ImagePicker>(parameters => parameters
            .Add(each => each.Image, new TakenImage("digit.png", 3_449, preview, 400, 300))
            .AddChildContent("<i class='over'></i>"));

        Assert.Equal(isThere, picker.FindAll(".zone > .over").Count == 1);
    }

    private IRenderedComponent<ImagePicker> Show(TakenImage? image) => Render<ImagePicker>(parameters => parameters.Add(each => each.Image, image));
}
