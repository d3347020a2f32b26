using Hdr.Benchmarks.Peers.Reporting;

namespace Hdr.Benchmarks.Tests.Peers.Reporting;

public class PeerReportTests
{
    [Fact]
    public void A_section_is_a_heading_the_circumstances_and_a_row_a_finding()
    {
        Finding finding = new Finding("ours", "30 images/s", "theirs: 20 images/s", "1.50x").Judged(Bar.AtLeast(1.2, "x"), 1.5);

        string section = PeerReport.Section("Training", "On a machine.", [finding, Finding.Skipped("other", "not there")]);

        const string Expected = """
            ## Training

            On a machine.

            | what | measured | against | ratio | bar | verdict |
            | --- | --- | --- | --- | --- | --- |
            | ours | 30 images/s | theirs: 20 images/s | 1.50x | ≥ 1.2 x | met |
            | other | skipped: not there |  |  |  |  |

            """;
        Assert.Equal(Expected, section, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void What_would_break_a_table_is_made_harmless() =>
        Assert.Contains("| a \\| b c |", PeerReport.Section("x", "y", [new Finding("a | b\nc", "1")]), StringComparison.Ordinal);

    [Fact]
    public void A_section_measured_again_takes_the_place_of_its_former_result()
    {
        string report = PeerReport.Put(PeerReport.Put(PeerReport.Put("", Section("One", "old")), Section("Two", "old")), Section("One", "new"));

        Assert.Equal(["# Beside others", "## One", "new", "## Two", "old"], TextOf(report));
    }

    [Fact]
    public void A_heading_that_begins_like_another_is_another() =>
        Assert.Equal(["# Beside others", "## Page", "a", "## Pages", "b"], TextOf(PeerReport.Put(PeerReport.Put("", Section("Page", "a")), Section("Pages", "b"))));

    [Fact]
    public void Putting_the_same_section_twice_changes_nothing()
    {
        string once = PeerReport.Put("", Section("One", "x"));

        Assert.Equal(once, PeerReport.Put(once, Section("One", "x")));
    }

    private static string Section(string heading, string circumstances) => PeerReport.Section(heading, circumstances, []);

    private static IEnumerable<string> TextOf(string report) => report.Split('\n').Where(line => line.Length > 0 && !line.StartsWith('|'));
}
