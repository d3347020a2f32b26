namespace Hdr.Recognition.Models;

/// <summary>The one property that the card of every format has.</summary>
/// <param name="Format">The layout of the model.zip.</param>
internal sealed record ModelFormat(int Format);
