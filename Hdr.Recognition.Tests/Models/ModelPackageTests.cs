using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Hdr.Recognition.Models;
using Hdr.Recognition.Tests.Support;

namespace Hdr.Recognition.Tests.Models;

public sealed class ModelPackageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_saved_is_what_is_loaded()
    {
        ModelPackage saved = TestModel.Around(TinyNetwork.Random(seed: 5));
        string path = _folder.File("model.zip");

        saved.Save(path);
        ModelPackage loaded = ModelPackage.Load(path);

        Assert.Equal(saved.Onnx, loaded.Onnx);
        Assert.Equivalent(saved.Card, loaded.Card, strict: true);
        Assert.Equivalent(saved.Metrics, loaded.Metrics, strict: true);
        Assert.Equivalent(saved.History, loaded.History, strict: true);
    }

    [Fact]
    public void The_line_network_that_was_saved_is_loaded_and_there_is_none_where_none_was_saved()
    {
        ModelPackage plain = TestModel.Around(TinyNetwork.Saying(1));
        byte[] line = TinyLineNetwork.Linear(TinyLineNetwork.Weights(seed: 3), new float[11]);
        (plain with { LineOnnx = line }).Save(_folder.File("lines.zip"));
        plain.Save(_folder.File("plain.zip"));

        Assert.Equal(line, ModelPackage.Load(_folder.File("lines.zip")).LineOnnx);
        Assert.Equal(line, ModelPackage.LoadWithTestedImages(_folder.File("lines.zip")).LineOnnx);
        Assert.Null(ModelPackage.Load(_folder.File("plain.zip")).LineOnnx);
    }

    [Fact]
    public void The_networks_alone_are_those_of_the_package()
    {
        ModelPackage package = TestModel.Around(TinyNetwork.Random(seed: 5)) with { LineOnnx = TinyLineNetwork.Linear(TinyLineNetwork.Weights(seed: 3), new float[11]) };
        package.Save(_folder.File("model.zip"));

        ModelNetworks networks = ModelNetworks.Load(_folder.File("model.zip"));

        Assert.Equal(package.Onnx, networks.Onnx);
        Assert.Equal(package.LineOnnx, networks.LineOnnx);
        Assert.Equal(package.LineOnnx, ModelNetworks.LoadLine(_folder.File("model.zip")));
    }

    [Fact]
    public void A_file_from_before_coverage_was_measured_is_still_read()
    {
        string path = _folder.File("early.zip");
        TestModel.Around(TinyNetwork.Random(seed: 7)).Save(path);
        RemoveMetrics(path, "accuracyInterval", "coverage");

        ModelMetrics metrics = ModelPackage.Load(path).Metrics;

        Assert.Equal((null, null, 0.5), (metrics.AccuracyInterval, metrics.Coverage, metrics.Accuracy));
    }

    [Fact]
    public void Saving_leaves_no_other_file_behind()
    {
        TestModel.Around(TinyNetwork.Saying(1)).Save(_folder.File("model.zip"));
        TestModel.Around(TinyNetwork.Saying(2)).Save(_folder.File("model.zip"));

        Assert.Equal([_folder.File("model.zip")], Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void A_cut_off_file_is_refused_with_a_sentence_that_names_it(double kept)
    {
        string path = _folder.File("model.zip");
        TestModel.Around(TinyNetwork.Random(seed: 6)).Save(path);
        byte[] whole = File.ReadAllBytes(path);
        File.WriteAllBytes(path, whole[..(int)(kept < 1 ? whole.Length * kept : kept)]);

        Assert.All([() => ModelPackage.Load(path), () => ModelNetworks.Load(path), () => ModelNetworks.LoadLine(path)!], (Func<object> load) =>
        {
            ModelFileException trouble = Assert.Throws<ModelFileException>(load);
            Assert.Contains("cut off, damaged or no model", trouble.Message, StringComparison.Ordinal);
            Assert.Contains(path, trouble.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_zip_without_a_model_is_refused()
    {
        string path = _folder.File("other.zip");
        using (ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            zip.CreateEntry("readme.txt");
        }

        Assert.Throws<ModelFileException>(() => ModelPackage.Load(path));
    }

    [Fact]
    public void A_missing_file_is_refused_with_the_command_that_makes_one()
    {
        ModelFileException trouble = Assert.Throws<ModelFileException>(() => ModelPackage.Load(_folder.File("none.zip")));

        Assert.Contains("dotnet run -c Release --project Hdr.Model", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_format_is_told_from_a_damaged_one_whatever_else_its_card_says()
    {
        string path = _folder.File("foreign.zip");
        using (ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            using StreamWriter card = new(zip.CreateEntry("hdr/model.json").Open());
            card.Write("""{ "format": 99, "alphabet": "hexadecimal" }""");
        }

        ModelFileException trouble = Assert.Throws<ModelFileException>(() => ModelPackage.Load(path));

        Assert.Contains("has format 99", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_a_later_format_is_refused_with_both_numbers()
    {
        ModelPackage package = TestModel.Around(TinyNetwork.Saying(1));
        string path = _folder.File("later.zip");
        (package with { Card = package.Card with { Format = ModelCard.CurrentFormat + 1 } }).Save(path);

        ModelFileException trouble = Assert.Throws<ModelFileException>(() => ModelPackage.Load(path));

        Assert.Contains($"has format {ModelCard.CurrentFormat + 1}; this build reads {ModelCard.OldestFormat} to {ModelCard.CurrentFormat}", trouble.Message, StringComparison.Ordinal);
    }

    private static void RemoveMetrics(string path, params string[] names)
    {
        using ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Update);
        using Stream stream = zip.GetEntry("hdr/metrics.json")!.Open();
        JsonObject metrics = JsonNode.Parse(stream)!.AsObject();
        Assert.All(names, name => Assert.True(metrics.Remove(name)));
        stream.SetLength(0);
        stream.Write(Encoding.UTF8.GetBytes(metrics.ToJsonString()));
    }
}
