using Hdr.Blazor.Services.Metrics;

namespace Hdr.Blazor.Services.Runs;

/// <summary>An image of the test set that two runs read differently.</summary>
/// <param name="First">As the first read it.</param>
/// <param name="Second">As the second read it: of the same index, label and pixels.</param>
public sealed record Disagreement(TestImage First, TestImage Second)
{
    /// <summary>Which of them is wrong: they differ, so one is at least.</summary>
    public DisagreementKind Kind => First.PredictedLabel == First.Label ? DisagreementKind.OnlySecondWrong
        : Second.PredictedLabel == Second.Label ? DisagreementKind.OnlyFirstWrong
        : DisagreementKind.BothWrong;
}
