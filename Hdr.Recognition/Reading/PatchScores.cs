using System.Diagnostics.CodeAnalysis;
using Hdr.Recognition.Ink;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;

namespace Hdr.Recognition.Reading;

/// <summary>Normalises and scores patches of ink: each once, many with one call of the scorer.</summary>
internal sealed class PatchScores(IDigitScorer scorer)
{
    private const int InputLength = DigitNormaliser.Length, ClassCount = DigitPrediction.ClassCount, ContentCount = DigitPrediction.ContentCount;

    private readonly IDigitScorer _scorer = scorer;
    private readonly Dictionary<InkPatch, ScoredPatch> _known = new(new SameInk());

    /// <summary>What is known of a patch that was added.</summary>
    public ScoredPatch this[InkPatch patch] => _known[patch];

    /// <summary>What is known of a patch; null when it was not added.</summary>
    public ScoredPatch? Find(InkPatch patch) => _known.TryGetValue(patch, out ScoredPatch scored) ? scored : null;

    /// <summary>Scores those patches that are not known yet.</summary>
    /// <returns>Whether there were any.</returns>
    public bool Add(IEnumerable<InkPatch> patches)
    {
        InkPatch[] fresh = [.. patches.Where(patch => !_known.ContainsKey(patch)).Distinct(_known.Comparer)];
        if (fresh.Length == 0)
        {
            return false;
        }

        float[] inputs = new float[fresh.Length * InputLength], scores = new float[fresh.Length * ClassCount], contents = new float[fresh.Length * ContentCount];
        for (int i = 0; i < fresh.Length; i++)
        {
            DigitNormaliser.Normalise(fresh[i].Image, inputs.AsSpan(i * InputLength, InputLength));
        }

        _scorer.Score(inputs, scores, contents);
        for (int i = 0; i < fresh.Length; i++)
        {
            _known[fresh[i]] = new ScoredPatch(
                inputs.AsMemory(i * InputLength, InputLength), scores.AsMemory(i * ClassCount, ClassCount), contents.AsMemory(i * ContentCount, ContentCount));
        }

        return true;
    }

    /// <summary>A piece that was cut, and put together again, is the same.</summary>
    private sealed class SameInk : IEqualityComparer<InkPatch>
    {
        public bool Equals(InkPatch? x, InkPatch? y) =>
            ReferenceEquals(x, y) || (x is not null && y is not null && x.Box == y.Box && x.Mass == y.Mass && x.Pixels.AsSpan().SequenceEqual(y.Pixels));

        public int GetHashCode([DisallowNull] InkPatch obj) => HashCode.Combine(obj.Box, obj.Mass);
    }
}
