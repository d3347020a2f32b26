using System.Buffers.Binary;
using Hdr.Recognition.Normalisation;

namespace Hdr.Recognition.Models;

/// <summary>
/// The bytes of <c>hdr/test-set.bin</c>, all numbers little-endian: a header of six 32-bit integers (the letters "HDRT", version 1,
/// count, rows 28, columns 28, classes 10), then <c>[count]</c> labels, a byte each, <c>[count, 10]</c> scores, 32-bit floats as the
/// network gave them, so that whatever is computed from them is what was measured, and <c>[count, 28, 28]</c> pixels, a byte each.
/// </summary>
internal static class TestedImagesFormat
{
    private const int Magic = 0x54524448, Version = 1, HeaderLength = 6 * sizeof(int);

    private const int ImageLength = 1 + (DigitPrediction.ClassCount * sizeof(float)) + DigitNormaliser.Length;

    /// <summary>Writes all of them.</summary>
    public static void Write(TestedImages images, Stream target)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        ReadOnlySpan<int> fields = [Magic, Version, images.Count, DigitNormaliser.Side, DigitNormaliser.Side, DigitPrediction.ClassCount];
        for (int field = 0; field < fields.Length; field++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(header[(field * sizeof(int))..], fields[field]);
        }

        target.Write(header);
        target.Write(images.Labels);
        target.Write(ToLittleEndian(images.Scores));
        target.Write(images.Pixels);
    }

    /// <summary>Reads all of them. Nothing is allocated before the length that the archive states and the header agree.</summary>
    /// <param name="source">Read once, from its start.</param>
    /// <param name="length">How many bytes there are, as the archive states.</param>
    /// <exception cref="InvalidDataException">They are not what <see cref="Write"/> writes.</exception>
    /// <exception cref="EndOfStreamException">There are fewer bytes than stated.</exception>
    public static TestedImages Read(Stream source, long length)
    {
        int count = ReadCount(source);
        long expected = HeaderLength + ((long)count * ImageLength);
        if (length != expected)
        {
            throw new InvalidDataException($"{count} tested images must have {expected} bytes. They have {length}.");
        }

        byte[] labels = ReadBytes(source, count);
        float[] scores = FromLittleEndian(ReadBytes(source, count * DigitPrediction.ClassCount * sizeof(float)));
        byte[] pixels = ReadBytes(source, count * DigitNormaliser.Length);
        try
        {
            return new TestedImages(labels, scores, pixels);
        }
        catch (ArgumentException exception)
        {
            throw new InvalidDataException($"The tested images are damaged: {exception.Message}", exception);
        }
    }

    private static int ReadCount(Stream source)
    {
        byte[] header = ReadBytes(source, HeaderLength);
        int count = Field(header, 2);
        ReadOnlySpan<int> expected = [Magic, Version, count, DigitNormaliser.Side, DigitNormaliser.Side, DigitPrediction.ClassCount];
        for (int field = 0; field < expected.Length; field++)
        {
            if (Field(header, field) != expected[field])
            {
                throw new InvalidDataException($"Field {field} of the tested images' header must be {expected[field]}. It is {Field(header, field)}.");
            }
        }

        return count is > 0 and <= TestedImages.MaxCount
            ? count
            : throw new InvalidDataException($"There must be 1 to {TestedImages.MaxCount} tested images. The header says {count}.");
    }

    private static int Field(byte[] header, int field) => BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(field * sizeof(int)));

    private static byte[] ReadBytes(Stream source, int count)
    {
        byte[] bytes = new byte[count];
        source.ReadExactly(bytes);
        return bytes;
    }

    private static byte[] ToLittleEndian(ReadOnlySpan<float> values)
    {
        byte[] bytes = new byte[values.Length * sizeof(float)];
        for (int i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), values[i]);
        }

        return bytes;
    }

    private static float[] FromLittleEndian(ReadOnlySpan<byte> bytes)
    {
        float[] values = new float[bytes.Length / sizeof(float)];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(i * sizeof(float))..]);
        }

        return values;
    }
}
