using System.Runtime.InteropServices;
using Google.Protobuf;
using Hdr.Model.Export.Onnx;
using TorchSharp;

namespace Hdr.Model.Export;

/// <summary>An ONNX graph in the making. Each node takes the output of the one added before it, unless a branch begins elsewhere.</summary>
internal sealed class OnnxGraph
{
    private const int IrVersion = 8;
    private const int OpsetVersion = 17;

    private readonly GraphProto _graph;
    private string _last;

    /// <summary>Begins with an input of float32.</summary>
    /// <param name="name">The graph's name.</param>
    /// <param name="input">The input's name.</param>
    /// <param name="shape">Its shape without the batch dimension, which is free.</param>
    public OnnxGraph(string name, string input, params ReadOnlySpan<long> shape)
    {
        _graph = new GraphProto { Name = name };
        _graph.Input.Add(Describe(input, shape));
        _last = input;
    }

    /// <summary>Where the next node goes: a place to come back to by <see cref="BranchFrom"/>.</summary>
    public string Position => _last;

    /// <summary>Lets the next node take what comes out at an earlier place.</summary>
    public void BranchFrom(string position) => _last = position;

    /// <summary>A 2-D convolution without padding.</summary>
    /// <param name="weight">Shape <c>[output channel, input channel, row, column]</c>.</param>
    /// <param name="bias">Shape <c>[output channel]</c>.</param>
    public void AddConvolution(torch.Tensor weight, torch.Tensor bias) =>
        AddNode("Conv", [AddWeights(weight), AddWeights(bias)], Integers("kernel_shape", weight.shape[2], weight.shape[3]));

    /// <summary>A fully connected layer.</summary>
    /// <param name="weight">Shape <c>[outputs, inputs]</c>.</param>
    /// <param name="bias">Shape <c>[outputs]</c>.</param>
    public void AddDense(torch.Tensor weight, torch.Tensor bias) => AddNode("Gemm", [AddWeights(weight), AddWeights(bias)], Integer("transB", 1));

    /// <summary>max(x, 0).</summary>
    public void AddRelu() => AddNode("Relu", []);

    /// <summary>Maximum over squares that do not overlap.</summary>
    public void AddMaxPool(int size) => AddNode("MaxPool", [], Integers("kernel_shape", size, size), Integers("strides", size, size));

    /// <summary>Everything but the batch dimension becomes one.</summary>
    public void AddFlatten() => AddNode("Flatten", [], Integer("axis", 1));

    /// <summary>Probabilities over the last dimension.</summary>
    public void AddSoftmax() => AddNode("Softmax", [], Integer("axis", -1));

    /// <summary>Makes the last node's output one of the graph's.</summary>
    /// <param name="name">The output's name.</param>
    /// <param name="shape">Its shape without the batch dimension.</param>
    public void AddOutput(string name, params ReadOnlySpan<long> shape)
    {
        _graph.Node[^1].Output[0] = name;
        _graph.Output.Add(Describe(name, shape));
        _last = name;
    }

    /// <summary>Gives the finished model's bytes.</summary>
    public byte[] Finish()
    {
        ModelProto model = new() { IrVersion = IrVersion, ProducerName = "HandwrittenDigits", Graph = _graph };
        model.OpsetImport.Add(new OperatorSetIdProto { Version = OpsetVersion });
        return model.ToByteArray();
    }

    private void AddNode(string operation, ReadOnlySpan<string> weights, params ReadOnlySpan<AttributeProto> attributes)
    {
        string name = $"{operation}{_graph.Node.Count}";
        NodeProto node = new() { Name = name, OpType = operation, Input = { _last }, Output = { name } };
        foreach (string weight in weights)
        {
            node.Input.Add(weight);
        }

        foreach (AttributeProto attribute in attributes)
        {
            node.Attribute.Add(attribute);
        }

        _graph.Node.Add(node);
        _last = name;
    }

    private string AddWeights(torch.Tensor values)
    {
        using torch.Tensor plain = values.detach().to(torch.ScalarType.Float32).contiguous();
        TensorProto weights = new()
        {
            Name = $"weights{_graph.Initializer.Count}",
            DataType = TensorProto.Types.DataType.Float,
            RawData = ByteString.CopyFrom(MemoryMarshal.AsBytes<float>(plain.data<float>().ToArray())),
        };
        weights.Dims.AddRange(plain.shape);
        _graph.Initializer.Add(weights);
        return weights.Name;
    }

    private static ValueInfoProto Describe(string name, ReadOnlySpan<long> shape)
    {
        TensorShapeProto dimensions = new();
        dimensions.Dim.Add(new TensorShapeProto.Types.Dimension { DimParam = "batch" });
        foreach (long size in shape)
        {
            dimensions.Dim.Add(new TensorShapeProto.Types.Dimension { DimValue = size });
        }

        return new ValueInfoProto { Name = name, Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = TensorProto.Types.DataType.Float, Shape = dimensions } } };
    }

    private static AttributeProto Integer(string name, long value) => new() { Name = name, Type = AttributeProto.Types.AttributeType.Int, I = value };

    private static AttributeProto Integers(string name, params long[] values) => new() { Name = name, Type = AttributeProto.Types.AttributeType.Ints, Ints = { values } };
}
