using Hdr.Recognition.Reading;

namespace Hdr.Model.Commands;

/// <summary>A file that waits to be scored, or why it can't be read.</summary>
/// <param name="File">What the file is called.</param>
/// <param name="Image">Its image; null when the file can't be read.</param>
/// <param name="Error">Why it can't be read, in a sentence; null when it was.</param>
internal sealed record PreparedFile(string File, PreparedImage? Image, string? Error);
