namespace Hdr.Recognition.Tests.Support;

/// <summary>JPEG files that an ordinary encoder does not write.</summary>
internal static class JpegFile
{
    /// <summary>Puts an EXIF orientation (1 to 8) into a JPEG file, in a segment of its own behind the start marker.</summary>
    public static byte[] WithOrientation(byte[] jpeg, byte orientation)
    {
        byte[] exif =
        [
            .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, // big-endian TIFF header, first directory at 8
            0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
        ];
        return [.. jpeg[..2], 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, .. jpeg[2..]];
    }

    /// <summary>A CMYK JPEG (four components, Adobe's marker, inverted as Photoshop writes them) of flat 8x8 blocks.</summary>
    /// <param name="blackness">Shape <c>[blockRows, blockColumns]</c>: 0 is white, 255 is black.</param>
    /// <param name="blockColumns">Blocks a row.</param>
    public static byte[] Cmyk(byte[] blackness, int blockColumns)
    {
        int width = 8 * blockColumns, height = 8 * (blackness.Length / blockColumns);
        byte[] quantisation = [.. Enumerable.Repeat((byte)8, 64)];
        // All sixteen DC categories have codes of five bits (their own number); the one AC symbol, end of block, is a zero bit.
        byte[] dcLengths = [0, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], acLengths = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        return
        [
            0xFF, 0xD8,
            .. Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 0]),
            .. Segment(0xDB, [0, .. quantisation]),
            .. Segment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0]),
            .. Segment(0xC4, [0x00, .. dcLengths, .. Enumerable.Range(0, 12).Select(category => (byte)category)]),
            .. Segment(0xC4, [0x10, .. acLengths, 0]),
            .. Segment(0xDA, [4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0]),
            .. Scan(blackness),
            0xFF, 0xD9,
        ];
    }

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Scan(byte[] blackness)
    {
        List<bool> bits = [];
        int[] previous = new int[4];
        foreach (byte black in blackness)
        {
            for (int component = 0; component < 4; component++)
            {
                // Inverted: no cyan, magenta, yellow is 255; a DC step is worth one level, from 128, with the quantisation of 8.
                int level = (component == 3 ? 255 - black : 255) - 128;
                WriteDifference(bits, level - previous[component]);
                previous[component] = level;
                bits.Add(false); // end of block
            }
        }

        while (bits.Count % 8 != 0)
        {
            bits.Add(true);
        }

        IEnumerable<byte> bytes = bits.Chunk(8).Select(chunk => (byte)chunk.Aggregate(0, (value, bit) => (value << 1) | (bit ? 1 : 0)));
        return [.. bytes.SelectMany(value => value == 0xFF ? new byte[] { 0xFF, 0 } : [value])];
    }

    private static void WriteDifference(List<bool> bits, int difference)
    {
        int category = 32 - int.LeadingZeroCount(Math.Abs(difference));
        Write(bits, category, 5);
        Write(bits, difference < 0 ? difference + (1 << category) - 1 : difference, category);
    }

    private static void Write(List<bool> bits, int value, int count)
    {
        for (int bit = count - 1; bit >= 0; bit--)
        {
            bits.Add(((value >> bit) & 1) == 1);
        }
    }
}
