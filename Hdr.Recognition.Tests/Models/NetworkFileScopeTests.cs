using System.IO.Compression;
using Hdr.Recognition.Models;
using Hdr.Recognition.Pooling;
using Hdr.Recognition.Tests.Support;
using Microsoft.ML;

namespace Hdr.Recognition.Tests.Models;

public sealed class NetworkFileScopeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public NetworkFileScopeTests() =>
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows removes a file that is open only when its process ends.");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_pool_in_use_keeps_no_network_in_the_temporary_folder()
    {
        byte[] onnx = TinyNetwork.Random(seed: 4_701);
        TestModel.Around(onnx).Save(_folder.File("model.zip"));
        using PredictionEnginePool<DigitInput, DigitPrediction> pool = TestPool.Of(_folder.File("model.zip"));

        Assert.Equal(1f, pool.Predict(new DigitInput { Image = Inputs.Random(1, seed: 1) }).Score.Sum(), 1e-5f);

        Assert.Empty(TemporaryFilesWith(onnx));
    }

    [Fact]
    public void A_pipeline_that_was_made_can_be_saved_and_leaves_none_when_it_is_disposed()
    {
        byte[] onnx = TinyNetwork.Random(seed: 4_702);
        MLContext context = DigitPipeline.CreateContext();
        ITransformer pipeline = DigitPipeline.Create(context, onnx);

        context.Model.Save(pipeline, context.Data.LoadFromEnumerable<DigitInput>([]).Schema, _folder.File("pipeline.zip"));
        (pipeline as IDisposable)?.Dispose();

        Assert.Empty(TemporaryFilesWith(onnx));
        using ZipArchive saved = ZipFile.OpenRead(_folder.File("pipeline.zip"));
        Assert.Equal(onnx.Length + sizeof(int), Assert.Single(saved.Entries, entry => entry.Name == "OnnxModel").Length);
    }

    [Fact]
    public void After_the_scope_the_context_writes_where_it_did_before()
    {
        MLContext context = new() { TempFilePath = _folder.Path };
        string meanwhile;
        using (new NetworkFileScope(context))
        {
            meanwhile = context.TempFilePath;
            Assert.True(Directory.Exists(meanwhile));
        }

        Assert.Equal(_folder.Path, context.TempFilePath);
        Assert.False(Directory.Exists(meanwhile));
    }

    /// <summary>Tests that run beside this one have networks of their own: what is looked for is these very bytes.</summary>
    private static IEnumerable<string> TemporaryFilesWith(byte[] onnx) =>
        new DirectoryInfo(Path.GetTempPath()).EnumerateFiles()
            .Where(file => file.Exists && file.Length == onnx.Length)
            .Select(file => file.FullName)
            .Where(path => File.ReadAllBytes(path).AsSpan().SequenceEqual(onnx));
}
