using AngleSharp.Dom;
using Bunit;
using Hdr.Blazor.Components.Browsing;
using Hdr.Blazor.Services;
using Hdr.Blazor.Services.Browsing;
using Hdr.Blazor.Services.Metrics;
using Hdr.Blazor.Tests.Support;
using Hdr.Recognition.Models;
using Hdr.Recognition.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Hdr.Blazor.Tests.Components.Browsing;

public sealed class ChosenImageTests : ComponentTest
{
    // The first two of the test set, as the committed model file holds them: a 7 and a 2.
    private static readonly Lazy<TestSet> Mnist = new(() => new TestSet(DisputedLabels.DataSet, ModelPackage.LoadWithTestedImages(DigitApp.CommittedModel).TestedImages!));

    private readonly OnlyScorer _scorer = new();
    private int? _moved;

    public ChosenImageTests()
    {
        Services.AddSingleton(new ModelFile("/models/model.zip"));
        Services.AddSingleton(new OcclusionExplainer(_scorer));
        Services.AddSingleton(new RecognitionService(new DigitReader(_scorer), TimeProvider.System));
    }

    [Fact]
    public void What_is_read_now_stands_beside_what_was_read_at_the_test()
    {
        IRenderedComponent<ChosenImage> chosen = Show(0);
        Assert.Empty(chosen.FindAll("[data-testid=answers]"));

        _scorer.Digit = 4;
        chosen.Find("[data-testid=test-it]").Click();

        string[][] rows = [.. chosen.WaitForElement("[data-testid=answers]").QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent).ToArray())];
        Assert.Equal("7", rows[0][0]);
        Assert.Equal(["4", "100.0 %"], rows[1][..2]);
        Assert.EndsWith(" ms", rows[1][2], StringComparison.Ordinal);
        Assert.Equal("Read now as 4; at the test as 7.", chosen.Find("p[role=status].visually-hidden").TextContent);
    }

    [Fact]
    public void An_answer_goes_with_the_next_image()
    {
        IRenderedComponent<ChosenImage> chosen = Show(0);
        chosen.Find("[data-testid=test-it]").Click();
        chosen.WaitForElement("[data-testid=answers]");

        chosen.Render(parameters => parameters.Add(each => each.View, View(new ImageQuery(ImageFilter.None, 1))));

        Assert.Empty(chosen.FindAll("[data-testid=answers]"));
        Assert.Equal("?sample=mnist-test-1", chosen.Find("[data-testid=open]").GetAttribute("href"));
    }

    [Fact]
    public void Without_a_model_the_test_says_why_it_fails_and_not_where()
    {
        _scorer.Digit = null;
        IRenderedComponent<ChosenImage> chosen = Show(0);

        chosen.Find("[data-testid=test-it]").Click();

        Assert.Equal("There is no model file 'model.zip'.", chosen.WaitForElement("[data-testid=test-problem]").TextContent);
        Assert.False(chosen.Find("[data-testid=test-it]").HasAttribute("disabled"));
    }

    [Fact]
    public void It_leads_to_its_neighbours_and_ends_with_the_list()
    {
        IRenderedComponent<ChosenImage> chosen = Show(0);

        Assert.True(Button(chosen, "Image before").HasAttribute("disabled"));
        Button(chosen, "Image after").Click();
        Assert.Equal(1, _moved);
    }

    [Fact]
    public void An_image_that_the_filter_leaves_out_says_so()
    {
        IRenderedComponent<ChosenImage> chosen = Show(0, new ImageFilter(Label: 2));

        Assert.Equal("The filter leaves this image out.", chosen.Find("[data-testid=outside]").TextContent);
    }

    private static ImageView View(ImageQuery query) => ImageView.Of(Mnist.Value, query);

    private static IElement Button(IRenderedComponent<ChosenImage> chosen, string name) => chosen.Find($"button[aria-label='{name}']");

    private IRenderedComponent<ChosenImage> Show(int index, ImageFilter? filter = null) => Render<ChosenImage>(parameters => parameters
        .Add(each => each.View, View(new ImageQuery(filter ?? ImageFilter.None, index))).Add(each => each.OnChosen, image => _moved = image.Index));

    /// <summary>Takes whatever it is shown for one digit; without one, there is no model.</summary>
    private sealed class OnlyScorer : IDigitScorer
    {
        private static readonly int ContentCount = Enum.GetValues<InputContent>().Length;

        public int? Digit { get; set; } = 7;

        public void Score(ReadOnlyMemory<float> inputs, Memory<float> scores, Memory<float> contents)
        {
            int digit = Digit ?? throw new ModelFileException("There is no model file '/models/model.zip'.");
            for (int row = 0; row < scores.Length / DigitPrediction.ClassCount; row++)
            {
                scores.Span.Slice(row * DigitPrediction.ClassCount, DigitPrediction.ClassCount).Clear();
                scores.Span[(row * DigitPrediction.ClassCount) + digit] = 1;
            }

            for (int row = 0; row < contents.Length / ContentCount; row++)
            {
                contents.Span[(row * ContentCount) + (int)InputContent.Digit] = 1;
            }
        }
    }
}
