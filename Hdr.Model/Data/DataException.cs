namespace Hdr.Model.Data;

/// <summary>Data can't be used. The message is one sentence: which file or folder, what is wrong, what to do next.</summary>
public sealed class DataException : Exception
{
    /// <summary>Says what is wrong.</summary>
    public DataException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
