namespace Hdr.Model.Data;

/// <summary>An image file and what is written in it.</summary>
/// <param name="Name">Its path inside its folder, as its list has it.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Label">Its numbers in reading order, a space between two; empty when there is nothing to be read.</param>
internal sealed record LabelledFile(string Name, string Path, string Label);
