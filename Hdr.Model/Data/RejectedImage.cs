namespace Hdr.Model.Data;

/// <summary>A file in an image folder that is no image of a digit.</summary>
/// <param name="Path">The file, relative to the folder.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record RejectedImage(string Path, string Reason);
