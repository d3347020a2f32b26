using TorchSharp;

namespace Hdr.Model.Training;

/// <summary>
/// Generators for everything random in a training. Each follows from the seed and its place alone, never from what was drawn
/// before: a training that was interrupted goes on as if it had not been.
/// </summary>
/// <param name="Seed">The training's seed.</param>
internal sealed record RandomSource(int Seed)
{
    /// <summary>For the first weights; the caller owns it.</summary>
    public torch.Generator ForWeights() => At(0, 0);

    /// <summary>For the order of an epoch's images; the caller owns it.</summary>
    /// <param name="epoch">From 0.</param>
    public torch.Generator ForEpoch(int epoch) => At(1, epoch);

    /// <summary>For a step's augmentation; the caller owns it.</summary>
    /// <param name="step">From 0, over all epochs.</param>
    public torch.Generator ForStep(int step) => At(2, step);

    /// <summary>For what a step leaves out of the network's values; the caller owns it.</summary>
    /// <param name="step">From 0, over all epochs.</param>
    public torch.Generator ForDropout(int step) => At(4, step);

    /// <summary>For one example of a step.</summary>
    /// <param name="step">From 0, over all epochs.</param>
    /// <param name="index">From 0 within the step.</param>
    public Random ForExample(int step, int index) => new((int)Mix(SeedOf(3, step) + (ulong)index));

    private torch.Generator At(int purpose, int index) => new(SeedOf(purpose, index));

    private ulong SeedOf(int purpose, int index) => Mix(Mix(Mix((ulong)Seed) + (ulong)purpose) + (ulong)index);

    /// <summary>SplitMix64 (Steele, Lea, Flood, 2014): neighbouring numbers become unrelated ones.</summary>
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
