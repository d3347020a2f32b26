using System.Globalization;
using Hdr.Recognition.Images;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Data;

/// <summary>
/// A folder of labelled images: <c>0</c> to <c>9</c> inside hold images of that digit, of any size and format that Recognition
/// reads. Hidden files are passed over; a file that is no image, or a blank one, is rejected and the rest go on.
/// </summary>
public static class LabelledImageFolder
{
    /// <summary>Whether a folder has class folders in it.</summary>
    public static bool Exists(string folder) => ClassFolders(folder).Any();

    /// <summary>Reads all images once, in parallel: in the order of their numbers where all are named by different numbers, otherwise by class and name.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">What to call the set.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="DataException">There are no class folders, or no image in them can be read.</exception>
    public static ImageFolderContent Read(string folder, string name, CancellationToken cancellationToken = default)
    {
        (byte Label, string File)[] entries = Order([.. ClassFolders(folder).SelectMany(ListFiles)]);
        byte[] pixels = new byte[entries.Length * DigitNormaliser.Length];
        string?[] reasons = new string?[entries.Length];
        Parallel.For(0, entries.Length, new ParallelOptions { CancellationToken = cancellationToken }, index =>
            reasons[index] = TryRead(Path.Combine(folder, entries[index].File), pixels.AsSpan(index * DigitNormaliser.Length, DigitNormaliser.Length)));

        ILookup<bool, int> indicesByWhetherRead = Enumerable.Range(0, entries.Length).ToLookup(index => reasons[index] is null);
        RejectedImage[] rejected = [.. indicesByWhetherRead[false].Select(index => new RejectedImage(entries[index].File, reasons[index]!))];
        LabelledImages all = new(name, pixels, [.. entries.Select(entry => entry.Label)], [.. entries.Select(entry => entry.File)]);
        LabelledImages images = rejected.Length == 0 ? all : all.Select([.. indicesByWhetherRead[true]]);
        return images.Count > 0 ? new ImageFolderContent(images, rejected) : throw Empty(folder, rejected);
    }

    private static IEnumerable<(byte Label, string Path)> ClassFolders(string folder) =>
        Enumerable.Range(0, DigitPrediction.ClassCount)
            .Select(digit => (Label: (byte)digit, Path: Path.Combine(folder, digit.ToString(CultureInfo.InvariantCulture))))
            .Where(classFolder => Directory.Exists(classFolder.Path));

    private static IEnumerable<(byte Label, string File)> ListFiles((byte Label, string Path) classFolder) =>
        Directory.EnumerateFiles(classFolder.Path)
            .Select(path => Path.GetFileName(path))
            .Where(name => !name.StartsWith('.'))
            .Order(StringComparer.Ordinal)
            .Select(name => (classFolder.Label, $"{classFolder.Label}/{name}"));

    private static (byte Label, string File)[] Order((byte Label, string File)[] entries) =>
        FileNumbers.TryOrder([.. entries.Select(entry => entry.File)]) is int[] order ? [.. order.Select(index => entries[index])] : entries;

    /// <summary>Reads one image into 0 (paper) to 255 (ink); gives the reason when it can't.</summary>
    private static string? TryRead(string path, Span<byte> pixels)
    {
        try
        {
            GrayImage image = ImageDecoder.Decode(ImageFile.Read(path));
            Span<float> input = stackalloc float[DigitNormaliser.Length];
            if (!DigitNormaliser.TryNormalise(image, input, out _))
            {
                return "The image is blank.";
            }

            for (int i = 0; i < input.Length; i++)
            {
                pixels[i] = (byte)MathF.Round(input[i] * 255);
            }

            return null;
        }
        catch (Exception exception) when (exception is UnreadableImageException or IOException or UnauthorizedAccessException)
        {
            return exception.Message;
        }
    }

    private static DataException Empty(string folder, RejectedImage[] rejected) => rejected.Length == 0
        ? new DataException($"The folder '{folder}' has no images in folders 0 to 9; put each image into the folder of its digit.")
        : new DataException($"None of the {rejected.Length} files in '{folder}' can be read; the first, '{rejected[0].Path}': {rejected[0].Reason}");
}
