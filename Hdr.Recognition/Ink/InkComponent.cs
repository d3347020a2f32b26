using Hdr.Recognition.Images;

namespace Hdr.Recognition.Ink;

/// <summary>Ink that hangs together (each pixel touches another of it, by a side or a corner).</summary>
/// <param name="Label">Its number in the label image, from 1.</param>
/// <param name="Box">The smallest box around it.</param>
/// <param name="Mass">The sum of its ink, in 1/255 of a full pixel.</param>
internal sealed record InkComponent(int Label, PixelBox Box, long Mass);
