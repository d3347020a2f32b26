using System.Buffers.Binary;
using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Data;

/// <summary>One part of MNIST: its images and labels in the order of the original files.</summary>
public sealed class MnistSplit
{
    // File format: http://yann.lecun.com/exdb/mnist, "the IDX file format": big-endian counts before the values.
    private const int ImageHeaderLength = 16;
    private const int LabelHeaderLength = 8;

    private readonly byte[] _images;
    private readonly byte[] _labels;

    /// <summary>Takes the contents of an image and a label file, headers included.</summary>
    internal MnistSplit(string name, byte[] images, byte[] labels)
    {
        Name = name;
        Count = BinaryPrimitives.ReadInt32BigEndian(images.AsSpan(4));
        _images = images;
        _labels = labels;
    }

    /// <summary>The folder that its PNG images are written to: "train" or "test".</summary>
    public string Name { get; }

    /// <summary>60,000 or 10,000.</summary>
    public int Count { get; }

    /// <summary>Reads the training part.</summary>
    /// <param name="folder">The folder <c>idx</c>.</param>
    /// <exception cref="DataException">A file is missing or is not what it was.</exception>
    public static MnistSplit ReadTraining(string folder) => new("train", MnistFile.TrainingImages.Read(folder), MnistFile.TrainingLabels.Read(folder));

    /// <summary>Reads the test part.</summary>
    /// <param name="folder">The folder <c>idx</c>.</param>
    /// <exception cref="DataException">A file is missing or is not what it was.</exception>
    public static MnistSplit ReadTest(string folder) => new("test", MnistFile.TestImages.Read(folder), MnistFile.TestLabels.Read(folder));

    /// <summary>Shape <c>[28, 28]</c>, row-major, 0 (paper) to 255 (ink).</summary>
    /// <param name="index">From 0.</param>
    public ReadOnlyMemory<byte> GetImage(int index) => _images.AsMemory(ImageHeaderLength + (index * DigitNormaliser.Length), DigitNormaliser.Length);

    /// <summary>0 to 9.</summary>
    /// <param name="index">From 0.</param>
    public int GetLabel(int index) => _labels[LabelHeaderLength + index];
}
