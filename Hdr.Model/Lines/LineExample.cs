namespace Hdr.Model.Lines;

/// <summary>A number to learn to read.</summary>
/// <param name="Pixels">Shape <c>[32, width]</c>, row-major, 0 (paper) to 255 (ink): a line network's input.</param>
/// <param name="Width">Columns.</param>
/// <param name="Text">Its digits.</param>
internal sealed record LineExample(byte[] Pixels, int Width, string Text);
