namespace Hdr.Recognition.Models;

/// <summary>What an input may show; the order of the network's second answer.</summary>
public enum InputContent
{
    /// <summary>One whole digit.</summary>
    Digit,

    /// <summary>A part of a digit, or several digits.</summary>
    Pieces,

    /// <summary>Something else: letters, drawings, textures.</summary>
    Foreign,
}
