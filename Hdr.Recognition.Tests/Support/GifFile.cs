namespace Hdr.Recognition.Tests.Support;

/// <summary>Writes GIF89a files of two colours, one or more frames, without real compression: each run of codes starts with a clear code.</summary>
internal static class GifFile
{
    // With this size a code has eight bits, and is written as a byte.
    private const int MinimumCodeSize = 7, Clear = 1 << MinimumCodeSize, End = Clear + 1;

    /// <summary>Frames of pixels 0 (black) and 1 (white), shape <c>[height, width]</c>.</summary>
    public static byte[] Write(int width, int height, params byte[][] frames)
    {
        List<byte> file = [.. "GIF89a"u8, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8), 0x80 | (MinimumCodeSize - 1), 0, 0];
        file.AddRange([0, 0, 0, 255, 255, 255]);
        file.AddRange(new byte[3 * ((1 << MinimumCodeSize) - 2)]);
        foreach (byte[] pixels in frames)
        {
            file.AddRange([0x21, 0xF9, 4, 0, 10, 0, 0, 0]); // graphic control: 0.1 s
            file.AddRange([0x2C, 0, 0, 0, 0, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8), 0, MinimumCodeSize]);
            foreach (byte[] block in Codes(pixels).Chunk(255))
            {
                file.Add((byte)block.Length);
                file.AddRange(block);
            }

            file.Add(0);
        }

        file.Add(0x3B);
        return [.. file];
    }

    private static byte[] Codes(byte[] pixels)
    {
        List<byte> bytes = [];
        foreach (byte[] run in pixels.Chunk(64))
        {
            // A run is too short for the decoder's table to outgrow the code size.
            bytes.Add(Clear);
            bytes.AddRange(run);
        }

        bytes.Add(End);
        return [.. bytes];
    }
}
