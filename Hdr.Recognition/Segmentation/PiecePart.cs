using Hdr.Recognition.Ink;

namespace Hdr.Recognition.Segmentation;

/// <summary>A part of a connected piece of ink, between two ways through it.</summary>
/// <param name="Patch">Its ink.</param>
/// <param name="LoopOnLeft">How many rows of the way on its left lie in a loop, which is cut there; 0 at the piece's edge.</param>
/// <param name="LoopOnRight">Likewise on its right.</param>
internal sealed record PiecePart(InkPatch Patch, int LoopOnLeft = 0, int LoopOnRight = 0);
