using System.Buffers.Binary;

namespace Hdr.Recognition.Tests.Support;

/// <summary>Writes uncompressed 24-bit BMP files.</summary>
internal static class BmpFile
{
    private const int HeaderLength = 54;

    /// <summary>Gray pixels, shape <c>[height, width]</c>, stored bottom row first as usual.</summary>
    public static byte[] Gray(byte[] pixels, int width, int height)
    {
        int stride = ((width * 3) + 3) / 4 * 4;
        byte[] file = new byte[HeaderLength + (stride * height)];
        "BM"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(2), file.Length);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(10), HeaderLength);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(14), 40);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(18), width);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(22), height);
        (file[26], file[28]) = (1, 24);
        for (int i = 0; i < pixels.Length; i++)
        {
            int row = height - 1 - (i / width);
            file.AsSpan(HeaderLength + (row * stride) + (i % width * 3), 3).Fill(pixels[i]);
        }

        return file;
    }
}
