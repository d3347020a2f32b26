using System.Runtime.InteropServices;
using Hdr.Recognition.Lines;
using static Hdr.Recognition.Tests.Support.TinyNetwork;

namespace Hdr.Recognition.Tests.Support;

/// <summary>Line networks small enough to write down: each frame's two columns · weights + bias, as ONNX; the softmax' logarithms of it.</summary>
internal static class TinyLineNetwork
{
    private const int Rows = 32, Int64Type = 7, IntAttribute = 2, IntsAttribute = 7;

    /// <summary>A network that tells one digit in each frame, whatever it sees.</summary>
    public static byte[] Saying(int digit)
    {
        float[] bias = new float[LineScores.ClassCount];
        bias[digit] = 10;
        return Linear(new float[LineScores.ClassCount * Rows * LineScores.ColumnsOfFrame], bias);
    }

    /// <summary>Random weights.</summary>
    public static float[] Weights(int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, LineScores.ClassCount * Rows * LineScores.ColumnsOfFrame).Select(_ => random.NextSingle() - 0.5f)];
    }

    /// <summary>A network of weights, shape <c>[11, 32, 2]</c>, and bias, shape <c>[11]</c>.</summary>
    public static byte[] Linear(float[] weights, float[] bias)
    {
        byte[] graph = Message(
            Field(1, Node("Conv", [LineScorer.OnnxInput, "weights", "bias"], "logits", Integers("strides", 1, LineScores.ColumnsOfFrame))),
            Field(1, Node("Squeeze", ["logits", "rows"], "squeezed")),
            Field(1, Node("Transpose", ["squeezed"], "frames", Integers("perm", 0, 2, 1))),
            Field(1, Node("LogSoftmax", ["frames"], LineScorer.OnnxOutput, Message(Field(1, "axis"), Field(3, 2), Field(20, IntAttribute)))),
            Field(2, "tiny line"),
            Field(5, Tensor("weights", weights, LineScores.ClassCount, 1, Rows, LineScores.ColumnsOfFrame)),
            Field(5, Tensor("bias", bias, LineScores.ClassCount)),
            Field(5, Message(Field(1, 1), Field(2, Int64Type), Field(8, "rows"), Field(9, MemoryMarshal.AsBytes<long>([2L]).ToArray()))),
            Field(11, Value(LineScorer.OnnxInput, "batch", 1, Rows, "columns")),
            Field(12, Value(LineScorer.OnnxOutput, "batch", "frames", LineScores.ClassCount)));
        return Message(Field(1, 8), Field(7, graph), Field(8, Message(Field(2, 17))));
    }

    private static byte[] Node(string operation, string[] inputs, string output, params byte[][] attributes) => Message(
        [.. inputs.Select(input => Field(1, input)), Field(2, output), Field(4, operation), .. attributes.Select(attribute => Field(5, attribute))]);

    private static byte[] Integers(string name, params int[] values) => Message([Field(1, name), .. values.Select(value => Field(8, value)), Field(20, IntsAttribute)]);

    /// <summary>Dimensions are numbers, or names where any number will do.</summary>
    private static byte[] Value(string name, params object[] dimensions)
    {
        byte[] shape = Message([.. dimensions.Select(dimension => Field(1, Message(dimension is int count ? Field(1, count) : Field(2, (string)dimension))))]);
        return Message(Field(1, name), Field(2, Message(Field(1, Message(Field(1, 1), Field(2, shape))))));
    }
}
