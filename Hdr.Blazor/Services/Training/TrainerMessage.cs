using System.Text.RegularExpressions;

namespace Hdr.Blazor.Services.Training;

/// <summary>What a trainer says of its failure, made fit for a page: one sentence, with files named without their folders.</summary>
public static partial class TrainerMessage
{
    private const int MaxLength = 300;

    /// <summary>Whether a line may be a sentence: the lines of a stack trace are indented.</summary>
    public static bool IsSentence(string line) => !string.IsNullOrWhiteSpace(line) && !char.IsWhiteSpace(line[0]);

    /// <summary>Makes a message fit for the page. How the server's disk is laid out is nobody's business; the log has the whole of it.</summary>
    public static string Clean(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        string text = FolderWithoutQuotes().Replace(FolderInQuotes().Replace(message.Trim(), "'"), "");
        text = text.Length > MaxLength ? $"{text[..MaxLength]}…" : text;
        return text.EndsWith('.') || text.EndsWith('…') ? text : $"{text}.";
    }

    [GeneratedRegex("""'(?:[A-Za-z]:)?[\\/](?:[^'\\/\r\n]+[\\/])*(?=[^'\\/\r\n]+')""")]
    private static partial Regex FolderInQuotes();

    [GeneratedRegex("""(?<![^\s(])(?:[A-Za-z]:)?[\\/](?:[^\s'\\/]+[\\/])+""")]
    private static partial Regex FolderWithoutQuotes();
}
