using Bunit;
using Hdr.Blazor.Components.Metrics;
using Hdr.Blazor.Services.Metrics;
using Hdr.Blazor.Tests.Support;
using Hdr.Recognition.Models;

namespace Hdr.Blazor.Tests.Components.Metrics;

public sealed class HeadlineTilesTests : BunitContext
{
    [Theory]
    [InlineData("accuracy", "76.92 %", "95 % interval 50.00 to 93.75 %")]
    [InlineData("errors", "3", "of 13 images")]
    [InlineData("log-loss", "0.1235", "0 is perfect, 2.3 a guess")]
    [InlineData("calibration-error", "1.25 %", "confidence against accuracy")]
    [InlineData("file-size", "2.7 MB", "model.zip with all of this")]
    [InlineData("parameters", "7,850", "numbers learnt")]
    [InlineData("time-to-train", "2.5 minutes", "2 epochs, recipe tiny")]
    [InlineData("time-a-digit", "0.25 ms", "measured here, one thread")]
    public void Each_tile_has_its_figure_and_what_it_means(string tile, string figure, string meaning)
    {
        IRenderedComponent<HeadlineTiles> tiles = Show(Boards.Board(), TimeSpan.FromMilliseconds(0.25));

        Assert.Equal(figure, tiles.Find($"[data-testid=tile-{tile}] strong").TextContent);
        Assert.Equal(meaning, tiles.Find($"[data-testid=tile-{tile}] dd span").TextContent);
    }

    [Fact]
    public void While_the_time_is_measured_the_tile_says_so() =>
        Assert.Equal("being measured", Show(Boards.Board(), time: null).Find("[data-testid=tile-time-a-digit] dd span").TextContent);

    [Fact]
    public void A_file_from_before_the_interval_was_kept_names_the_test_set_instead()
    {
        MetricsBoard board = Boards.Board();
        ModelPackage early = board.Package with { Metrics = board.Metrics with { AccuracyInterval = null } };

        Assert.Equal("of by hand", Show(board with { Package = early }, time: null).Find("[data-testid=tile-accuracy] dd span").TextContent);
    }

    private IRenderedComponent<HeadlineTiles> Show(MetricsBoard board, TimeSpan? time) =>
        Render<HeadlineTiles>(parameters => parameters.Add(each => each.Board, board).Add(each => each.TimeADigit, time));
}
