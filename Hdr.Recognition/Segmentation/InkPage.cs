using Hdr.Recognition.Ink;

namespace Hdr.Recognition.Segmentation;

/// <summary>An image's ink, parted into numbers.</summary>
internal sealed class InkPage
{
    /// <summary>Ink below this, of 255, joins nothing: smudges and the paper's texture lie there.</summary>
    private const byte Level = 64;

    /// <summary>Pieces whose boxes lie in each other, as in a maze, may cover their number's box this often; more is no number, and would cost.</summary>
    private const int MaxCover = 8;

    private readonly InkImage _ink;
    private readonly ConnectedComponents _components;

    /// <summary>Finds the numbers.</summary>
    /// <param name="ink">Owned from now on: ruled lines are taken out of it.</param>
    public InkPage(InkImage ink)
    {
        RulingFilter.Apply(ink);
        _ink = ink;
        _components = ConnectedComponents.Of(ink, Level);
        Numbers = NumberFinder.Find(_components.All);
    }

    /// <summary>In reading order.</summary>
    public IReadOnlyList<NumberRegion> Numbers { get; }

    /// <summary>A number's pieces, each cut out; none when they lie in each other as no number's do.</summary>
    public InkPatch[] PiecesOf(NumberRegion number)
    {
        long cover = number.Pieces.Sum(piece => (long)piece.Box.Width * piece.Box.Height);
        return cover <= MaxCover * (long)number.Box.Width * number.Box.Height ? [.. number.Pieces.Select(piece => _components.CutOut(_ink, piece))] : [];
    }
}
