using System.Text;
using Hdr.Model.Data;
using Hdr.Model.Tests.Support;

namespace Hdr.Model.Tests.Data;

public sealed class LabelListTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_two_columns_stand_anywhere_and_fields_may_be_quoted()
    {
        IReadOnlyList<LabelledFile> files = Read("note,label,\"file\"\r\n\"a \"\"b\"\",\r\nc\",12 345,\"deep/one, two.png\"\r\n,\"\",blank.png\r\nx,  7\t8 ,ü.png\r\n");
        Assert.Equal([("deep/one, two.png", "12 345"), ("blank.png", ""), ("ü.png", "7 8")], files.Select(file => (file.Name, file.Label)));
        Assert.Equal(_folder["deep", "one, two.png"], files[0].Path);
    }

    [Theory]
    [InlineData("\uFEFFfile,label\na.png,1\n")]
    [InlineData("file,label\ra.png,1")]
    [InlineData("Label , FILE\n1,a.png\n\n")]
    public void Byte_order_marks_any_line_ends_and_any_letter_case_do_no_harm(string content)
    {
        LabelledFile file = Assert.Single(Read(content));
        Assert.Equal(("a.png", "1"), (file.Name, file.Label));
    }

    [Theory]
    [InlineData("../a.png")]
    [InlineData("deep/../../a.png")]
    [InlineData("/a.png")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("deep/..")]
    [InlineData("a\0.png")]
    public void A_path_out_of_the_folder_is_refused_with_its_line(string path) => AssertRefused($"file,label\nb.png,1\n\"{path}\",1\n", "line 3", $"'{path}'", "inside the folder");

    [Fact]
    public void A_folder_beside_that_begins_like_it_is_outside() => AssertRefused($"file,label\n../{Path.GetFileName(_folder.Path)}2/a.png,1\n", "inside the folder");

    [Theory]
    [InlineData("file,text\na.png,1\n", "no column 'label'", "'file,text'")]
    [InlineData("label\n1\n", "no column 'file'")]
    [InlineData("", "no column 'file'")]
    [InlineData("file,label\n", "names no file")]
    [InlineData("file,label\na.png,1.5\n", "line 2", "'1.5'", "0 to 9")]
    [InlineData("file,label\na.png,٣\n", "line 2", "0 to 9")]
    [InlineData("file,label\na.png,1\nb.png,2\na.png,3\n", "line 4", "'a.png'", "second time")]
    [InlineData("file,label\na.png\n", "no comma-separated text")]
    [InlineData("file,label\n\"a.png,1\n", "no comma-separated text")]
    [InlineData("file;label\na.png;1\n", "no column 'file'")]
    public void What_is_no_list_of_labels_is_refused_with_the_reason(string content, params string[] parts) => AssertRefused(content, parts);

    [Fact]
    public void Other_encodings_are_refused()
    {
        File.WriteAllBytes(_folder["labels.csv"], Encoding.Latin1.GetBytes("file,label\nü.png,1\n"));
        Assert.Contains("UTF-8", Assert.Throws<DataException>(() => LabelList.Read(_folder["labels.csv"], _folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_list_is_named() =>
        Assert.Contains("none.csv' does not exist", Assert.Throws<DataException>(() => LabelList.Read(_folder["none.csv"], _folder.Path)).Message, StringComparison.Ordinal);

    private void AssertRefused(string content, params string[] parts)
    {
        string message = Assert.Throws<DataException>(() => Read(content)).Message;
        Assert.All(parts, part => Assert.Contains(part, message, StringComparison.Ordinal));
        Assert.Contains("labels.csv", message, StringComparison.Ordinal);
    }

    private IReadOnlyList<LabelledFile> Read(string content)
    {
        File.WriteAllText(_folder["labels.csv"], content);
        return LabelList.Read(_folder["labels.csv"], _folder.Path);
    }
}
