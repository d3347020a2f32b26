namespace Hdr.Model.Synthesis;

/// <summary>What a drawn image without a digit shows.</summary>
internal enum NonDigitKind
{
    /// <summary>A Latin letter.</summary>
    Letter,

    /// <summary>Two to five Latin letters in a row.</summary>
    Word,

    /// <summary>A letter of another script.</summary>
    Foreign,

    /// <summary>A round letter of an invented script.</summary>
    Curly,

    /// <summary>Punctuation, an arrow, a currency or a mark on a form.</summary>
    Mark,

    /// <summary>A simple picture.</summary>
    Pictograph,

    /// <summary>Scribbles and shapes.</summary>
    Doodle,

    /// <summary>What is left of a texture.</summary>
    Texture,

    /// <summary>What is left of a form or of dirt.</summary>
    Remnant,
}
