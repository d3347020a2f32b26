namespace Hdr.Recognition.Techniques;

/// <summary>A comparison of techniques can't be used. The message is one sentence or two: which file, what is wrong, what to do next.</summary>
public sealed class ComparisonFileException : Exception
{
    /// <summary>Says what is wrong with a comparison.</summary>
    public ComparisonFileException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
