namespace Hdr.Model.Composition;

/// <summary>A number on paper.</summary>
/// <param name="Text">Its digits.</param>
/// <param name="Spacing">How far they stand apart.</param>
/// <param name="Mask">Its ink.</param>
/// <param name="DigitHeight">Of most of its digits, in pixels.</param>
/// <param name="Digits">Where each digit stands, from the left of its ink.</param>
internal sealed record WrittenNumber(string Text, Spacing Spacing, InkMask Mask, double DigitHeight, IReadOnlyList<DigitSpan> Digits);
