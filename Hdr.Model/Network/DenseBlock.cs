using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Network;

/// <summary>A fully connected layer without bias, batch normalisation, ReLU.</summary>
internal sealed class DenseBlock : Module<Tensor, Tensor>
{
    public DenseBlock(string name, int inputs, int outputs)
        : base(name)
    {
        Dense = Linear(inputs, outputs, hasBias: false);
        Normalisation = BatchNorm1d(outputs);
        register_module("dense", Dense);
        register_module("normalisation", Normalisation);
    }

    public Linear Dense { get; }

    public BatchNorm1d Normalisation { get; }

    /// <summary>What the layer multiplies in.</summary>
    public ScalarType Arithmetic { get; set; } = ScalarType.Float32;

    /// <param name="input">Shape <c>[batch, inputs]</c>.</param>
    /// <returns>Shape <c>[batch, outputs]</c>, float32.</returns>
    public override Tensor forward(Tensor input)
    {
        Tensor sums = functional.linear(input.to(Arithmetic), Dense.weight.to(Arithmetic));
        return Normalisation.call(sums.to(ScalarType.Float32)).relu_();
    }
}
