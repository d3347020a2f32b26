namespace Hdr.Blazor.Services.Runs;

/// <summary>Two runs can't be compared. The message is a sentence for people: why, and what to do.</summary>
public sealed class RunException : Exception
{
    /// <summary>Says why not.</summary>
    public RunException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
