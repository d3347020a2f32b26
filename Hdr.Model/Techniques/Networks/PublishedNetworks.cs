namespace Hdr.Model.Techniques.Networks;

/// <summary>The network of the report that this project answers, and those of its survey.</summary>
internal static class PublishedNetworks
{
    /// <summary>As the report has it, with nothing added.</summary>
    public static ITechnique Report { get; } = new NetworkTechnique(new PlainNetworkOptions
    {
        Convolutions = [new(64, 3, IsPooled: false), new(32, 3, IsPooled: false)],
        Epochs = 5,
        BatchSize = 32,
    })
    {
        Id = "report-network",
        Name = "Network of the report",
        ReportedAccuracy = 0.9768,
    };

    /// <summary>Two convolutions with large kernels.</summary>
    public static ITechnique LargeKernels { get; } = new NetworkTechnique(new PlainNetworkOptions
    {
        Convolutions = [new(32, 5, IsPooled: true), new(64, 7, IsPooled: true)],
        Hidden = [128],
        Dropout = 0.4,
        Epochs = 8,
        LearningRate = 0.002,
        HasOneCycle = true,
    })
    {
        Id = "survey-5x5-7x7",
        Name = "Two convolutions, 5x5 and 7x7",
        ReportedAccuracy = 0.9921,
    };

    /// <summary>Three convolutions.</summary>
    public static ITechnique ThreeConvolutions { get; } = new NetworkTechnique(new PlainNetworkOptions
    {
        Convolutions = [new(32, 3, IsPooled: true), new(64, 3, IsPooled: true), new(64, 3, IsPooled: false)],
        Hidden = [128],
        Dropout = 0.4,
        Epochs = 8,
        LearningRate = 0.003,
        HasOneCycle = true,
    })
    {
        Id = "three-convolutions",
        Name = "Three convolutions",
        ReportedAccuracy = 0.9989,
    };

    /// <summary>Four convolutions.</summary>
    public static ITechnique FourConvolutions { get; } = new NetworkTechnique(new PlainNetworkOptions
    {
        Convolutions = [new(32, 3, IsPooled: false), new(32, 3, IsPooled: true), new(64, 3, IsPooled: false), new(64, 3, IsPooled: true)],
        Hidden = [256],
        Dropout = 0.4,
        Epochs = 5,
        LearningRate = 0.002,
        HasOneCycle = true,
    })
    {
        Id = "four-convolutions",
        Name = "Four convolutions",
        ReportedAccuracy = 0.9989,
    };

    /// <summary>Two hidden layers, no convolution.</summary>
    public static ITechnique MultilayerPerceptron { get; } = new NetworkTechnique(new PlainNetworkOptions
    {
        Hidden = [512, 512],
        Dropout = 0.2,
        Epochs = 15,
        LearningRate = 0.002,
        HasOneCycle = true,
    })
    {
        Id = "multilayer-perceptron",
        Name = "Multilayer perceptron",
        ReportedAccuracy = 0.983,
    };
}
