using Hdr.Recognition.Ink;

namespace Hdr.Recognition.Segmentation;

/// <summary>Neighbouring atoms of a number that may be one digit.</summary>
/// <param name="First">The first atom.</param>
/// <param name="End">The atom behind the last.</param>
/// <param name="Patch">Their ink.</param>
/// <param name="IsWholePiece">Whether they are all the atoms of one connected piece.</param>
/// <param name="ShapeCost">How unlike a digit its box is, in nats.</param>
internal sealed record DigitCandidate(int First, int End, InkPatch Patch, bool IsWholePiece, double ShapeCost);
