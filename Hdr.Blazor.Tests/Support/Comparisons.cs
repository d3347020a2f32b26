using Hdr.Recognition.Techniques;

namespace Hdr.Blazor.Tests.Support;

/// <summary>Comparisons of techniques made by hand.</summary>
public static class Comparisons
{
    /// <summary>Four techniques, best first: one of ours, one that nobody has explained, one simulated, and one that is quick to learn.</summary>
    public static TechniqueComparison Some => Of(
        Technique("best", "Ours: best", 0.9975, seconds: 3000, microseconds: 90.4, bytes: 3_400_000),
        Technique("unheard-of", "Unheard of", 0.98, seconds: 1, microseconds: 5, bytes: 500) with { Settings = "as it was, \"plain\"" },
        Technique("quantum-nearest-neighbours", "Quantum nearest neighbours", 0.97, seconds: 0, microseconds: 1234.5, bytes: 47_040_000) with { IsSimulated = true, ReportedAccuracy = 0.9613 },
        Technique("naive-bayes", "Naive Bayes", 0.84, seconds: 0.5, microseconds: 2.25, bytes: 31_000) with { ReportedAccuracy = 0.5 });

    public static TechniqueComparison Of(params TechniqueResult[] techniques) => new()
    {
        TrainingSet = "MNIST train",
        TrainingImageCount = 60_000,
        TestSet = "MNIST test",
        TestImageCount = 10_000,
        Processor = "An abacus, 2 cores",
        Techniques = techniques,
    };

    public static TechniqueResult Technique(string id, string name, double accuracy, double seconds = 10, double microseconds = 20, long bytes = 1000) => new()
    {
        Id = id,
        Name = name,
        Settings = "k = 3",
        Accuracy = accuracy,
        ErrorCount = (int)Math.Round((1 - accuracy) * 10_000),
        TrainingSeconds = seconds,
        MicrosecondsPerDigit = microseconds,
        ModelBytes = bytes,
        MeasuredAt = DateTimeOffset.UnixEpoch,
    };
}
