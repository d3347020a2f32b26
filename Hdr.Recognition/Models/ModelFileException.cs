namespace Hdr.Recognition.Models;

/// <summary>A model file can't be used. The message is one sentence: which file, what is wrong, what to do next.</summary>
public sealed class ModelFileException : Exception
{
    /// <summary>Says what is wrong with a model file.</summary>
    public ModelFileException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
