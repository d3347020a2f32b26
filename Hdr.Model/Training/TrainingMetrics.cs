using Hdr.Recognition.Models;

namespace Hdr.Model.Training;

/// <summary>How a training stands after a batch.</summary>
/// <param name="Epoch">From 1.</param>
/// <param name="EpochCount">Epochs of the whole training.</param>
/// <param name="Batch">From 1, within the epoch.</param>
/// <param name="BatchCount">Batches of an epoch.</param>
/// <param name="Loss">The batch's loss: cross-entropy, in nats.</param>
/// <param name="ImagesPerSecond">Images trained on a second, since training began or was resumed, without validation.</param>
/// <param name="TimeLeft">An estimate, without validation.</param>
/// <param name="CompletedEpoch">After an epoch's last batch: the epoch. Otherwise null.</param>
/// <param name="Epochs">The completed epochs, in order, also those from before it was resumed. The trainer's own list: copy what must last.</param>
public readonly record struct TrainingMetrics(int Epoch, int EpochCount, int Batch, int BatchCount, double Loss, double ImagesPerSecond, TimeSpan TimeLeft, EpochMetrics? CompletedEpoch, IReadOnlyList<EpochMetrics> Epochs);
