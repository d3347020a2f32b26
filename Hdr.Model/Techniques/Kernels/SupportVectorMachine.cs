using Hdr.Model.Network;

namespace Hdr.Model.Techniques.Kernels;

/// <summary>
/// Support vector machines with a Gaussian kernel, each of one digit against the others, without offset, exact on all training images
/// (Cortes, Vapnik: "Support-vector networks", 1995).
/// </summary>
internal sealed class SupportVectorMachine : ITechnique
{
    private const double Tolerance = 0.02;
    private const int PassCount = 6;

    /// <summary>Share of the work before anything is learnt from all images.</summary>
    private const double ShareOfSearch = 0.4;

    /// <summary>A factor of about one and a half from each to the next, around what others use for MNIST (gamma 0.025, C 10).</summary>
    private static readonly IReadOnlyList<SupportVectorSettings> Candidates =
        [.. from gamma in (double[])[0.017, 0.025, 0.035, 0.05] from mostAlpha in (double[])[2, 10] select new SupportVectorSettings(gamma, mostAlpha)];

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
        SupportVectorSettings settings = new SupportVectorSearch(Candidates, Tolerance, PassCount)
            .Find(data, (share, tried) => report(new TechniqueProgress(share * ShareOfSearch, $"choosing, {tried}")), cancellationToken);
        GaussianKernel kernel = new(settings.Gamma);
        using SupportVectorTrainer trainer = new(data.All, kernel, settings.MostAlpha, Tolerance);
        trainer.Run(PassCount, new Random(data.Seed), (pass, share) => report(new TechniqueProgress(ToTotal(pass, share), $"pass {pass}, {share * 100:0} %")), cancellationToken);
        return new TrainedSupportVectors(data.All, trainer.Coefficients, kernel, $"one against the rest, {settings}, chosen on the validation split");
    }

    /// <summary>The first pass takes about as long as all others together.</summary>
    private static double ToTotal(int pass, double share)
    {
        double done = pass == 1 ? share / 2 : 0.5 + ((pass - 2 + share) / (2 * (PassCount - 1)));
        return ShareOfSearch + ((1 - ShareOfSearch) * done);
    }
}
