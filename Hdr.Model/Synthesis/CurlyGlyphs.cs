namespace Hdr.Model.Synthesis;

/// <summary>Invented signs in the manner of the round scripts of South India: loops with hooks, arches, double bowls, eyes with tails. Plain spirals are left out: some are a 6 or a 9.</summary>
internal static class CurlyGlyphs
{
    private const string Table = """
        arch:M2 100 C4 30 20 4 40 4 C62 4 76 40 76 100
        arch:M0 90 C4 20 24 6 46 4 C70 4 90 30 88 96
        arch with hook:M6 100 C-4 40 20 2 46 4 C84 8 88 60 78 98 C72 106 62 96 66 88
        arch with feet:M-6 94 L8 96 C6 30 24 4 44 4 C66 4 80 40 76 96 L92 92
        bowl:M2 10 C-4 90 30 98 46 96 C76 92 84 50 80 8
        double bowl:M2 30 C-8 100 36 104 42 60 C44 104 92 100 84 28
        double bowl with loop:M10 40 C-8 70 4 100 24 98 C42 94 42 70 42 52 C44 80 52 100 70 96 C94 88 92 44 70 40 C56 40 56 60 72 60
        double arch:M2 96 C-4 30 34 10 42 60 C44 10 90 24 84 96
        bent epsilon with tail:M70 6 C40 -6 10 6 20 28 C26 40 44 42 54 40 C20 44 0 60 12 78 C24 94 70 86 100 78
        bent epsilon with tail:M62 12 C44 0 18 8 24 26 C30 38 46 38 56 36 C24 42 6 58 18 70 C36 82 80 76 120 74
        bent epsilon with back stroke:M64 8 C36 -4 10 12 24 34 L48 38 C10 42 2 80 30 88 C58 92 84 80 104 64
        bent epsilon with loop:M60 14 C30 -6 4 14 20 36 C34 46 52 38 58 34 C30 42 4 62 14 84 C26 104 66 100 64 82 C60 70 40 78 50 92
        three bars with tail:M70 4 L10 8 L52 36 L12 44 L40 70 C60 84 90 80 120 76
        eye with tail:M34 44 C50 30 40 16 24 20 C4 26 -4 60 20 76 C50 92 76 70 70 40 C66 20 80 6 116 14
        eye with tail:M24 40 C46 46 54 20 36 14 C10 8 -4 50 16 72 C44 96 74 60 66 26 C68 10 90 4 110 10
        loop with arm:M14 44 C34 50 46 30 34 18 C14 6 0 30 6 52 C14 84 54 88 62 50 C62 30 72 20 104 24
        loop with arm:M10 30 C16 52 44 50 44 30 C42 10 14 8 8 32 C0 70 40 92 62 70 C76 50 64 20 74 12 L112 8
        crowned bowl:M0 8 C20 24 60 24 84 4 M42 18 C0 30 0 96 42 98 C84 96 84 34 56 30
        crowned loops:M8 6 L88 2 M46 4 C44 30 10 28 10 56 C10 90 40 90 44 62 C46 92 84 92 82 58 C80 40 66 40 62 50
        heart-like:M42 96 C-20 50 2 -4 40 26 C44 4 100 -2 84 46 C76 70 56 70 52 54
        loops in a row:M4 60 C4 30 34 30 34 60 C34 90 4 90 4 60 M34 60 C40 20 70 24 66 60 C62 92 96 96 100 56
        loops in a row:M0 70 C20 70 34 30 20 26 C6 26 10 74 30 72 C54 70 62 30 48 26 C34 26 40 74 60 72 C80 70 90 50 94 36
        coil:M0 60 C20 90 34 20 20 20 C6 20 20 90 40 60 C54 30 44 14 36 22 C30 40 50 90 70 60 C80 40 74 14 62 24 C56 44 80 90 104 56
        hook with bar:M60 6 C20 0 0 30 20 44 C34 54 54 48 60 40 M2 72 C30 60 60 60 96 70 M40 64 C30 84 44 100 66 92
        ring on a stem with wings:M40 44 C20 44 20 10 40 10 C60 10 60 44 40 44 L40 100 M4 70 C20 84 60 84 78 66
        ring with legs:M40 40 C14 40 14 4 40 4 C68 4 68 40 40 40 M28 38 C20 60 10 80 0 96 M52 38 C60 60 70 80 84 96
        bowl under roof:M0 20 C20 0 60 0 84 22 M10 50 C6 96 40 100 46 70 C50 98 86 94 78 46
        anchor curl:M42 4 L42 80 M42 80 C10 100 -10 60 10 50 C26 46 26 66 14 66 M42 80 C74 100 96 60 76 50 C60 46 58 66 70 66
        gate with curl:M4 96 L4 20 C10 0 40 0 42 24 L42 96 M42 30 C50 0 84 4 82 30 C80 50 60 50 60 36
        lying loop:M4 50 C-4 20 30 16 36 44 C40 70 10 76 4 50 M36 44 C50 10 90 24 120 6 M36 50 C60 74 90 60 116 82
        """;

    /// <summary>By path data of our own.</summary>
    public static IReadOnlyList<StrokeGlyph> All { get; } = StrokeGlyph.ParseTable(Table);
}
