using Hdr.Recognition.Lines;
using Hdr.Recognition.Models;
using Hdr.Recognition.Reading;

namespace Hdr.Recognition.Tests.Support;

/// <summary>A reader with the model that the repository comes with, one for a test class.</summary>
internal sealed class ShippedReader : IDisposable
{
    private readonly BatchScorer _scorer = ShippedModel.OpenScorer();
    private readonly LineScorer _lines = ShippedModel.OpenLineScorer();

    public ShippedReader() => (Reader, WithoutLines) = (new DigitReader(_scorer, _lines), new DigitReader(_scorer));

    /// <summary>Reads as the programs do.</summary>
    public DigitReader Reader { get; }

    /// <summary>Reads digit by digit only.</summary>
    public DigitReader WithoutLines { get; }

    public void Dispose()
    {
        _lines.Dispose();
        _scorer.Dispose();
    }
}
