namespace Hdr.Recognition.Training;

/// <summary>A file of progress can't be used. The message is one sentence or two: which file, what is wrong, what to do next.</summary>
public sealed class TrainingProgressException : Exception
{
    /// <summary>Says what is wrong with a file of progress.</summary>
    public TrainingProgressException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
