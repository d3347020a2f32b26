namespace Hdr.Model.Composition;

/// <summary>Where the digits of a composition come from.</summary>
internal interface IDigitSource
{
    /// <summary>Gives the next one.</summary>
    /// <returns>The digit and its image: shape <c>[28, 28]</c>, row-major, 0 (paper) to 255 (ink).</returns>
    (int Digit, ReadOnlyMemory<byte> Image) Deal();
}
