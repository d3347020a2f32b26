namespace Hdr.Recognition.Models;

/// <summary>One epoch of training.</summary>
/// <param name="Epoch">From 1.</param>
/// <param name="TrainingLoss">Mean loss over the epoch's batches.</param>
/// <param name="ValidationLoss">Log loss of the averaged weights on the validation split.</param>
/// <param name="ValidationAccuracy">Accuracy of the averaged weights on the validation split, 0 to 1.</param>
/// <param name="LearningRate">Learning rate at the epoch's end.</param>
/// <param name="Seconds">Time in training, without validation.</param>
/// <param name="ImagesPerSecond">Images trained on a second.</param>
public sealed record EpochMetrics(int Epoch, double TrainingLoss, double ValidationLoss, double ValidationAccuracy, double LearningRate, double Seconds, double ImagesPerSecond);
