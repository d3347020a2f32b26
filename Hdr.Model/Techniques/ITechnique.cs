namespace Hdr.Model.Techniques;

/// <summary>A way to learn to tell digits apart.</summary>
internal interface ITechnique
{
    /// <summary>A short name for the command line: small letters, digits and dashes.</summary>
    string Id { get; }

    /// <summary>The name for people.</summary>
    string Name { get; }

    /// <summary>The accuracy that others report of it on MNIST, 0 to 1; null for none.</summary>
    double? ReportedAccuracy { get; }

    /// <summary>Whether a machine of another kind is simulated, so that the times say nothing of it.</summary>
    bool IsSimulated => false;

    /// <summary>Learns.</summary>
    /// <param name="data">What to learn from and to choose on.</param>
    /// <param name="report">Called now and then, from any thread.</param>
    /// <param name="cancellationToken">Stops it soon.</param>
    /// <returns>What was learnt; the caller owns it.</returns>
    ITrainedTechnique Train(TechniqueData data, Action<TechniqueProgress> report, CancellationToken cancellationToken);
}
