namespace Hdr.Recognition.Networks.Onnx;

/// <summary>Reads what a convolutional network has learnt out of the graph that it is written to.</summary>
/// <param name="network">The graph.</param>
internal sealed class NetworkWeightsReader(OnnxNetwork network)
{
    private readonly OnnxNetwork _network = network;

    /// <summary>Follows the layers from the images on: convolutions, dense layers, and two answers.</summary>
    /// <param name="images">The images' name.</param>
    /// <returns>What was learnt, and the names of the probabilities of the digits and of the content.</returns>
    /// <exception cref="InvalidDataException">There are other layers, or in another order.</exception>
    public (NetworkWeights Weights, string Digits, string Contents) Read(string images)
    {
        List<ConvolutionWeights> convolutions = [];
        string values = images;
        OnnxNode node = Next(values);
        while (node.Operation == "Conv")
        {
            convolutions.Add(ReadConvolution(node, out values));
            node = Next(values);
        }

        values = Require(node, "Flatten", node.Has("axis", 1)).Output;
        List<DenseWeights> hidden = [];
        while (_network.Consumers(values) is [OnnxNode dense])
        {
            hidden.Add(ReadDense(dense));
            values = Require(Next(dense.Output), "Relu").Output;
        }

        OnnxNode[] answers = [.. _network.Consumers(values)];
        if (answers.Length != 2)
        {
            throw new InvalidDataException($"There must be two answers. There are {answers.Length}.");
        }

        NetworkWeights weights = new(convolutions, hidden, ReadDense(answers[0]), ReadDense(answers[1]));
        return (weights, ReadAnswer(answers[0]), ReadAnswer(answers[1]));
    }

    private ConvolutionWeights ReadConvolution(OnnxNode node, out string output)
    {
        Require(node, "Conv", node.Inputs.Count == 3 && node.Has("kernel_shape", 3, 3) && node.Has("pads", 0, 0, 0, 0) && node.Integers.Count == 2);
        OnnxConstant kernels = _network.Constant(node.Inputs[1]);
        float[] biases = _network.Constant(node.Inputs[2]).ToFloats();
        Require(node, "Conv", kernels.Shape is [_, _, 3, 3] && kernels.Shape[0] == biases.Length);
        OnnxNode last = Require(Next(node.Output), "Relu");
        int poolSize = 1;
        if (_network.Consumers(last.Output) is [{ Operation: "MaxPool" } pool])
        {
            last = pool;
            poolSize = ReadPoolSize(pool);
        }

        output = last.Output;
        return new ConvolutionWeights((int)kernels.Shape[1], (int)kernels.Shape[0], kernels.ToFloats(), biases, poolSize);
    }

    private static int ReadPoolSize(OnnxNode pool)
    {
        foreach (int size in (ReadOnlySpan<int>)[2, 4])
        {
            if (pool.Has("kernel_shape", size, size) && pool.Has("strides", size, size) && pool.Integers.Count == 2)
            {
                return size;
            }
        }

        throw new InvalidDataException($"'{pool.Output}' pools in another way than is known here.");
    }

    private DenseWeights ReadDense(OnnxNode node)
    {
        Require(node, "Gemm", node.Inputs.Count == 3 && node.Has("transB", 1) && node.Integers.Count == 1);
        OnnxConstant weights = _network.Constant(node.Inputs[1]);
        float[] biases = _network.Constant(node.Inputs[2]).ToFloats();
        Require(node, "Gemm", weights.Shape is [_, _] && weights.Shape[0] == biases.Length);
        return new DenseWeights((int)weights.Shape[1], (int)weights.Shape[0], weights.ToFloats(), biases);
    }

    private string ReadAnswer(OnnxNode dense)
    {
        OnnxNode answer = Next(dense.Output);
        return Require(answer, "Softmax", answer.Has("axis", -1)).Output;
    }

    private OnnxNode Next(string values) =>
        _network.Consumers(values) is [OnnxNode first, ..] ? first : throw new InvalidDataException($"Nothing takes '{values}'.");

    private static OnnxNode Require(OnnxNode node, string operation, bool condition = true) =>
        node.Operation == operation && condition ? node : throw new InvalidDataException($"'{node.Output}' must be {operation} as it is known here. It is {node.Operation}.");
}
