using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Hdr.Recognition.Tests.Support;

/// <summary>Writes PNG files chunk by chunk (ISO/IEC 15948), with whatever header and faults a test wants.</summary>
internal static class PngFile
{
    /// <summary>Colour types of the header.</summary>
    public const byte GrayType = 0, RgbType = 2, PaletteType = 3, GrayAlphaType = 4, RgbaType = 6;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A PNG of 8-bit gray pixels.</summary>
    public static byte[] Gray(byte[] pixels, int width, int height) => Write(width, height, 8, GrayType, Rows(pixels, width));

    /// <summary>A PNG of any kind.</summary>
    /// <param name="width">Columns, as the header says.</param>
    /// <param name="height">Rows, as the header says.</param>
    /// <param name="bitDepth">Bits a sample.</param>
    /// <param name="colourType">One of the types above.</param>
    /// <param name="filteredRows">Each row's filter byte and samples, not compressed.</param>
    /// <param name="interlaced">Whether the rows are those of Adam7's seven passes.</param>
    /// <param name="extraChunks">Chunks between header and data.</param>
    public static byte[] Write(int width, int height, byte bitDepth, byte colourType, byte[] filteredRows, bool interlaced = false, params byte[][] extraChunks)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (bitDepth, colourType, interlaced ? (byte)1 : (byte)0);
        return [.. Signature, .. Chunk("IHDR", header), .. extraChunks.SelectMany(chunk => chunk), .. Chunk("IDAT", Compress(filteredRows)), .. Chunk("IEND", [])];
    }

    /// <summary>Gray rows, each behind a filter byte of 0.</summary>
    public static byte[] Rows(byte[] samples, int rowLength) => [.. samples.Chunk(rowLength).SelectMany(row => row.Prepend((byte)0))];

    /// <summary>8-bit gray rows in the order of Adam7: the passes' starts and steps are the specification's table.</summary>
    public static byte[] Adam7Rows(byte[] pixels, int width, int height)
    {
        (int X, int Y, int StepX, int StepY)[] passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];
        List<byte> rows = [];
        foreach ((int startX, int startY, int stepX, int stepY) in passes)
        {
            for (int y = startY; y < height && startX < width; y += stepY)
            {
                rows.Add(0);
                for (int x = startX; x < width; x += stepX)
                {
                    rows.Add(pixels[(y * width) + x]);
                }
            }
        }

        return [.. rows];
    }

    /// <summary>Length, type, data and checksum.</summary>
    public static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        byte[] chunk = new byte[body.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(body.Length + 4), Crc32(body));
        return chunk;
    }

    private static byte[] Compress(byte[] data)
    {
        using MemoryStream stream = new();
        using (ZLibStream zlib = new(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(data);
        }

        return stream.ToArray();
    }

    private static uint Crc32(ReadOnlySpan<byte> data)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in data)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return ~crc;
    }
}
