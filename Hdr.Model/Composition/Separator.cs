namespace Hdr.Model.Composition;

/// <summary>Signs that people write between, before and after an amount's digits, and that are not digits.</summary>
internal enum Separator
{
    /// <summary><c>.</c></summary>
    Dot,

    /// <summary><c>,</c></summary>
    Comma,

    /// <summary><c>-</c></summary>
    Dash,

    /// <summary><c>=</c></summary>
    Equals,

    /// <summary><c>#</c></summary>
    Hash,
}
