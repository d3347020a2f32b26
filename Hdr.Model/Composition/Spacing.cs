namespace Hdr.Model.Composition;

/// <summary>How far a number's digits stand apart.</summary>
internal enum Spacing
{
    /// <summary>There is only one digit.</summary>
    Single,

    /// <summary>About half a digit's height or more.</summary>
    Wide,

    /// <summary>As most people write.</summary>
    Normal,

    /// <summary>Close, but never touching.</summary>
    Tight,

    /// <summary>Neighbours' ink meets, or overlaps by a few percent of a digit's width, where no digit has to go far beneath another for it.</summary>
    Touching,

    /// <summary>The pen is not lifted: neighbours run into each other, or a stroke leads from one to the next.</summary>
    Joined,
}
