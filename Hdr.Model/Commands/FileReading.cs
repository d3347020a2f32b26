using Hdr.Recognition.Reading;

namespace Hdr.Model.Commands;

/// <summary>What was read in a file, or why it couldn't be.</summary>
/// <param name="File">What the file is called.</param>
/// <param name="Reading">What was read; null when the file can't be read.</param>
/// <param name="Error">Why it can't be read, in a sentence; null when it was.</param>
internal sealed record FileReading(string File, ImageReading? Reading, string? Error);
