using System.Buffers.Binary;
using System.Text;

namespace Hdr.Model.Network;

/// <summary>
/// Reads and changes which symbol versions a 64-bit little-endian ELF library asks of the libraries that it is linked with.
/// Layout: System V ABI, generic part, chapters 4 and 5; version requirements: Linux Standard Base Core 5.0, section 10.7.
/// </summary>
internal static class ElfVersionRequirement
{
    private const uint Magic = 0x464C457F;
    private const byte Class64 = 2;
    private const uint SegmentLoad = 1;
    private const uint SegmentDynamic = 2;
    private const ulong TagStringTable = 5;
    private const ulong TagVersionNeeds = 0x6FFFFFFE;
    private const ulong TagVersionNeedCount = 0x6FFFFFFF;
    private const ushort FlagWeak = 2;

    /// <summary>Marks every requirement of a version as weak: a missing one is then a warning of the loader, not an error.</summary>
    /// <param name="library">The file's bytes; changed in place.</param>
    /// <param name="version">Such as "GLIBCXX_3.4.32".</param>
    /// <returns>Whether anything was changed.</returns>
    public static bool MarkWeak(Span<byte> library, string version)
    {
        if (library.Length < 64 || ReadUInt32(library, 0) != Magic || library[4] != Class64)
        {
            return false;
        }

        Dictionary<ulong, ulong> tags = ReadDynamicTags(library);
        if (!tags.TryGetValue(TagVersionNeeds, out ulong needsAddress) || !tags.TryGetValue(TagStringTable, out ulong stringsAddress))
        {
            return false;
        }

        int need = ToOffset(library, needsAddress);
        int strings = ToOffset(library, stringsAddress);
        bool changed = false;
        for (ulong left = tags.GetValueOrDefault(TagVersionNeedCount); left > 0; left--)
        {
            changed |= MarkWeakIn(library, need, strings, version);
            need += (int)ReadUInt32(library, need + 12);
        }

        return changed;
    }

    /// <summary>Walks one Verneed record's list of Vernaux records.</summary>
    private static bool MarkWeakIn(Span<byte> library, int need, int strings, string version)
    {
        bool changed = false;
        int auxiliary = need + (int)ReadUInt32(library, need + 8);
        for (int left = ReadUInt16(library, need + 2); left > 0; left--)
        {
            ushort flags = ReadUInt16(library, auxiliary + 4);
            if ((flags & FlagWeak) == 0 && ReadString(library, strings + (int)ReadUInt32(library, auxiliary + 8)) == version)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(library[(auxiliary + 4)..], (ushort)(flags | FlagWeak));
                changed = true;
            }

            auxiliary += (int)ReadUInt32(library, auxiliary + 12);
        }

        return changed;
    }

    private static Dictionary<ulong, ulong> ReadDynamicTags(ReadOnlySpan<byte> library)
    {
        Dictionary<ulong, ulong> tags = [];
        foreach ((uint type, int fileOffset, _, ulong size) in ReadSegments(library))
        {
            for (int entry = fileOffset; type == SegmentDynamic && entry < fileOffset + (int)size; entry += 16)
            {
                tags.TryAdd(ReadUInt64(library, entry), ReadUInt64(library, entry + 8));
            }
        }

        return tags;
    }

    private static int ToOffset(ReadOnlySpan<byte> library, ulong address)
    {
        foreach ((uint type, int fileOffset, ulong virtualAddress, ulong size) in ReadSegments(library))
        {
            if (type == SegmentLoad && address >= virtualAddress && address - virtualAddress < size)
            {
                return fileOffset + (int)(address - virtualAddress);
            }
        }

        throw new InvalidDataException($"The library has no segment for address 0x{address:X}.");
    }

    private static List<(uint Type, int FileOffset, ulong VirtualAddress, ulong Size)> ReadSegments(ReadOnlySpan<byte> library)
    {
        List<(uint, int, ulong, ulong)> segments = [];
        int header = (int)ReadUInt64(library, 32);
        int headerSize = ReadUInt16(library, 54);
        for (int left = ReadUInt16(library, 56); left > 0; left--, header += headerSize)
        {
            segments.Add((ReadUInt32(library, header), (int)ReadUInt64(library, header + 8), ReadUInt64(library, header + 16), ReadUInt64(library, header + 32)));
        }

        return segments;
    }

    private static string ReadString(ReadOnlySpan<byte> library, int offset)
    {
        ReadOnlySpan<byte> rest = library[offset..];
        return Encoding.ASCII.GetString(rest[..rest.IndexOf((byte)0)]);
    }

    private static ushort ReadUInt16(ReadOnlySpan<byte> library, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(library[offset..]);

    private static uint ReadUInt32(ReadOnlySpan<byte> library, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(library[offset..]);

    private static ulong ReadUInt64(ReadOnlySpan<byte> library, int offset) => BinaryPrimitives.ReadUInt64LittleEndian(library[offset..]);
}
