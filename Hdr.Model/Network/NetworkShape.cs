using System.Globalization;

namespace Hdr.Model.Network;

/// <summary>
/// The hidden layers of a network, as a line of text defines them: <c>conv32-conv32-pool-dense128</c> is two 3x3 convolutions of 32
/// channels without padding, pooling of 2x2, and a dense layer of 128; <c>upright-</c> before them sets each digit upright first.
/// </summary>
/// <param name="IsUpright">Whether what the network sees has gone through <see cref="SlantCorrection"/>.</param>
/// <param name="Layers">The layers, in their order.</param>
internal sealed record NetworkShape(bool IsUpright, IReadOnlyList<NetworkLayer> Layers)
{
    /// <summary>Rows and columns that pooling makes one of.</summary>
    public const int PoolSize = 2;

    private const string Upright = "upright";

    /// <summary>The convolutions, in their order.</summary>
    public IEnumerable<NetworkLayer> Convolutions => Layers.Where(layer => layer.IsConvolution);

    /// <summary>The dense layers behind them.</summary>
    public IEnumerable<NetworkLayer> Dense => Layers.Where(layer => !layer.IsConvolution);

    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">A word is none of <c>upright</c> (the first), <c>convN</c>, <c>pool</c> (behind a convolution) and <c>denseN</c> (behind all convolutions).</exception>
    public static NetworkShape Parse(string line)
    {
        string[] words = line.Split('-');
        bool isUpright = words[0] == Upright;
        List<NetworkLayer> layers = [];
        foreach (string word in words.Skip(isUpright ? 1 : 0))
        {
            if (word == "pool" && layers.Count > 0 && layers[^1] is { IsConvolution: true, PoolSize: 1 })
            {
                layers[^1] = layers[^1] with { PoolSize = PoolSize };
            }
            else if (Width(word, "conv") is int channels && layers.TrueForAll(layer => layer.IsConvolution))
            {
                layers.Add(new NetworkLayer(IsConvolution: true, channels, PoolSize: 1));
            }
            else if (Width(word, "dense") is int values)
            {
                layers.Add(new NetworkLayer(IsConvolution: false, values, PoolSize: 1));
            }
            else
            {
                throw new FormatException($"A network is written as conv32-conv32-pool-dense128. '{word}' has no place in '{line}'.");
            }
        }

        return new NetworkShape(isUpright, layers);
    }

    private static int? Width(string word, string kind) =>
        word.StartsWith(kind, StringComparison.Ordinal) && int.TryParse(word.AsSpan(kind.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int width) && width > 0 ? width : null;
}
