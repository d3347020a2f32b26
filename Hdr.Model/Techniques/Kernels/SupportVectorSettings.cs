using System.Globalization;

namespace Hdr.Model.Techniques.Kernels;

/// <summary>What is chosen about support vector machines with a Gaussian kernel.</summary>
/// <param name="Gamma">The kernel's, above 0: how fast likeness falls with distance.</param>
/// <param name="MostAlpha">The constant C, above 0: what a point on the wrong side may weigh.</param>
internal readonly record struct SupportVectorSettings(double Gamma, double MostAlpha)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"gamma {Gamma}, C {MostAlpha}");
}
