using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Hdr.Blazor.Services.Techniques;

/// <summary>The explanations of techniques: one XML file each in the folder <c>Explanations</c>, named by its id, embedded in the app.</summary>
public static partial class TechniqueExplanations
{
    private const string Prefix = "Explanations/", Extension = ".xml";

    private static readonly Lazy<IReadOnlyList<TechniqueExplanation>> Loaded = new(() => [.. Names().Order(StringComparer.Ordinal).Select(Load)]);

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<TechniqueExplanation> All => Loaded.Value;

    /// <summary>The explanation of a technique; null when nobody has written one.</summary>
    public static TechniqueExplanation? Find(string id) => All.FirstOrDefault(explanation => explanation.Id == id);

    private static IEnumerable<string> Names() => typeof(TechniqueExplanations).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal));

    private static TechniqueExplanation Load(string name)
    {
        using Stream stream = typeof(TechniqueExplanations).Assembly.GetManifestResourceStream(name)!;
        XElement root = XDocument.Load(stream).Root!;
        XElement formula = root.Element("formula")!;
        return new TechniqueExplanation(
            name[Prefix.Length..^Extension.Length],
            Text(root.Element("name")!),
            [.. root.Elements("paragraph").Select(Text)],
            formula.Element("math")!.ToString(SaveOptions.DisableFormatting),
            Text(formula.Element("meaning")!),
            [.. root.Elements("source").Select(source => new TechniqueSource(Text(source), source.Attribute("href")?.Value))]);
    }

    // Lines are broken in the files as in any source, which means nothing.
    private static string Text(XElement element) => Spaces.Replace(element.Value, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces { get; }
}
