namespace Hdr.Recognition.Models;

/// <summary>The bytes of a model file.</summary>
internal static class ModelFile
{
    /// <summary>The largest model file that is read: a hundred times what a digit network needs.</summary>
    public const int MaxBytes = 256_000_000;

    /// <summary>Reads a model file at one go, so that it may be replaced at any time.</summary>
    /// <exception cref="ModelFileException">There is no such file, it can't be opened, or it is too large.</exception>
    public static byte[] ReadAllBytes(string path)
    {
        try
        {
            long length = new FileInfo(path).Length;
            return length <= MaxBytes
                ? File.ReadAllBytes(path)
                : throw new ModelFileException($"Model file '{path}' has {length / 1e6:0} MB. At most {MaxBytes / 1e6:0} MB are read. Train a smaller model.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ModelFileException($"There is no model file '{path}'. Train one with: dotnet run -c Release --project Hdr.Model", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ModelFileException($"Model file '{path}' can't be opened: {exception.Message}", exception);
        }
    }

    /// <summary>What to say of a file that is no model.</summary>
    public static ModelFileException Broken(string path, Exception? cause = null) =>
        new($"Model file '{path}' is cut off, damaged or no model. Train it again, or restore it from a copy.", cause);
}
