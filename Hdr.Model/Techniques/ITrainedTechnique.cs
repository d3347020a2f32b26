using Hdr.Model.Data;

namespace Hdr.Model.Techniques;

/// <summary>A technique that has learnt.</summary>
internal interface ITrainedTechnique : IDisposable
{
    /// <summary>What was chosen about it, in one line.</summary>
    string Settings { get; }

    /// <summary>What must be kept to classify, in bytes.</summary>
    long ModelBytes { get; }

    /// <summary>Time that it took to learn, in seconds, where that was not just now; otherwise null.</summary>
    double? EarlierTrainingSeconds => null;

    /// <summary>Tells digits apart.</summary>
    /// <param name="images">The digits; their labels are not looked at.</param>
    /// <param name="cancellationToken">Stops it soon.</param>
    /// <returns>0 to 9, one an image, in their order.</returns>
    byte[] Classify(LabelledImages images, CancellationToken cancellationToken);
}
