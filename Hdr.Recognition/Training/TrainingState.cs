namespace Hdr.Recognition.Training;

/// <summary>What a training does, or how it ended.</summary>
public enum TrainingState
{
    /// <summary>It reads its images.</summary>
    Preparing,

    /// <summary>It learns.</summary>
    Training,

    /// <summary>It learns to read numbers whole, after their digits.</summary>
    TrainingNumbers,

    /// <summary>It measures how good the model is, and writes it.</summary>
    Testing,

    /// <summary>It ended, and the model is written.</summary>
    Finished,

    /// <summary>A person stopped it.</summary>
    Stopped,

    /// <summary>It gave up.</summary>
    Failed,
}
