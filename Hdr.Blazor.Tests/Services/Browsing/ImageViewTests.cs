using Hdr.Blazor.Services.Browsing;
using Hdr.Blazor.Services.Metrics;
using Hdr.Blazor.Tests.Support;

namespace Hdr.Blazor.Tests.Services.Browsing;

public sealed class ImageViewTests
{
    // Image 7 of every ten is a 7, and so on.
    private readonly TestSet _tests = Boards.Tests("by hand", [.. Enumerable.Range(0, 1234).Select(index => (index % 10, index % 10, 0.9f))]);

    [Fact]
    public void Without_a_wish_the_first_page_and_the_first_image_are_shown()
    {
        ImageView view = Look(new ImageQuery(new ImageFilter(Label: 7)));

        Assert.Equal((123, 2, 0, 7), (view.Images.Count, view.PageCount, view.Page, view.Chosen?.Index));
        Assert.Equal(100, view.Shown.Count);
    }

    [Fact]
    public void An_image_brings_its_page_along()
    {
        ImageView view = Look(new ImageQuery(ImageFilter.None, Image: 1233));

        Assert.Equal((12, 1233, 1233), (view.Page, view.Place, view.Chosen?.Index));
        Assert.Equal(Enumerable.Range(1200, 34), view.Shown.Select(image => image.Index));
    }

    [Fact]
    public void A_page_that_is_turned_to_leaves_the_image_where_it_is()
    {
        ImageView view = Look(new ImageQuery(ImageFilter.None, Image: 5, Page: 3));

        Assert.Equal((2, 5, 200), (view.Page, view.Chosen?.Index, view.Shown[0].Index));
    }

    [Fact]
    public void An_image_that_the_filter_leaves_out_is_shown_all_the_same()
    {
        ImageView view = Look(new ImageQuery(new ImageFilter(Label: 7), Image: 8));

        Assert.Equal((8, -1, 0), (view.Chosen?.Index, view.Place, view.Page));
        Assert.Null(view.Beside(1));
    }

    [Fact]
    public void What_there_is_not_is_as_if_not_asked_for()
    {
        ImageView view = Look(new ImageQuery(ImageFilter.None, Image: 1234, Page: 14));

        Assert.Equal((0, 0), (view.Chosen?.Index, view.Page));
    }

    [Fact]
    public void Neighbours_are_those_in_the_filter_s_order_and_end_with_it()
    {
        ImageView view = Look(new ImageQuery(new ImageFilter(Label: 7), Image: 17));

        Assert.Equal((7, 27, null), (view.Beside(-1)?.Index, view.Beside(1)?.Index, view.Beside(-2)?.Index));
    }

    [Fact]
    public void A_filter_that_accepts_nothing_shows_nothing()
    {
        ImageView view = Look(new ImageQuery(new ImageFilter(Label: 7, OnlyErrors: true)));

        Assert.Empty(view.Images);
        Assert.Equal((null, 0, 0), (view.Chosen, view.PageCount, view.Page));
    }

    [Fact]
    public void What_has_not_changed_is_the_same_list_as_before()
    {
        ImageView before = Look(new ImageQuery(new ImageFilter(Label: 7)));
        ImageView chosen = ImageView.Of(_tests, before.Query with { Image = 27 }, before);
        ImageView turned = ImageView.Of(_tests, before.Query with { Page = 2 }, before);
        ImageView filtered = ImageView.Of(_tests, new ImageQuery(new ImageFilter(Label: 8)), before);
        ImageView ofAnotherModel = ImageView.Of(Boards.Tests("by hand", Boards.Some), before.Query, before);

        Assert.Same(before.Images, chosen.Images);
        Assert.Same(before.Shown, chosen.Shown);
        Assert.Same(before.Images, turned.Images);
        Assert.Equal(23, turned.Shown.Count);
        Assert.All(filtered.Shown, image => Assert.Equal(8, image.Label));
        Assert.Equal([7, 12], ofAnotherModel.Shown.Select(image => image.Index));
    }

    private ImageView Look(ImageQuery query) => ImageView.Of(_tests, query);
}
