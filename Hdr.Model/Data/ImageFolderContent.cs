namespace Hdr.Model.Data;

/// <summary>What was in a folder of labelled images.</summary>
/// <param name="Images">What could be read.</param>
/// <param name="Rejected">What could not, in the images' order.</param>
public sealed record ImageFolderContent(LabelledImages Images, IReadOnlyList<RejectedImage> Rejected);
