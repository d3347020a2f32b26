using Hdr.Recognition.Models;

namespace Hdr.Model.Evaluation;

/// <summary>What a test of a model gave.</summary>
/// <param name="Metrics">How good it is.</param>
/// <param name="Images">The images with their scores; null when there are more than <see cref="TestedImages.MaxCount"/>.</param>
public sealed record ModelTest(ModelMetrics Metrics, TestedImages? Images);
