namespace Hdr.Recognition.Models;

/// <summary>How training went: <c>hdr/history.json</c> in model.zip.</summary>
/// <param name="Epochs">One entry an epoch, in order.</param>
public sealed record TrainingHistory(IReadOnlyList<EpochMetrics> Epochs);
