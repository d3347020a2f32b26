namespace Hdr.Model.Training;

/// <summary>How far training images are distorted, anew each time that one is shown. Every amount is uniform within plus or minus its range.</summary>
/// <param name="RotationDegrees">Rotation around the centre, in degrees.</param>
/// <param name="Scale">Change of width and, independently, of height, as a share.</param>
/// <param name="Shear">Slant, as columns a row.</param>
/// <param name="ShiftPixels">Shift along each axis, in pixels.</param>
/// <param name="ElasticPixels">Standard deviation of the elastic displacements, in pixels.</param>
public sealed record AugmentationOptions(double RotationDegrees, double Scale, double Shear, double ShiftPixels, double ElasticPixels)
{
    /// <summary>Images as they are.</summary>
    public static AugmentationOptions None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Some three fifths of <see cref="Handwriting"/>: a training of a few epochs has no time to learn more.</summary>
    public static AugmentationOptions Slight { get; } = new(RotationDegrees: 4, Scale: 0.04, Shear: 0.055, ShiftPixels: 0.7, ElasticPixels: 0.3);

    /// <summary>Farther: for a network that sees nothing but MNIST's digits, which then has to know them from all sides.</summary>
    public static AugmentationOptions Wide { get; } = new(RotationDegrees: 12, Scale: 0.1, Shear: 0.1, ShiftPixels: 2.4, ElasticPixels: 0.5);

    /// <summary>What people's hands vary in: enough to learn from, little enough that a digit stays itself.</summary>
    public static AugmentationOptions Handwriting { get; } = new(RotationDegrees: 7, Scale: 0.07, Shear: 0.09, ShiftPixels: 1.2, ElasticPixels: 0.5);
}
