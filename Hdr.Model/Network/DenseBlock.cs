using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Hdr.Model.Network;

/// <summary>A fully connected layer without bias, batch normalisation, ReLU.</summary>
internal sealed class DenseBlock : Module<Tensor, Tensor>
{
    private readonly Linear _dense;
    private readonly BatchNorm1d _normalisation;

    public DenseBlock(string name, int inputs, int outputs)
        : base(name)
    {
        _dense = Linear(inputs, outputs, hasBias: false);
        _normalisation = BatchNorm1d(outputs);
        RegisterComponents();
    }

    public Linear Dense => _dense;

    public BatchNorm1d Normalisation => _normalisation;

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
