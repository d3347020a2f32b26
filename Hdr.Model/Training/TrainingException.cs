namespace Hdr.Model.Training;

/// <summary>A training can't be started or resumed as asked. The message is one sentence: what, expected, actual, next step.</summary>
public sealed class TrainingException : Exception
{
    /// <summary>Says why not.</summary>
    public TrainingException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
