namespace Hdr.Recognition.Networks.Onnx;

/// <summary>The graph of an ONNX file (onnx.ai, "Open Neural Network Exchange Intermediate Representation"), as far as we look at it ourselves.</summary>
internal sealed class OnnxNetwork
{
    private readonly List<OnnxNode> _nodes = [];
    private readonly Dictionary<string, OnnxConstant> _constants = [];
    private readonly Dictionary<string, OnnxNode> _producers = [];

    private OnnxNetwork()
    {
    }

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its bytes; what is read refers to them.</param>
    /// <exception cref="InvalidDataException">The bytes are no protobuf message.</exception>
    public static OnnxNetwork Read(ReadOnlyMemory<byte> file)
    {
        const int Graph = 7, Node = 1, Initialiser = 5;
        OnnxNetwork network = new();
        ProtobufReader model = new(file);
        while (model.Read())
        {
            ProtobufReader graph = new(model.Field == Graph ? model.Content : default);
            while (graph.Read())
            {
                if (graph.Field == Node)
                {
                    network.Add(OnnxNode.Read(graph.Content));
                }
                else if (graph.Field == Initialiser)
                {
                    (string name, OnnxConstant constant) = OnnxConstant.Read(graph.Content);
                    network._constants[name] = constant;
                }
            }
        }

        return network;
    }

    /// <summary>The numbers of a name.</summary>
    /// <exception cref="InvalidDataException">There are none.</exception>
    public OnnxConstant Constant(string name) =>
        _constants.TryGetValue(name, out OnnxConstant? constant) ? constant : throw new InvalidDataException($"'{name}' is no constant.");

    /// <summary>The operation that gives what has a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="operation">Which operation it must be.</param>
    /// <exception cref="InvalidDataException">None does, or another one.</exception>
    public OnnxNode Producer(string name, string operation) =>
        _producers.TryGetValue(name, out OnnxNode? node) && node.Operation == operation ? node : throw new InvalidDataException($"'{name}' must come from {operation}.");

    /// <summary>The operations that take what has a name, in their order.</summary>
    public IReadOnlyList<OnnxNode> Consumers(string name) => [.. _nodes.Where(node => node.Inputs.Contains(name))];

    private void Add(OnnxNode node)
    {
        _nodes.Add(node);
        _producers[node.Output] = node;
    }
}
