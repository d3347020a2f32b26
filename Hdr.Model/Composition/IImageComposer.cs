namespace Hdr.Model.Composition;

/// <summary>Draws images with known numbers in them, one after the other, the same ones for the same seed.</summary>
internal interface IImageComposer
{
    /// <summary>Draws the next image.</summary>
    ComposedImage Compose();
}
