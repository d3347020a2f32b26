namespace Hdr.Model.Synthesis;

/// <summary>All signs that are no digits.</summary>
internal static class GlyphAlphabet
{
    /// <summary>Letters, which may stand in a word and may have serifs.</summary>
    public static IReadOnlyList<StrokeGlyph> Letters => LatinGlyphs.All;

    /// <summary>The signs of a kind that is drawn sign by sign.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind has no table of signs.</exception>
    public static IReadOnlyList<StrokeGlyph> Of(NonDigitKind kind) => kind switch
    {
        NonDigitKind.Letter or NonDigitKind.Word => Letters,
        NonDigitKind.Foreign => ForeignGlyphs.All,
        NonDigitKind.Curly => CurlyGlyphs.All,
        NonDigitKind.Mark => MarkGlyphs.All,
        NonDigitKind.Pictograph => PictographGlyphs.All,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Only letters, marks and pictographs have tables of signs; the other kinds are drawn by formulas."),
    };
}
