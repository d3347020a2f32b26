namespace Hdr.Blazor.Components.Input;

/// <summary>How an attempt to read the clipboard ended. The browser sends the numbers: <c>ImagePicker.razor.js</c> repeats them.</summary>
public enum PasteResult
{
    /// <summary>An image was taken.</summary>
    Pasted,

    /// <summary>The clipboard holds no image.</summary>
    NoImage,

    /// <summary>The browser or the person said no.</summary>
    Denied,
}
