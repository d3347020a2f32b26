using System.Runtime.InteropServices;
using System.Security.Cryptography;
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
    private readonly Dictionary<(TensorProto.Types.DataType Type, string Shape, string Hash), string> _constants = [];
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

    /// <summary>Stands for a size that is free.</summary>
    public const long AnySize = -1;

    /// <summary>Whether weights are kept in half precision; they are made float32 when the network is loaded.</summary>
    public bool HasHalfWeights { get; init; }

    /// <summary>Where the next node goes: a place to come back to by <see cref="BranchFrom"/>.</summary>
    public string Position => _last;

    /// <summary>Lets the next node take what comes out at an earlier place.</summary>
    public void BranchFrom(string position) => _last = position;

    /// <summary>A 2-D convolution.</summary>
    /// <param name="weight">Shape <c>[output channel, input channel, row, column]</c>.</param>
    /// <param name="bias">Shape <c>[output channel]</c>.</param>
    /// <param name="padRows">Rows of zeros above and below.</param>
    /// <param name="padColumns">Columns of zeros to the left and to the right.</param>
    public void AddConvolution(torch.Tensor weight, torch.Tensor bias, int padRows = 0, int padColumns = 0) =>
        Add(
            "Conv",
            [_last, AddWeights(weight), AddWeights(bias)],
            Integers("kernel_shape", weight.shape[2], weight.shape[3]),
            Integers("pads", padRows, padColumns, padRows, padColumns));

    /// <summary>A fully connected layer.</summary>
    /// <param name="weight">Shape <c>[outputs, inputs]</c>.</param>
    /// <param name="bias">Shape <c>[outputs]</c>.</param>
    public void AddDense(torch.Tensor weight, torch.Tensor bias) => Add("Gemm", [_last, AddWeights(weight), AddWeights(bias)], Integer("transB", 1));

    /// <summary>max(x, 0).</summary>
    public void AddRelu() => Add("Relu", [_last]);

    /// <summary>Maximum over squares that do not overlap.</summary>
    public void AddMaxPool(int size) => AddMaxPool(size, size);

    /// <summary>Maximum over rectangles that do not overlap.</summary>
    public void AddMaxPool(int rows, int columns) => Add("MaxPool", [_last], Integers("kernel_shape", rows, columns), Integers("strides", rows, columns));

    /// <summary>Everything but the batch dimension becomes one.</summary>
    public void AddFlatten() => Add("Flatten", [_last], Integer("axis", 1));

    /// <summary>Probabilities over the last dimension.</summary>
    public string AddSoftmax() => Add("Softmax", [_last], Integer("axis", -1));

    /// <summary>Makes what a node gives one of the graph's outputs.</summary>
    /// <param name="source">What the node gives; no other node may take it.</param>
    /// <param name="name">The output's name.</param>
    /// <param name="shape">Its shape without the batch dimension.</param>
    public void AddOutput(string source, string name, params ReadOnlySpan<long> shape)
    {
        _graph.Node.Single(node => node.Output[0] == source).Output[0] = name;
        _graph.Output.Add(Describe(name, shape));
    }

    /// <summary>Gives the finished model's bytes.</summary>
    public byte[] Finish()
    {
        ModelProto model = new() { IrVersion = IrVersion, ProducerName = "HandwrittenDigits", Graph = _graph };
        model.OpsetImport.Add(new OperatorSetIdProto { Version = OpsetVersion });
        return model.ToByteArray();
    }

    /// <summary>Any operation.</summary>
    /// <param name="operation">ONNX's name of it.</param>
    /// <param name="inputs">Names of what it takes.</param>
    /// <param name="attributes">What it is told beside.</param>
    /// <returns>The name of what it gives.</returns>
    public string Add(string operation, ReadOnlySpan<string> inputs, params ReadOnlySpan<AttributeProto> attributes)
    {
        string name = $"{operation}{_graph.Node.Count}";
        NodeProto node = new() { Name = name, OpType = operation, Output = { name } };
        foreach (string input in inputs)
        {
            node.Input.Add(input);
        }

        foreach (AttributeProto attribute in attributes)
        {
            node.Attribute.Add(attribute);
        }

        _graph.Node.Add(node);
        _last = name;
        return name;
    }

    /// <summary>A constant of float32, kept as <see cref="HasHalfWeights"/> says.</summary>
    public string AddWeights(torch.Tensor values)
    {
        if (HasHalfWeights)
        {
            string position = _last;
            using torch.Tensor half = values.detach().to(torch.ScalarType.Float16).contiguous();
            string weights = Add("Cast", [AddConstant<Half>(TensorProto.Types.DataType.Float16, half.data<Half>().ToArray(), half.shape)], Integer("to", (long)TensorProto.Types.DataType.Float));
            _last = position;
            return weights;
        }

        using torch.Tensor plain = values.detach().to(torch.ScalarType.Float32).contiguous();
        return AddConstant<float>(TensorProto.Types.DataType.Float, plain.data<float>().ToArray(), plain.shape);
    }

    /// <summary>One number of float32, without dimensions.</summary>
    public string AddNumber(float value) => AddConstant<float>(TensorProto.Types.DataType.Float, [value], []);

    /// <summary>A constant of int64.</summary>
    /// <param name="values">The values.</param>
    /// <param name="shape">Their shape; none for one value without dimensions.</param>
    public string AddIntegers(ReadOnlySpan<long> values, params ReadOnlySpan<long> shape) => AddConstant(TensorProto.Types.DataType.Int64, values, shape);

    /// <summary>An attribute that is a whole number.</summary>
    public static AttributeProto Integer(string name, long value) => new() { Name = name, Type = AttributeProto.Types.AttributeType.Int, I = value };

    /// <summary>An attribute of whole numbers.</summary>
    public static AttributeProto Integers(string name, params long[] values) => new() { Name = name, Type = AttributeProto.Types.AttributeType.Ints, Ints = { values } };

    /// <summary>An attribute that is a word.</summary>
    public static AttributeProto Text(string name, string value) => new() { Name = name, Type = AttributeProto.Types.AttributeType.String, S = ByteString.CopyFromUtf8(value) };

    /// <summary>Takes a constant that is there already. ONNX's raw data are little-endian, as every processor that .NET runs on.</summary>
    private string AddConstant<T>(TensorProto.Types.DataType type, ReadOnlySpan<T> values, ReadOnlySpan<long> shape)
        where T : unmanaged
    {
        (TensorProto.Types.DataType, string, string) key = (type, string.Join(',', shape.ToArray()), Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(values))));
        if (_constants.TryGetValue(key, out string? known))
        {
            return known;
        }

        TensorProto constant = new() { Name = $"constant{_graph.Initializer.Count}", DataType = type, RawData = ByteString.CopyFrom(MemoryMarshal.AsBytes(values)) };
        foreach (long size in shape)
        {
            constant.Dims.Add(size);
        }

        _graph.Initializer.Add(constant);
        _constants[key] = constant.Name;
        return constant.Name;
    }

    private static ValueInfoProto Describe(string name, ReadOnlySpan<long> shape)
    {
        TensorShapeProto dimensions = new();
        dimensions.Dim.Add(new TensorShapeProto.Types.Dimension { DimParam = "batch" });
        foreach (long size in shape)
        {
            dimensions.Dim.Add(size == AnySize ? new TensorShapeProto.Types.Dimension { DimParam = "columns" } : new TensorShapeProto.Types.Dimension { DimValue = size });
        }

        return new ValueInfoProto { Name = name, Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = TensorProto.Types.DataType.Float, Shape = dimensions } } };
    }
}
