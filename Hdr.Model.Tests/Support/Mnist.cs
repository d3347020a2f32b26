using Hdr.Model.Data;
using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Tests.Support;

/// <summary>MNIST, read once from the repository.</summary>
internal static class Mnist
{
    private static readonly Lazy<LabelledImages> LazyTraining = new(() => ToImages(MnistSplit.ReadTraining(Data.Idx)));
    private static readonly Lazy<LabelledImages> LazyTest = new(() => ToImages(MnistSplit.ReadTest(Data.Idx)));

    public static DataFolder Data => DataFolder.Find(null);

    public static LabelledImages Training => LazyTraining.Value;

    public static LabelledImages Test => LazyTest.Value;

    public static LabelledImages First(this LabelledImages images, int count, int start = 0) => images.Select([.. Enumerable.Range(start, count)]);

    /// <summary>The first images as folders: <c>0/00001.png</c> and so on.</summary>
    public static void WriteFolders(this LabelledImages images, string folder)
    {
        for (int index = 0; index < images.Count; index++)
        {
            string path = Path.Combine(folder, images.Files[index]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, PngImage.Encode(images.GetPixels(index).ToArray()));
        }
    }

    private static LabelledImages ToImages(MnistSplit split)
    {
        byte[] pixels = new byte[split.Count * DigitNormaliser.Length];
        byte[] labels = new byte[split.Count];
        for (int index = 0; index < split.Count; index++)
        {
            split.GetImage(index).Span.CopyTo(pixels.AsSpan(index * DigitNormaliser.Length));
            labels[index] = (byte)split.GetLabel(index);
        }

        return new LabelledImages($"MNIST {split.Name}", pixels, labels, [.. labels.Select((label, index) => $"{label}/{index:D5}.png")]);
    }
}
