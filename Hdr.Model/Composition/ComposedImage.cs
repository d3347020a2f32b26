namespace Hdr.Model.Composition;

/// <summary>An image with known numbers in it.</summary>
/// <param name="Content">The encoded image.</param>
/// <param name="Extension">Of its file, with the dot.</param>
/// <param name="Numbers">Their texts in reading order.</param>
/// <param name="Background">What is printed on the paper.</param>
/// <param name="HasShadow">Whether a shadow falls on it.</param>
/// <param name="Spacings">Of each number.</param>
internal sealed record ComposedImage(
    byte[] Content,
    string Extension,
    IReadOnlyList<string> Numbers,
    Background Background,
    bool HasShadow,
    IReadOnlyList<Spacing> Spacings);
