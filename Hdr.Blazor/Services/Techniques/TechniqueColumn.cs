namespace Hdr.Blazor.Services.Techniques;

/// <summary>What techniques can be sorted by.</summary>
public enum TechniqueColumn
{
    /// <summary>The name.</summary>
    Name,

    /// <summary>Share of the test images read rightly.</summary>
    Accuracy,

    /// <summary>Test images read wrongly.</summary>
    Errors,

    /// <summary>Seconds to learn.</summary>
    TrainingTime,

    /// <summary>Microseconds to classify one image.</summary>
    TimeADigit,

    /// <summary>Bytes of the model.</summary>
    Size,

    /// <summary>The accuracy that others report.</summary>
    Reported,
}
