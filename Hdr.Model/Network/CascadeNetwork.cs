using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Network;

/// <summary>
/// One network, or two of which the second, larger one looks again at what the first is not sure of: most digits are easy, and cost
/// little; the rest gets more time. After the cascade of Viola and Jones ("Rapid object detection using a boosted cascade of simple
/// features", 2001). Both are trained on the same images at the same time.
/// </summary>
internal sealed class CascadeNetwork : Module
{
    /// <summary>Makes networks with random weights.</summary>
    /// <param name="first">The hidden layers of the first network, as <see cref="NetworkShape"/> reads them.</param>
    /// <param name="second">Those of the second; null for none.</param>
    /// <param name="generator">The weights follow from its state alone.</param>
    /// <param name="dropout">Share of the values before each dense layer that a training step leaves out.</param>
    public CascadeNetwork(string first, string? second, Generator generator, double dropout = 0)
        : base(nameof(CascadeNetwork))
    {
        First = new DigitNetwork(first, generator, dropout);
        Second = second is null ? null : new DigitNetwork(second, generator, dropout);
        register_module(nameof(First), First);
        if (Second is not null)
        {
            register_module(nameof(Second), Second);
        }
    }

    /// <summary>The network that looks at every image.</summary>
    public DigitNetwork First { get; }

    /// <summary>The network that looks again; null for none.</summary>
    public DigitNetwork? Second { get; }

    /// <summary>The one, or both in their order.</summary>
    public IReadOnlyList<DigitNetwork> Stages => Second is null ? [First] : [First, Second];

    /// <summary>How many numbers are learnt.</summary>
    public long ParameterCount => Stages.Sum(stage => stage.ParameterCount);

    /// <summary>Chooses what decides which values a training step leaves out; not owned.</summary>
    public void SetDropoutGenerator(Generator? generator)
    {
        foreach (DigitNetwork stage in Stages)
        {
            stage.DropoutGenerator = generator;
        }
    }

    /// <summary>Chooses what convolutions and hidden layers multiply in; weights stay float32.</summary>
    public void SetPrecision(NetworkPrecision precision)
    {
        foreach (DigitNetwork stage in Stages)
        {
            stage.SetPrecision(precision);
        }
    }
}
