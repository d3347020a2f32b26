using Bunit;
using Hdr.Blazor.Components.Training;
using Hdr.Blazor.Services.Training;
using Hdr.Blazor.Tests.Support;
using Hdr.Recognition.Models;

namespace Hdr.Blazor.Tests.Components.Training;

public sealed class NewModelChoiceTests : ComponentTest
{
    private readonly List<string> _calls = [];

    [Fact]
    public void Both_accuracies_stand_side_by_side()
    {
        IRenderedComponent<NewModelChoice> choice = Show(new NewModel(Package(0.9876), null), Package(0.9964));

        Assert.Equal("98.76 %", choice.Find("[data-testid=new-model] strong").TextContent);
        Assert.Equal("99.64 %", choice.Find("[data-testid=served-model] strong").TextContent);
        Assert.Empty(choice.FindAll("[data-testid=not-comparable]"));
        choice.Find("[data-testid=keep]").Click();
        Assert.Equal(["keep"], _calls);
    }

    [Fact]
    public void Figures_of_different_images_are_not_compared_and_no_model_is_none()
    {
        ModelPackage other = Package(0.9);
        Assert.Single(Show(new NewModel(Package(0.9), null), other with { Metrics = other.Metrics with { DataSet = "others" } }).FindAll("[data-testid=not-comparable]"));
        Assert.Equal("None", Show(new NewModel(Package(0.9), null), served: null).Find("[data-testid=served-model] strong").TextContent);
    }

    [Fact]
    public void Discarding_asks_once_more()
    {
        IRenderedComponent<NewModelChoice> choice = Show(new NewModel(Package(0.9), null), Package(0.9));
        choice.Find("[data-testid=discard]").Click();
        choice.Find("[data-testid=discard-not]").Click();
        Assert.Empty(_calls);

        choice.Find("[data-testid=discard]").Click();
        choice.Find("[data-testid=discard-for-good]").Click();
        Assert.Equal(["discard"], _calls);
    }

    [Fact]
    public void A_broken_model_can_only_be_discarded()
    {
        IRenderedComponent<NewModelChoice> choice = Show(new NewModel(null, "It is damaged."), Package(0.9));

        Assert.Contains("It is damaged.", choice.Find("[data-testid=new-model-problem]").TextContent, StringComparison.Ordinal);
        Assert.Empty(choice.FindAll("[data-testid=keep]"));
    }

    private static ModelPackage Package(double accuracy)
    {
        ModelPackage package = Boards.Board().Package;
        return package with { Metrics = package.Metrics with { Accuracy = accuracy } };
    }

    private IRenderedComponent<NewModelChoice> Show(NewModel newModel, ModelPackage? served) => Render<NewModelChoice>(parameters => parameters
        .Add(each => each.NewModel, newModel).Add(each => each.Served, served)
        .Add(each => each.OnKeep, () => _calls.Add("keep")).Add(each => each.OnDiscard, () => _calls.Add("discard")));
}
