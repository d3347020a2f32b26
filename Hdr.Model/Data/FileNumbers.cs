using System.Globalization;

namespace Hdr.Model.Data;

/// <summary>The numbers that files are named by, as MNIST's are by their place in the original files.</summary>
internal static class FileNumbers
{
    /// <summary>Orders files by number.</summary>
    /// <param name="files">File names, with or without folders.</param>
    /// <returns>The files' indices in the order of their numbers; null when a name is no number, or two have the same.</returns>
    public static int[]? TryOrder(IReadOnlyList<string> files)
    {
        SortedDictionary<long, int> indexByNumber = [];
        for (int index = 0; index < files.Count; index++)
        {
            string name = Path.GetFileNameWithoutExtension(files[index]);
            if (!long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out long number) || !indexByNumber.TryAdd(number, index))
            {
                return null;
            }
        }

        return [.. indexByNumber.Values];
    }
}
