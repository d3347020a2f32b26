namespace Hdr.Model.Training;

/// <summary>How checkpoints of every kind get to the disk: whole or not at all.</summary>
internal static class CheckpointFile
{
    /// <summary>Writes a checkpoint: a temporary file beside it first, then renamed.</summary>
    /// <param name="path">The file; its folder is made where it is missing.</param>
    /// <param name="write">Writes it.</param>
    public static void Write(string path, Action<BinaryWriter> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        string temporary = path + ".tmp";
        try
        {
            using (BinaryWriter writer = new(File.Create(temporary)))
            {
                write(writer);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            // Nothing is left of it once it was renamed; half of one on a full disk helps nobody.
            File.Delete(temporary);
        }
    }
}
