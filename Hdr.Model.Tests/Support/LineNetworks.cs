using Hdr.Model.Lines;
using Hdr.Model.Network;
using Hdr.Recognition.Lines;
using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Model.Tests.Support;

/// <summary>Line networks that were not trained, and what to show them.</summary>
internal static class LineNetworks
{
    /// <summary>A network with random weights whose normalisation has seen a few lines, to evaluate.</summary>
    public static LineNetwork Random(int seed)
    {
        LibTorch.Load();
        using Generator generator = new((ulong)seed);
        LineNetwork network = new(generator);
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        network.train();
        for (int i = 0; i < 20; i++)
        {
            network.call(rand([4, 1, LineNormaliser.Height, 40], generator: generator));
        }

        network.eval();
        return network;
    }

    /// <summary>Examples of random ink.</summary>
    public static LineExample Example(int width, string text, int seed)
    {
        byte[] pixels = new byte[LineNormaliser.Height * width];
        new Random(seed).NextBytes(pixels);
        return new LineExample(pixels, width, text);
    }

    /// <summary>All weights and all that normalisation has seen.</summary>
    public static float[] Values(LineNetwork network) =>
        [.. network.state_dict().Values.Where(tensor => tensor.is_floating_point()).SelectMany(tensor => tensor.detach().cpu().data<float>().ToArray())];
}
