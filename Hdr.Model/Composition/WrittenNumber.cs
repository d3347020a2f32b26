namespace Hdr.Model.Composition;

/// <summary>A number on paper.</summary>
/// <param name="Text">Its digits.</param>
/// <param name="Spacing">How far they stand apart.</param>
/// <param name="Mask">Its ink.</param>
/// <param name="DigitHeight">Of most of its digits, in pixels.</param>
/// <param name="FirstDigit">Where its first digit begins, in pixels from the left of its ink.</param>
/// <param name="LastDigit">Where its last digit ends, likewise.</param>
internal sealed record WrittenNumber(string Text, Spacing Spacing, InkMask Mask, double DigitHeight, int FirstDigit, int LastDigit);
