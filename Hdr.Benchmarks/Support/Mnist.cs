using Hdr.Model.Data;
using Hdr.Model.Training;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;

namespace Hdr.Benchmarks.Support;

/// <summary>MNIST, read once from the repository.</summary>
internal static class Mnist
{
    private static readonly Lazy<LabelledImages> LazyTraining = new(() => ToImages(MnistSplit.ReadTraining(Folder)));
    private static readonly Lazy<LabelledImages> LazyTest = new(() => ToImages(MnistSplit.ReadTest(Folder)));

    /// <summary>The folder with its four files.</summary>
    public static string Folder => DataFolder.Find(null).Idx;

    /// <summary>60,000 images.</summary>
    public static LabelledImages Training => LazyTraining.Value;

    /// <summary>10,000 images.</summary>
    public static LabelledImages Test => LazyTest.Value;

    /// <summary>The first images of a set.</summary>
    public static LabelledImages First(this LabelledImages images, int count) => images.Select([.. Enumerable.Range(0, count)]);

    /// <summary>The images as the trainer takes them; the caller owns the tensors.</summary>
    public static ImageTensors ToTensors(this LabelledImages images) =>
        ImageTensors.Read(images.ToDataView(DigitPipeline.CreateContext()), DigitInput.ImageColumn, "Label");

    /// <summary>An image as a PNG file's bytes.</summary>
    public static byte[] ToPng(this LabelledImages images, int index) => PngImage.Encode(images.GetPixels(index).ToArray());

    /// <summary>Writes images as PNG files into folders of their digits.</summary>
    public static void WriteFolders(this LabelledImages images, string folder)
    {
        foreach (byte digit in images.Labels.Distinct())
        {
            Directory.CreateDirectory(Path.Combine(folder, $"{digit}"));
        }

        Parallel.For(0, images.Count, index => File.WriteAllBytes(Path.Combine(folder, images.Files[index]), images.ToPng(index)));
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
