using Bunit;
using Hdr.Blazor.Components.Browsing;
using Hdr.Blazor.Services.Browsing;
using Hdr.Blazor.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hdr.Blazor.Tests.Components.Browsing;

public sealed class FilterFormTests : ComponentTest
{
    private static readonly ImageFilter Some = new(3, 5, true, false, 90, ImageOrder.LeastConfident);

    private ImageFilter? _changed;

    [Fact]
    public void It_shows_what_is_chosen()
    {
        IRenderedComponent<FilterForm> form = Show(Some);

        Assert.Equal(["3", "5", "90", "LeastConfident"], form.FindAll("select").Select(select => select.GetAttribute("value")));
        Assert.Equal([true, false], form.FindAll("input").Select(box => box.HasAttribute("checked")));
    }

    [Fact]
    public void A_choice_changes_its_own_condition_and_no_other()
    {
        IRenderedComponent<FilterForm> form = Show(Some);

        form.Find("[data-testid=filter-label]").Change("7");
        Assert.Equal(Some with { Label = 7 }, _changed);
        form.Find("[data-testid=filter-predicted]").Change("");
        Assert.Equal(Some with { Predicted = null }, _changed);
        form.Find("[data-testid=filter-below]").Change("50");
        Assert.Equal(Some with { BelowPercent = 50 }, _changed);
        form.Find("[data-testid=filter-order]").Change("MostConfident");
        Assert.Equal(Some with { Order = ImageOrder.MostConfident }, _changed);
        form.Find("[data-testid=filter-errors]").Change(false);
        Assert.Equal(Some with { OnlyErrors = false }, _changed);
        form.Find("[data-testid=filter-disputed]").Change(true);
        Assert.Equal(Some with { OnlyDisputed = true }, _changed);
    }

    [Fact]
    public void Clearing_leaves_the_order()
    {
        Show(Some).Find("[data-testid=clear-filter]").Click();

        Assert.Equal(new ImageFilter(Order: ImageOrder.LeastConfident), _changed);
    }

    [Fact]
    public void There_is_nothing_to_clear_without_a_condition() =>
        Assert.True(Show(new ImageFilter(Order: ImageOrder.LeastConfident)).Find("[data-testid=clear-filter]").HasAttribute("disabled"));

    private IRenderedComponent<FilterForm> Show(ImageFilter filter) =>
        Render<FilterForm>(parameters => parameters.Add(each => each.Filter, filter).Add(each => each.FilterChanged, changed => _changed = changed));
}
