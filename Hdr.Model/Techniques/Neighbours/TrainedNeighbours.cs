using Hdr.Model.Data;
using Hdr.Recognition.Normalisation;

namespace Hdr.Model.Techniques.Neighbours;

/// <summary>All training images, and how many neighbours have a vote.</summary>
internal sealed class TrainedNeighbours(NeighbourSearch search, int k, string measure) : ITrainedTechnique
{
    private readonly NeighbourSearch _search = search;
    private readonly int _k = k;

    /// <inheritdoc/>
    public string Settings { get; } = $"k = {k}, chosen on the validation split; {measure}";

    /// <summary>A byte a pixel, and one for the label.</summary>
    public long ModelBytes => (long)_search.Count * (DigitNormaliser.Length + 1);

    /// <inheritdoc/>
    public byte[] Classify(LabelledImages images, CancellationToken cancellationToken) =>
        NeighbourVote.DecideAll(_search.FindLabels(images, _k, report: null, cancellationToken), _k, _k);

    /// <inheritdoc/>
    public void Dispose() => _search.Dispose();
}
