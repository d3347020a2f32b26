using Hdr.Model.Composition;
using Hdr.Recognition.Images;

namespace Hdr.Model.Lines;

/// <summary>A number that was written and photographed.</summary>
/// <param name="Text">Its digits.</param>
/// <param name="DigitHeight">Of most of its digits, in pixels.</param>
/// <param name="Digits">Where each digit stands, from the left of the image.</param>
/// <param name="Image">The photograph.</param>
internal sealed record PhotographedNumber(string Text, double DigitHeight, IReadOnlyList<DigitSpan> Digits, GrayImage Image);
