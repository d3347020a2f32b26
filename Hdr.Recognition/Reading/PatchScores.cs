using Hdr.Recognition.Ink;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;

namespace Hdr.Recognition.Reading;

/// <summary>Normalises and scores patches of ink: each once, many with one call of the scorer.</summary>
internal sealed class PatchScores(IDigitScorer scorer)
{
    private const int InputLength = DigitNormaliser.Length, ClassCount = DigitPrediction.ClassCount, ContentCount = DigitPrediction.ContentCount;

    private readonly IDigitScorer _scorer = scorer;
    private readonly Dictionary<InkPatch, ScoredPatch> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>What is known of a patch that was added.</summary>
    public ScoredPatch this[InkPatch patch] => _known[patch];

    /// <summary>Scores those patches that are not known yet.</summary>
    public void Add(IEnumerable<InkPatch> patches)
    {
        InkPatch[] fresh = [.. patches.Where(patch => !_known.ContainsKey(patch))];
        if (fresh.Length == 0)
        {
            return;
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
    }
}
