using Bunit;
using Hdr.Blazor.Components.Training;
using Hdr.Blazor.Services.Training;
using Hdr.Blazor.Tests.Support;

namespace Hdr.Blazor.Tests.Components.Training;

public sealed class TrainingFormTests : ComponentTest
{
    private readonly List<TrainingOrder> _orders = [];
    private readonly IRenderedComponent<TrainingForm> _form;

    public TrainingFormTests() => _form = Render<TrainingForm>(parameters => parameters.Add(each => each.OnStart, _orders.Add));

    [Fact]
    public void As_it_comes_it_orders_the_default_recipe()
    {
        _form.Find("form").Submit();

        Assert.Equal(new TrainingOrder("default", 1, null), Assert.Single(_orders));
    }

    [Fact]
    public void What_is_chosen_is_ordered()
    {
        _form.Find("input[value=best]").Change("best");
        _form.Find("#seed").Change("42");
        _form.Find("#epochs").Change("30");
        _form.Find("form").Submit();

        Assert.Equal(new TrainingOrder("best", 42, 30), Assert.Single(_orders));
    }

    [Theory]
    [InlineData("seed", "-1")]
    [InlineData("seed", "")]
    [InlineData("seed", "1.5")]
    [InlineData("seed", "2147483648")]
    [InlineData("epochs", "0")]
    [InlineData("epochs", "1001")]
    [InlineData("epochs", "many")]
    public void What_is_no_such_number_is_said_at_its_field_and_not_ordered(string field, string value)
    {
        _form.Find($"#{field}").Change(value);
        _form.Find("form").Submit();

        Assert.Empty(_orders);
        Assert.Equal("true", _form.Find($"#{field}").GetAttribute("aria-invalid"));
        Assert.Contains("form-problem", _form.Find($"#{field}").GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Contains("whole number", _form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }
}
