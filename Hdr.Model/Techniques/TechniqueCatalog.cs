using Hdr.Model.Techniques.Bayes;
using Hdr.Model.Techniques.Kernels;
using Hdr.Model.Techniques.Neighbours;
using Hdr.Model.Techniques.Networks;
using Hdr.Model.Techniques.Ours;
using Hdr.Model.Techniques.Trees;
using Hdr.Model.Training;

namespace Hdr.Model.Techniques;

/// <summary>All techniques that are compared.</summary>
internal static class TechniqueCatalog
{
    /// <summary>The default of Qiskit's simulator of quantum computers.</summary>
    private const int Shots = 1_024;

    /// <summary>The techniques, in the order in which they run.</summary>
    /// <param name="model">The model file that the longest training has made.</param>
    public static IReadOnlyList<ITechnique> Create(string model) =>
    [
        new NaiveBayes(),
        new DecisionTree(),
        new RandomForest(),
        new GradientBoosting(),
        new NearestNeighbours(new EuclideanMeasure(), most: 15) { Id = "nearest-neighbours", Name = "Nearest neighbours", ReportedAccuracy = 0.969 },
        new NearestNeighbours(new FidelityMeasure(), most: 15) { Id = "quantum-nearest-neighbours", Name = "Quantum nearest neighbours, simulated", IsSimulated = true },
        new NearestNeighbours(new SampledFidelityMeasure(Shots), most: 60) { Id = "quantum-nearest-neighbours-shots", Name = "Quantum nearest neighbours with shot noise, simulated", IsSimulated = true },
        new SupportVectorMachine(),
        PublishedNetworks.MultilayerPerceptron,
        PublishedNetworks.LargeKernels,
        PublishedNetworks.ThreeConvolutions,
        PublishedNetworks.FourConvolutions,
        PublishedNetworks.Report,
        new RecipeTechnique(TrainingRecipe.Quick),
        new RecipeTechnique(TrainingRecipe.Default),
        new ShippedModel(TrainingRecipe.Best, model),
    ];
}
