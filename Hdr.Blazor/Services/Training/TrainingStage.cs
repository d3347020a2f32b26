namespace Hdr.Blazor.Services.Training;

/// <summary>What the page shows of trainings.</summary>
public enum TrainingStage
{
    /// <summary>None has been there.</summary>
    Idle,

    /// <summary>Its process was started and has said nothing yet.</summary>
    Starting,

    /// <summary>It is under way.</summary>
    Running,

    /// <summary>It was asked to stop.</summary>
    Stopping,

    /// <summary>The last one made a model.</summary>
    Finished,

    /// <summary>The last one was stopped.</summary>
    Stopped,

    /// <summary>The last one gave up, or its process is gone.</summary>
    Failed,
}
