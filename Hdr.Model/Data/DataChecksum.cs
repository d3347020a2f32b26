using System.Security.Cryptography;

namespace Hdr.Model.Data;

/// <summary>Tells sets of labelled images apart by their content.</summary>
internal static class DataChecksum
{
    /// <summary>SHA-256 of all pixels, then all labels, in lower-case hexadecimal.</summary>
    public static string Compute(byte[] pixels, byte[] labels)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(pixels);
        hash.AppendData(labels);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
