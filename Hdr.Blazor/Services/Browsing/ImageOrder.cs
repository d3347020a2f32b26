namespace Hdr.Blazor.Services.Browsing;

/// <summary>In which order test images are shown.</summary>
public enum ImageOrder
{
    /// <summary>As in the test set.</summary>
    Index,

    /// <summary>Those that the model was least sure of first.</summary>
    LeastConfident,

    /// <summary>Those that the model was surest of first.</summary>
    MostConfident,
}
