using Hdr.Recognition.Ink;

namespace Hdr.Recognition.Segmentation;

/// <summary>An image's ink, parted into numbers.</summary>
internal sealed class InkPage
{
    /// <summary>Ink below this, of 255, joins nothing: smudges and the paper's texture lie there.</summary>
    private const byte Level = 64;

    /// <summary>Pieces whose boxes lie in each other, as in a maze, may cover their number's box this often; more is no number, and would cost.</summary>
    private const int MaxCover = 8;

    /// <summary>What stands out by less than this, in levels, may be a crease or the shade of an edge: then only what ends within the image is a stroke.</summary>
    private const double FaintContrast = 30;

    private readonly InkImage _ink;
    private readonly ConnectedComponents _components;

    /// <summary>Finds the numbers.</summary>
    /// <param name="ink">Owned from now on: ruled lines are taken out of it.</param>
    public InkPage(InkImage ink)
    {
        RulingFilter.Apply(ink);
        _ink = ink;
        _components = ConnectedComponents.Of(ink, Level);
        IReadOnlyList<InkComponent> pieces = ink.Contrast < FaintContrast ? [.. _components.All.Where(IsWithin)] : _components.All;
        Numbers = NumberFinder.Find(RayFilter.Apply(ink, _components, pieces));
    }

    /// <summary>In reading order.</summary>
    public IReadOnlyList<NumberRegion> Numbers { get; }

    /// <summary>A number's pieces, each cut out; none when they lie in each other as no number's do.</summary>
    public InkPatch[] PiecesOf(NumberRegion number)
    {
        long cover = number.Pieces.Sum(piece => (long)piece.Box.Width * piece.Box.Height);
        return cover <= MaxCover * (long)number.Box.Width * number.Box.Height ? [.. number.Pieces.Select(piece => _components.CutOut(_ink, piece))] : [];
    }

    private bool IsWithin(InkComponent piece) => piece.Box is { X: > 0, Y: > 0 } box && box.Right < _ink.Width && box.Bottom < _ink.Height;
}
