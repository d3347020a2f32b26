using Hdr.Model.Network;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Techniques.Networks;

/// <summary>Convolutions, dense layers, ReLU between them, and ten logits: no batch normalisation.</summary>
internal sealed class PlainNetwork : Module<Tensor, Tensor>
{
    private readonly PlainNetworkOptions _options;
    private readonly ScalarType _arithmetic;
    private readonly List<Conv2d> _convolutions = [];
    private readonly List<Linear> _dense = [];

    /// <summary>Makes a network with random weights.</summary>
    /// <param name="options">Its layers.</param>
    /// <param name="generator">The weights follow from its state alone.</param>
    /// <param name="precision">What layers multiply in; weights stay float32.</param>
    public PlainNetwork(PlainNetworkOptions options, Generator generator, NetworkPrecision precision)
        : base(nameof(PlainNetwork))
    {
        _options = options;
        _arithmetic = precision == NetworkPrecision.BFloat16 ? ScalarType.BFloat16 : ScalarType.Float32;
        int channels = 1, side = DigitNormaliser.Side;
        foreach (PlainConvolution layer in options.Convolutions)
        {
            _convolutions.Add(Conv2d(channels, layer.Channels, layer.KernelSize));
            channels = layer.Channels;
            side = (side - layer.KernelSize + 1) / (layer.IsPooled ? PlainNetworkOptions.PoolSize : 1);
        }

        int values = channels * side * side;
        foreach (int width in (IEnumerable<int>)[.. options.Hidden, DigitPrediction.ClassCount])
        {
            _dense.Add(Linear(values, width));
            values = width;
        }

        Register();
        Initialise(generator);
    }

    /// <summary>Decides what a training step leaves out; null, and nothing is. Not owned.</summary>
    public Generator? DropoutGenerator { get; set; }

    /// <summary>How many numbers are learnt.</summary>
    public long ParameterCount => parameters().Sum(parameter => parameter.numel());

    /// <param name="images">Shape <c>[batch, 1, 28, 28]</c>, float32, 0 (paper) to 1 (ink).</param>
    /// <returns>Shape <c>[batch, 10]</c>, float32: logits of the digits.</returns>
    public override Tensor forward(Tensor images)
    {
        Tensor values = images;
        for (int i = 0; i < _convolutions.Count; i++)
        {
            values = Convolve(values, _convolutions[i], _options.Convolutions[i].IsPooled);
        }

        // Channels last, as they lie in memory: nothing is copied.
        values = values.to(_arithmetic).permute(0, 2, 3, 1).flatten(1);
        for (int i = 0; i < _dense.Count; i++)
        {
            Tensor sums = functional.linear(Drop(values), _dense[i].weight!.to(_arithmetic), _dense[i].bias!.to(_arithmetic));
            values = i < _dense.Count - 1 ? sums.relu_() : sums;
        }

        return values.to(ScalarType.Float32);
    }

    /// <summary>As <see cref="ConvolutionBlock"/> does: with a pixel's channels side by side in memory, pooling is many times faster.</summary>
    private Tensor Convolve(Tensor values, Conv2d layer, bool isPooled)
    {
        Tensor sums = ConvolutionOperation.Apply(values, layer, _arithmetic);
        return isPooled ? functional.max_pool2d(ChannelsLast.Of(sums), PlainNetworkOptions.PoolSize).relu_() : ChannelsLast.Of(ConvolutionOperation.Rectify(sums));
    }

    private Tensor Drop(Tensor values) =>
        training && _options.Dropout > 0 && DropoutGenerator is not null
            ? values * rand(values.shape, generator: DropoutGenerator).ge(_options.Dropout).to(_arithmetic).div_(1 - _options.Dropout)
            : values;

    /// <summary>Fields register themselves, lists do not.</summary>
    private void Register()
    {
        foreach ((int index, Module layer) in ((IEnumerable<Module>)[.. _convolutions, .. _dense]).Index())
        {
            register_module($"Layer{index}", layer);
        }
    }

    /// <summary>Weights uniform within <c>sqrt(6 / (inputs + outputs))</c> (Glorot, Bengio, 2010), as Keras begins; biases 0.</summary>
    private void Initialise(Generator generator)
    {
        using IDisposable noGradient = no_grad();
        foreach (Parameter parameter in parameters())
        {
            if (parameter.dim() == 1)
            {
                parameter.zero_();
                continue;
            }

            long kernel = parameter.dim() == 4 ? parameter.shape[2] * parameter.shape[3] : 1;
            double bound = Math.Sqrt(6.0 / (kernel * (parameter.shape[0] + parameter.shape[1])));
            parameter.uniform_(-bound, bound, generator);
        }
    }
}
