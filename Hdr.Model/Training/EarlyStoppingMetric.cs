namespace Hdr.Model.Training;

/// <summary>What early stopping watches, on the validation set.</summary>
public enum EarlyStoppingMetric
{
    /// <summary>Share of the images read rightly: more is better.</summary>
    Accuracy,

    /// <summary>Log loss: less is better.</summary>
    Loss,
}
