using Bunit;
using Hdr.Blazor.Components.Browsing;
using Hdr.Blazor.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hdr.Blazor.Tests.Components.Browsing;

public sealed class JumpFormTests : ComponentTest
{
    private readonly List<int> _jumps = [];
    private readonly IRenderedComponent<JumpForm> _form;

    public JumpFormTests() => _form = Render<JumpForm>(parameters => parameters.Add(each => each.Tests, Boards.Tests("by hand", Boards.Some)).Add(each => each.OnJump, _jumps.Add));

    [Fact]
    public void It_jumps_to_an_image_that_there_is()
    {
        Jump(" 12 ");

        Assert.Equal([12], _jumps);
        Assert.Equal("", Problem);
    }

    [Theory]
    [InlineData("13", "There is no image 13: 0 to 12.")]
    [InlineData("-1", "An image is found by its number: 0 to 12.")]
    [InlineData("99999999999", "An image is found by its number: 0 to 12.")]
    [InlineData("seven", "An image is found by its number: 0 to 12.")]
    [InlineData("", "An image is found by its number: 0 to 12.")]
    public void What_there_is_not_is_refused_with_what_there_is(string text, string problem)
    {
        Jump(text);

        Assert.Empty(_jumps);
        Assert.Equal(problem, Problem);
        Assert.Equal("true", _form.Find("input").GetAttribute("aria-invalid"));
    }

    [Fact]
    public void A_refusal_goes_with_the_next_jump()
    {
        Jump("13");
        Jump("1");

        Assert.Equal("", Problem);
        Assert.Equal("false", _form.Find("input").GetAttribute("aria-invalid"));
    }

    private string Problem => _form.Find("[role=alert]").TextContent;

    private void Jump(string text)
    {
        _form.Find("input").Change(text);
        _form.Find("form").Submit();
    }
}
