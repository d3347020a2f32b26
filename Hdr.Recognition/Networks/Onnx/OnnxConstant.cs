using System.Runtime.InteropServices;

namespace Hdr.Recognition.Networks.Onnx;

/// <summary>Numbers that an ONNX graph comes with.</summary>
/// <param name="Shape">Its sizes; none for a single number.</param>
/// <param name="Type">ONNX's number of its type.</param>
/// <param name="Data">Its bytes, little-endian.</param>
internal sealed record OnnxConstant(IReadOnlyList<long> Shape, long Type, ReadOnlyMemory<byte> Data)
{
    private const long Float32 = 1, Integer64 = 7;

    /// <summary>The numbers, which must be float32.</summary>
    /// <exception cref="InvalidDataException">They are not, or are not as many as the shape says.</exception>
    public float[] ToFloats() => [.. Numbers<float>(Float32)];

    /// <summary>The numbers, which must be 64-bit integers.</summary>
    /// <inheritdoc cref="ToFloats"/>
    public long[] ToIntegers() => [.. Numbers<long>(Integer64)];

    internal static (string Name, OnnxConstant Constant) Read(ReadOnlyMemory<byte> message)
    {
        string name = "";
        long type = 0;
        List<long> shape = [];
        ReadOnlyMemory<byte> data = default;
        ProtobufReader fields = new(message);
        while (fields.Read())
        {
            switch (fields.Field)
            {
                case 1:
                    fields.AddNumbers(shape);
                    break;
                case 2:
                    type = fields.Number;
                    break;
                case 8:
                    name = fields.Text;
                    break;
                case 9:
                    data = fields.Content;
                    break;
            }
        }

        return (name, new OnnxConstant(shape, type, data));
    }

    private ReadOnlySpan<T> Numbers<T>(long type)
        where T : unmanaged
    {
        ReadOnlySpan<T> numbers = MemoryMarshal.Cast<byte, T>(Data.Span);
        return Type == type && CountOf(Shape) == numbers.Length
            ? numbers
            : throw new InvalidDataException($"There must be [{string.Join(", ", Shape)}] numbers of {typeof(T).Name}. There are {numbers.Length}, of ONNX's type {Type}.");
    }

    /// <summary>How many numbers a shape has; -1 when it is none, or has more than fit in an array.</summary>
    private static long CountOf(IReadOnlyList<long> shape)
    {
        long count = 1;
        foreach (long size in shape)
        {
            if (size is < 1 or > int.MaxValue || count * size > int.MaxValue)
            {
                return -1;
            }

            count *= size;
        }

        return count;
    }
}
