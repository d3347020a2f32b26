namespace Hdr.Model.Techniques.Networks;

/// <summary>A network as textbooks have it, and how it is trained.</summary>
internal sealed record PlainNetworkOptions
{
    /// <summary>Rows and columns that pooling makes one of.</summary>
    public const int PoolSize = 2;

    /// <summary>The convolutions, in their order.</summary>
    public IReadOnlyList<PlainConvolution> Convolutions { get; init; } = [];

    /// <summary>Values of the hidden dense layers behind them, each with ReLU.</summary>
    public IReadOnlyList<int> Hidden { get; init; } = [];

    /// <summary>Share of the values before each dense layer that a step leaves out (Srivastava et al., 2014), 0 to below 1.</summary>
    public double Dropout { get; init; }

    /// <summary>How often each image is shown, at least 1.</summary>
    public required int Epochs { get; init; }

    /// <summary>Images a step, at least 1.</summary>
    public int BatchSize { get; init; } = 128;

    /// <summary>Adam's learning rate, above 0; where it changes, the highest.</summary>
    public double LearningRate { get; init; } = 0.001;

    /// <summary>Whether the learning rate rises and falls (<see cref="Training.OneCycleSchedule"/>), or stays.</summary>
    public bool HasOneCycle { get; init; }

    /// <summary>All of it in one line, such as <c>conv64 3x3, conv32 3x3, dense10; Adam 0.001, batch 32, 5 epochs</c>.</summary>
    public override string ToString()
    {
        IEnumerable<string> convolutions = Convolutions.Select(layer => $"conv{layer.Channels} {layer.KernelSize}x{layer.KernelSize}{(layer.IsPooled ? ", pool" : "")}");
        string layers = string.Join(", ", [.. convolutions, .. Hidden.Select(values => $"dense{values}"), "dense10"]);
        string dropout = Dropout > 0 ? $", dropout {Dropout}" : "";
        return $"{layers}{dropout}; Adam {LearningRate}{(HasOneCycle ? " in one cycle" : "")}, batch {BatchSize}, {Epochs} epochs, no augmentation";
    }
}
