namespace Hdr.Recognition.Networks.Onnx;

/// <summary>An operation in an ONNX graph.</summary>
/// <param name="Operation">ONNX's name of it.</param>
/// <param name="Inputs">The names of what it takes.</param>
/// <param name="Output">The name of what it gives first.</param>
/// <param name="Integers">Its attributes that are whole numbers.</param>
internal sealed record OnnxNode(string Operation, IReadOnlyList<string> Inputs, string Output, IReadOnlyDictionary<string, long[]> Integers)
{
    /// <summary>Whether it has an attribute of these numbers.</summary>
    public bool Has(string attribute, params ReadOnlySpan<long> values) =>
        Integers.TryGetValue(attribute, out long[]? found) && values.SequenceEqual(found);

    internal static OnnxNode Read(ReadOnlyMemory<byte> message)
    {
        (string operation, string output) = ("", "");
        List<string> inputs = [];
        Dictionary<string, long[]> integers = [];
        ProtobufReader fields = new(message);
        while (fields.Read())
        {
            switch (fields.Field)
            {
                case 1:
                    inputs.Add(fields.Text);
                    break;
                case 2 when output.Length == 0:
                    output = fields.Text;
                    break;
                case 4:
                    operation = fields.Text;
                    break;
                case 5:
                    (string name, long[] values) = ReadAttribute(fields.Content);
                    integers[name] = values;
                    break;
            }
        }

        return new OnnxNode(operation, inputs, output, integers);
    }

    private static (string Name, long[] Values) ReadAttribute(ReadOnlyMemory<byte> message)
    {
        string name = "";
        List<long> values = [];
        ProtobufReader fields = new(message);
        while (fields.Read())
        {
            switch (fields.Field)
            {
                case 1:
                    name = fields.Text;
                    break;
                case 3 or 8:
                    fields.AddNumbers(values);
                    break;
            }
        }

        return (name, [.. values]);
    }
}
