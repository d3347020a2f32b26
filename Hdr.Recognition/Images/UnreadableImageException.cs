namespace Hdr.Recognition.Images;

/// <summary>An image can't be read. The message is one sentence for the user: what was wrong, what was expected.</summary>
public sealed class UnreadableImageException : Exception
{
    /// <summary>Says why an image can't be read.</summary>
    public UnreadableImageException(UnreadableImageReason reason, string message, Exception? innerException = null)
        : base(message, innerException) => Reason = reason;

    /// <summary>The kind of trouble, for callers that act on it.</summary>
    public UnreadableImageReason Reason { get; }
}
