using System.Runtime.InteropServices;
using Google.Protobuf;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;

namespace Hdr.Recognition.Tests.Support;

/// <summary>
/// Networks small enough to write down: softmax(image · weights + bias), as ONNX, field by field of onnx.proto; they take everything for a digit.
/// With a large bias on one digit, a network says that digit whatever it sees.
/// </summary>
internal static class TinyNetwork
{
    private const int Varint = 0, LengthDelimited = 2, FloatType = 1, IntAttribute = 2;

    /// <summary>All but certain that it is a digit.</summary>
    private const float DigitLogit = 9;

    /// <summary>A network that is all but certain of one digit.</summary>
    public static byte[] Saying(int digit)
    {
        float[] bias = new float[DigitPrediction.ClassCount];
        bias[digit] = 10;
        return Linear(new float[DigitNormaliser.Length * DigitPrediction.ClassCount], bias);
    }

    /// <summary>A network with random weights, so that each input gets scores of its own.</summary>
    public static byte[] Random(int seed)
    {
        Random random = new(seed);
        float[] weights = [.. Enumerable.Range(0, DigitNormaliser.Length * DigitPrediction.ClassCount).Select(_ => (float)(random.NextDouble() - 0.5) / 4)];
        return Linear(weights, new float[DigitPrediction.ClassCount]);
    }

    /// <summary>softmax(image · weights + bias), weights of shape <c>[784, 10]</c>.</summary>
    public static byte[] Linear(float[] weights, float[] bias)
    {
        byte[] graph = Message(
            Field(1, Node("Flatten", [DigitPipeline.OnnxInput], "flat")),
            Field(1, Node("Gemm", ["flat", "weights", "bias"], "logits")),
            Field(1, Node("Softmax", ["logits"], DigitPipeline.ScoreOutput)),
            Field(1, Node("Gemm", ["flat", "nothing", "content bias"], "content logits")),
            Field(1, Node("Softmax", ["content logits"], DigitPipeline.ContentOutput)),
            Field(2, "tiny"),
            Field(5, Tensor("weights", weights, DigitNormaliser.Length, DigitPrediction.ClassCount)),
            Field(5, Tensor("bias", bias, DigitPrediction.ClassCount)),
            Field(5, Tensor("nothing", new float[DigitNormaliser.Length * DigitPrediction.ContentCount], DigitNormaliser.Length, DigitPrediction.ContentCount)),
            Field(5, Tensor("content bias", [DigitLogit, 0, 0], DigitPrediction.ContentCount)),
            Field(11, Value(DigitPipeline.OnnxInput, 1, DigitNormaliser.Side, DigitNormaliser.Side)),
            Field(12, Value(DigitPipeline.ScoreOutput, DigitPrediction.ClassCount)),
            Field(12, Value(DigitPipeline.ContentOutput, DigitPrediction.ContentCount)));
        return Message(Field(1, 8), Field(7, graph), Field(8, Message(Field(2, 17))));
    }

    private static byte[] Node(string operation, string[] inputs, string output) => Message(
        [.. inputs.Select(input => Field(1, input)), Field(2, output), Field(4, operation), .. Axis(operation)]);

    private static byte[][] Axis(string operation) =>
        operation == "Gemm" ? [] : [Field(5, Message(Field(1, "axis"), Field(3, 1), Field(20, IntAttribute)))];

    public static byte[] Tensor(string name, float[] values, params int[] dimensions) => Message(
        [.. dimensions.Select(dimension => Field(1, dimension)), Field(2, FloatType), Field(8, name), Field(9, MemoryMarshal.AsBytes<float>(values).ToArray())]);

    private static byte[] Value(string name, params int[] dimensions)
    {
        byte[] shape = Message([Field(1, Message(Field(2, "batch"))), .. dimensions.Select(dimension => Field(1, Message(Field(1, dimension))))]);
        return Message(Field(1, name), Field(2, Message(Field(1, Message(Field(1, FloatType), Field(2, shape))))));
    }

    public static byte[] Message(params byte[][] fields) => [.. fields.SelectMany(field => field)];

    public static byte[] Field(int number, int value) => Write(output =>
    {
        output.WriteTag((uint)((number << 3) | Varint));
        output.WriteInt64(value);
    });

    public static byte[] Field(int number, string value) => Field(number, System.Text.Encoding.UTF8.GetBytes(value));

    public static byte[] Field(int number, byte[] value) => Write(output =>
    {
        output.WriteTag((uint)((number << 3) | LengthDelimited));
        output.WriteBytes(ByteString.CopyFrom(value));
    });

    private static byte[] Write(Action<CodedOutputStream> write)
    {
        using MemoryStream stream = new();
        using (CodedOutputStream output = new(stream, leaveOpen: true))
        {
            write(output);
        }

        return stream.ToArray();
    }
}
