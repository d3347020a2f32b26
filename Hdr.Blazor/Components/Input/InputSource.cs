namespace Hdr.Blazor.Components.Input;

/// <summary>Where the digits come from, in the order of the page's tabs.</summary>
public enum InputSource
{
    /// <summary>A file, a drop, the clipboard or a sample.</summary>
    Image,

    /// <summary>The drawing surface.</summary>
    Drawing,
}
