using Hdr.Model.Network;

namespace Hdr.Model.Techniques.Kernels;

/// <summary>
/// Support vector machines with a Gaussian kernel, each of one digit against the others, without offset, exact on all training images
/// (Cortes, Vapnik: "Support-vector networks", 1995).
/// </summary>
internal sealed class SupportVectorMachine : ITechnique
{
    // Gamma and C as others use them for MNIST; nothing is chosen on our validation split, for lack of time in one run.
    private const double Gamma = 0.025;
    private const double MostAlpha = 10;
    private const double Tolerance = 0.02;
    private const int PassCount = 6;

    /// <inheritdoc/>
    public string Id => "support-vector-machine";

    /// <inheritdoc/>
    public string Name => "Support vector machine (RBF kernel)";

    /// <inheritdoc/>
    public double? ReportedAccuracy => 0.98;

    /// <inheritdoc/>
    public ITrainedTechnique Train(TechniqueData data, Action<TechniqueProgress> report, CancellationToken cancellationToken)
    {
        LibTorch.Load();
        GaussianKernel kernel = new(Gamma);
        using SupportVectorTrainer trainer = new(data.All, kernel, MostAlpha, Tolerance);
        trainer.Run(PassCount, new Random(data.Seed), (pass, share) => report(new TechniqueProgress(ToTotal(pass, share), $"pass {pass}, {share * 100:0} %")), cancellationToken);
        return new TrainedSupportVectors(data.All, trainer.Coefficients, kernel, $"one against the rest, gamma {Gamma}, C {MostAlpha}");
    }

    /// <summary>The first pass takes about as long as all others together.</summary>
    private static double ToTotal(int pass, double share) => pass == 1 ? share / 2 : 0.5 + ((pass - 2 + share) / (2 * (PassCount - 1)));
}
