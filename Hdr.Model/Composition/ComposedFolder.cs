using System.Globalization;
using CsvHelper;
using Hdr.Model.Data;

namespace Hdr.Model.Composition;

/// <summary>Composed images in a folder, with a list of their labels.</summary>
internal static class ComposedFolder
{
    /// <summary>The list: <c>file,label,count,background,shadow,spacing</c>.</summary>
    public const string Labels = "labels.csv";

    /// <summary>Composes images into a new or empty folder. The list comes last: where there is one, everything is there.</summary>
    /// <param name="folder">Made if it is missing.</param>
    /// <param name="composer">Draws the images.</param>
    /// <param name="count">How many.</param>
    /// <param name="report">Told how many are there.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="DataException">The folder has something in it.</exception>
    public static void Write(string folder, IImageComposer composer, int count, Action<int> report, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        if (Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new DataException($"The folder '{folder}' is not empty; name a new one, so that no image is left in it that has no label.");
        }

        using StringWriter labels = new();
        using CsvWriter csv = CsvWriter.Create(labels);
        csv.WriteRecord("file", "label", "count", "background", "shadow", "spacing");
        for (int index = 0; index < count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ComposedImage image = composer.Compose();
            string name = $"{index.ToString("D5", CultureInfo.InvariantCulture)}{image.Extension}";
            File.WriteAllBytes(Path.Combine(folder, name), image.Content);
            csv.WriteRecord(Describe(name, image));
            report(index + 1);
        }

        csv.Flush();
        File.WriteAllText(Path.Combine(folder, Labels), labels.ToString());
    }

    private static string[] Describe(string name, ComposedImage image) =>
    [
        name,
        string.Join(' ', image.Numbers),
        image.Numbers.Count.ToString(CultureInfo.InvariantCulture),
        ToName(image.Background),
        image.HasShadow ? "1" : "0",
        string.Join('+', image.Spacings.Distinct().Order().Select(ToName)),
    ];

    private static string ToName<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
