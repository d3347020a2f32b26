namespace Hdr.Blazor.Services.Runs;

/// <summary>Which of two runs that read an image differently is wrong.</summary>
public enum DisagreementKind
{
    /// <summary>The first alone.</summary>
    OnlyFirstWrong,

    /// <summary>The second alone.</summary>
    OnlySecondWrong,

    /// <summary>Both, each in its own way.</summary>
    BothWrong,
}
