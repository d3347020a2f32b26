using System.Numerics;

namespace Hdr.Model.Synthesis;

/// <summary>One stroke of the pen: cubic Bézier curves in a chain.</summary>
/// <param name="Points">3n + 1 control points, an anchor, two handles, an anchor and so on, in the glyph's square from 0 to 1, y downwards.</param>
/// <param name="IsClosed">Whether the stroke encloses an area that may be filled.</param>
internal sealed record GlyphStroke(Vector2[] Points, bool IsClosed);
