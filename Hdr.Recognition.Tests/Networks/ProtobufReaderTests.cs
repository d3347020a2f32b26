using Hdr.Recognition.Networks.Onnx;
using Hdr.Recognition.Tests.Support;

namespace Hdr.Recognition.Tests.Networks;

public sealed class ProtobufReaderTests
{
    [Fact]
    public void Fields_come_one_by_one_with_their_numbers_and_contents()
    {
        ProtobufReader reader = new(TinyNetwork.Message(TinyNetwork.Field(3, 300), TinyNetwork.Field(20, "Ziffer"), TinyNetwork.Field(1, -1)));

        Assert.True(reader.Read());
        Assert.Equal((3, 300), (reader.Field, reader.Number));
        Assert.True(reader.Content.IsEmpty);
        Assert.True(reader.Read());
        Assert.Equal((20, "Ziffer", 0), (reader.Field, reader.Text, reader.Number));
        Assert.True(reader.Read());
        Assert.Equal((1, -1), (reader.Field, reader.Number));
        Assert.False(reader.Read());
    }

    [Fact]
    public void Fields_of_fixed_length_are_passed_over()
    {
        ProtobufReader reader = new((byte[])[(1 << 3) | 1, 1, 2, 3, 4, 5, 6, 7, 8, (2 << 3) | 5, 1, 2, 3, 4, 3 << 3, 7]);

        List<(int, long)> fields = [];
        while (reader.Read())
        {
            fields.Add((reader.Field, reader.Number));
        }

        Assert.Equal([(1, 0), (2, 0), (3, 7)], fields);
    }

    [Fact]
    public void Numbers_are_taken_one_by_one_or_packed()
    {
        List<long> numbers = [];
        ProtobufReader reader = new(TinyNetwork.Message(TinyNetwork.Field(8, 5), TinyNetwork.Field(8, (byte[])[1, 0xac, 0x02, 3])));
        while (reader.Read())
        {
            reader.AddNumbers(numbers);
        }

        Assert.Equal([5, 1, 300, 3], numbers);
    }

    [Theory]
    [InlineData(new byte[] { (1 << 3) | 2, 5, 1, 2 }, "goes beyond the end")]
    [InlineData(new byte[] { (1 << 3) | 2, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1 }, "goes beyond the end")]
    [InlineData(new byte[] { (1 << 3) | 1, 5, 1, 2 }, "goes beyond the end")]
    [InlineData(new byte[] { 0x80 }, "has no end")]
    [InlineData(new byte[] { 1 << 3, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80 }, "has no end")]
    [InlineData(new byte[] { (1 << 3) | 3 }, "no field of kind 3")]
    public void What_is_no_message_is_refused(byte[] message, string expected)
    {
        InvalidDataException trouble = Assert.Throws<InvalidDataException>(() => new ProtobufReader(message).Read());
        Assert.Contains(expected, trouble.Message, StringComparison.Ordinal);
    }
}
