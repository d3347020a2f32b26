using System.Text;

namespace Hdr.Benchmarks.Peers.Reporting;

/// <summary>The report as Markdown: a heading for each section, under it when and on what it was measured, and a table.</summary>
internal static class PeerReport
{
    private const string Title = "# Beside others";
    private const string SectionMark = "## ";

    private static readonly string[] Columns = ["what", "measured", "against", "ratio", "bar", "verdict"];

    /// <summary>One section.</summary>
    /// <param name="heading">Its heading.</param>
    /// <param name="circumstances">When and on what it was measured, in a sentence.</param>
    /// <param name="findings">Its rows.</param>
    public static string Section(string heading, string circumstances, IEnumerable<Finding> findings)
    {
        StringBuilder text = new();
        text.Append(SectionMark).Append(heading).Append("\n\n").Append(circumstances).Append("\n\n");
        AppendRow(text, Columns);
        AppendRow(text, Columns.Select(_ => "---"));
        foreach (Finding finding in findings)
        {
            AppendRow(text, [finding.What, finding.Measured, finding.Against, finding.Ratio, finding.Bar, finding.Verdict]);
        }

        return text.ToString();
    }

    /// <summary>Puts a section into a report: in place of that of the same heading, or at the end.</summary>
    /// <param name="report">The report; empty to begin one.</param>
    /// <param name="section">From <see cref="Section"/>.</param>
    public static string Put(string report, string section)
    {
        List<string> sections = [.. Split(report)];
        int place = sections.FindIndex(other => HeadingOf(other) == HeadingOf(section));
        if (place < 0)
        {
            sections.Add(section);
        }
        else
        {
            sections[place] = section;
        }

        return $"{Title}\n\n{string.Join('\n', sections.Select(each => $"{each.Trim()}\n"))}";
    }

    private static IEnumerable<string> Split(string report) =>
        $"\n{report}".Split($"\n{SectionMark}").Skip(1).Select(section => SectionMark + section);

    private static string HeadingOf(string section) => section.Split('\n', 2)[0].Trim();

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" "))).Append(" |\n");
}
