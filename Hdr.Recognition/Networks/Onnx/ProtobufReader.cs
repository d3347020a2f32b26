using System.Text;

namespace Hdr.Recognition.Networks.Onnx;

/// <summary>Goes through the fields of a protobuf message (protobuf.dev, "Encoding") without copying what is in them.</summary>
/// <param name="message">The message's bytes.</param>
internal struct ProtobufReader(ReadOnlyMemory<byte> message)
{
    private ReadOnlyMemory<byte> _left = message;

    /// <summary>The field's number.</summary>
    public int Field { get; private set; }

    /// <summary>What is in a field of variable length; empty for others.</summary>
    public ReadOnlyMemory<byte> Content { get; private set; }

    /// <summary>A field's whole number; 0 for those of variable length.</summary>
    public long Number { get; private set; }

    /// <summary>The content as text.</summary>
    public readonly string Text => Encoding.UTF8.GetString(Content.Span);

    /// <summary>Goes to the next field.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="InvalidDataException">The bytes are no message.</exception>
    public bool Read()
    {
        if (_left.IsEmpty)
        {
            return false;
        }

        ulong tag = ReadVariable(ref _left);
        Field = (int)(tag >> 3);
        (Content, Number) = (default, 0);
        switch (tag & 7)
        {
            case 0:
                Number = (long)ReadVariable(ref _left);
                break;
            case 1:
                Take(sizeof(ulong));
                break;
            case 2:
                Content = Take(ReadVariable(ref _left));
                break;
            case 5:
                Take(sizeof(uint));
                break;
            default:
                throw new InvalidDataException($"There is no field of kind {tag & 7}.");
        }

        return true;
    }

    /// <summary>Adds the field's whole numbers: one, or as many as are packed in its content.</summary>
    public readonly void AddNumbers(List<long> numbers)
    {
        if (Content.IsEmpty)
        {
            numbers.Add(Number);
            return;
        }

        ReadOnlyMemory<byte> packed = Content;
        while (!packed.IsEmpty)
        {
            numbers.Add((long)ReadVariable(ref packed));
        }
    }

    private ReadOnlyMemory<byte> Take(ulong length)
    {
        if (length > (ulong)_left.Length)
        {
            throw new InvalidDataException($"A field of {length} bytes goes beyond the end.");
        }

        ReadOnlyMemory<byte> taken = _left[..(int)length];
        _left = _left[(int)length..];
        return taken;
    }

    private static ulong ReadVariable(ref ReadOnlyMemory<byte> left)
    {
        ReadOnlySpan<byte> bytes = left.Span;
        ulong value = 0;
        for (int i = 0; i < Math.Min(bytes.Length, 10); i++)
        {
            value |= (ulong)(bytes[i] & 0x7f) << (7 * i);
            if (bytes[i] < 0x80)
            {
                left = left[(i + 1)..];
                return value;
            }
        }

        throw new InvalidDataException("A number has no end.");
    }
}
