namespace Hdr.Recognition.Models;

/// <summary>The networks of a model.zip: all that reading digits needs. What tells of the training is left unread, which takes as long as reading the networks.</summary>
/// <param name="Onnx">As <see cref="ModelPackage.Onnx"/>.</param>
/// <param name="LineOnnx">As <see cref="ModelPackage.LineOnnx"/>.</param>
public sealed record ModelNetworks(byte[] Onnx, byte[]? LineOnnx)
{
    /// <summary>Reads a model file's networks; the file may be replaced at once afterwards.</summary>
    /// <exception cref="ModelFileException">There is no such file, or it is cut off, of another version or no model.</exception>
    public static ModelNetworks Load(string path) => ModelArchive.ReadNetworks(path, ModelFile.ReadAllBytes(path));

    /// <summary>Reads a model file's <see cref="LineOnnx"/> alone.</summary>
    /// <inheritdoc cref="Load"/>
    public static byte[]? LoadLine(string path) => ModelArchive.ReadLine(path, ModelFile.ReadAllBytes(path));
}
