namespace Hdr.Model.Data;

/// <summary>How far the writing of PNG folders is.</summary>
/// <param name="Done">Files that are there.</param>
/// <param name="Total">Files that there shall be.</param>
public readonly record struct PngFolderProgress(int Done, int Total);
