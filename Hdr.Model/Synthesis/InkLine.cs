using System.Numerics;

namespace Hdr.Model.Synthesis;

/// <summary>What a pen passes, or the outline of what it fills.</summary>
/// <param name="Points">Corners in units of the drawing, whatever its size, y downwards.</param>
/// <param name="IsFilled">Whether the area inside is ink too.</param>
internal sealed record InkLine(Vector2[] Points, bool IsFilled = false);
