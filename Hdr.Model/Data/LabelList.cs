using System.Text;
using CsvHelper;

namespace Hdr.Model.Data;

/// <summary>
/// A list of image files and what is written in each: comma-separated values as RFC 4180 has them, in UTF-8, with the columns
/// <c>file</c> and <c>label</c> anywhere among others.
/// </summary>
internal sealed class LabelList
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
        TrackLineNumbers = true,
    };

    private readonly string _path;
    private readonly string _folder;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private LabelList(string path, string folder)
    {
        _path = path;
        _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
    }

    /// <summary>Reads a list.</summary>
    /// <param name="path">The list.</param>
    /// <param name="folder">The folder that the files are in; they need not be there.</param>
    /// <returns>At least one file, in the list's order.</returns>
    /// <exception cref="DataException">The list is missing or is none, names no file, one twice or one outside the folder, or a label is no number.</exception>
    public static IReadOnlyList<LabelledFile> Read(string path, string folder)
    {
        try
        {
            List<LabelledFile> files = new LabelList(path, folder).Parse();
            return files.Count > 0 ? files : throw new DataException($"The list '{path}' names no file; each line after the first is to have a file and its label.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DataException($"The list of labels '{path}' does not exist.", exception);
        }
        catch (Exception exception) when (exception is CsvFormatException or DecoderFallbackException)
        {
            throw new DataException($"The list '{path}' is no comma-separated text in UTF-8: {exception.Message}", exception);
        }
    }

    private List<LabelledFile> Parse()
    {
        string text = StrictUtf8.GetString(File.ReadAllBytes(_path)).TrimStart('\uFEFF');
        using CsvReader csv = CsvReader.FromText(text, Options);
        int file = IndexOf("file", csv), label = IndexOf("label", csv);
        List<LabelledFile> files = [];
        while (csv.Read())
        {
            files.Add(Check(csv.GetString(file), csv.GetString(label), csv.LineNumber));
        }

        return files;
    }

    private int IndexOf(string column, CsvReader csv) => csv.TryGetFieldIndex(column, out int index)
        ? index
        : throw new DataException($"The list '{_path}' has no column '{column}'; its first line is to name the columns 'file' and 'label'. It is '{string.Join(',', csv.Headers)}'.");

    private LabelledFile Check(string name, string label, long line)
    {
        string[] numbers = label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (!numbers.All(number => number.All(char.IsAsciiDigit)))
        {
            throw Wrong(line, $"the label '{label}' is to be digits 0 to 9, with a space between two numbers");
        }

        string path = name.Contains('\0', StringComparison.Ordinal) ? "" : Path.GetFullPath(Path.Combine(_folder, name));
        if (!path.StartsWith(_folder, StringComparison.Ordinal) || path.Length == _folder.Length)
        {
            throw Wrong(line, $"'{name}' is no file inside the folder '{_folder}'");
        }

        return _names.Add(name) ? new LabelledFile(name, path, string.Join(' ', numbers)) : throw Wrong(line, $"the file '{name}' is named a second time");
    }

    private DataException Wrong(long line, string what) => new($"The list '{_path}' can't be used: in line {line}, {what}.");
}
