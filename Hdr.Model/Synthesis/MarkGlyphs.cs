namespace Hdr.Model.Synthesis;

/// <summary>Punctuation, mathematics, currencies, arrows and the marks that people make on forms.</summary>
internal static class MarkGlyphs
{
    private const string Table = """
        number sign:M28 0 L18 100 M62 0 L52 100 M2 34 L78 34 M0 68 L76 68
        number sign:M22 4 L22 96 M56 4 L56 96 M0 32 L78 32 M0 66 L78 66
        percent:M70 0 L10 100 M20 4 C-2 4 -2 40 20 40 C42 40 42 4 20 4 M62 60 C40 60 40 98 62 98 C84 98 84 60 62 60
        ampersand:M76 98 L18 30 C6 6 26 -4 38 2 C56 10 46 36 20 52 C-6 70 4 100 30 100 C56 100 70 76 74 50
        at:M54 34 C32 20 18 60 32 68 C46 74 54 50 54 34 C50 60 56 74 68 68 C86 56 86 2 44 2 C-10 2 -10 98 44 98 C60 98 70 92 78 86
        question:M4 22 C8 -10 60 -8 60 26 C60 46 32 46 32 68 M32 96 L33 98
        equals:M2 30 L76 30 M2 66 L76 66
        plus:M38 8 L38 92 M-2 50 L78 50
        plus:M40 20 L38 84 M6 52 L72 50
        asterisk:M38 0 L38 76 M4 18 L72 58 M72 18 L4 58
        asterisk:M40 4 L40 92 M-2 48 L82 48 M10 16 L70 80 M70 16 L10 80
        divided:M0 50 L76 50 M37 16 L39 18 M37 82 L39 84
        plus minus:M38 0 L38 64 M4 32 L72 32 M4 92 L72 92
        not equal:M2 34 L76 34 M2 66 L76 66 M60 4 L18 96
        about:M2 40 C20 16 40 26 46 34 C56 44 66 40 76 26 M2 74 C20 50 40 60 46 68 C56 78 66 74 76 60
        wave:M2 60 C16 20 40 30 50 46 C60 62 80 70 96 30
        root:M0 58 L16 50 L34 98 L58 4 L96 4
        sum:M70 16 L66 2 L4 2 L42 50 L4 98 L66 98 L72 82
        less:M72 10 L4 50 L72 90
        more:M4 10 L72 50 L4 90
        caret:M0 60 L36 8 L72 60
        left bracket:M44 0 L6 0 L6 100 L44 100
        right bracket:M4 0 L42 0 L42 100 L4 100
        brackets:M24 0 L4 0 L4 100 L24 100 M66 0 L86 0 L86 100 L66 100
        left brace:M50 0 C20 -2 36 40 26 46 L8 50 L26 54 C36 60 20 102 50 100
        right brace:M8 0 C38 -2 22 40 32 46 L50 50 L32 54 C22 60 38 102 8 100
        guillemets:M40 16 L4 50 L40 84 M82 16 L46 50 L82 84
        ellipsis:M4 90 L6 92 M44 90 L46 92 M84 90 L86 92
        therefore:M38 10 L40 12 M4 70 L6 72 M72 70 L74 72
        euro:M66 14 C40 -10 14 8 14 50 C14 92 40 110 68 84 M0 38 L54 38 M0 60 L50 60
        yen:M2 0 L38 46 L74 0 M38 46 L38 100 M12 54 L64 54 M12 74 L64 74
        pound:M64 16 C54 -8 20 -2 22 28 C26 60 26 90 4 98 L70 98 M6 52 L50 52
        rupee:M4 2 L68 2 M4 24 L68 24 M4 2 C50 0 56 46 20 48 L4 48 L50 100
        won:M0 0 L24 100 L46 20 L70 100 L94 0 M-6 36 L100 36 M-6 58 L100 58
        hash lines:M0 20 L80 4 M0 50 L80 34 M0 80 L80 64
        arrow right:M0 50 L90 50 M62 26 L90 50 L62 74
        arrow left:M90 50 L0 50 M28 26 L0 50 L28 74
        arrow up:M40 100 L40 0 M10 34 L40 0 L70 34
        arrow down:M40 0 L40 100 M10 66 L40 100 L70 66
        arrow aslant:M6 94 L80 10 M36 12 L80 10 L76 56
        arrow both:M4 50 L96 50 M26 30 L4 50 L26 70 M74 30 L96 50 L74 70
        arrow bent:M4 90 C4 30 30 26 84 26 M60 4 L84 26 L60 48
        check:M0 60 L26 96 L80 4
        check:M0 54 C10 56 20 76 24 96 C38 50 60 20 92 2
        ticked box:M4 20 L64 20 L64 84 L4 84 L4 20 M14 50 L34 72 L86 0
        crossed box:M4 8 L76 8 L76 84 L4 84 L4 8 M4 8 L76 84 M76 8 L4 84
        cross:M0 10 L80 90 M80 10 L0 90
        dagger:M38 0 L38 100 M10 28 L66 28
        double cross:M38 0 L38 100 M16 20 L60 20 M8 44 L68 44
        perpendicular:M38 6 L38 92 M0 92 L76 92
        angle:M70 10 L4 90 L84 90
        stairs:M0 98 L0 74 L26 74 L26 50 L52 50 L52 26 L78 26 L78 2 L100 2
        """;

    /// <summary>By path data of our own.</summary>
    public static IReadOnlyList<StrokeGlyph> All { get; } = StrokeGlyph.ParseTable(Table);
}
