using Hdr.Model.Lines;
using Hdr.Model.Network;
using Hdr.Model.Tests.Support;
using Hdr.Recognition.Lines;
using TorchSharp;

namespace Hdr.Model.Tests.Lines;

public sealed class LineBatchTests
{
    public LineBatchTests() => LibTorch.Load();

    [Fact]
    public void Pixels_are_written_into_libtorchs_memory_and_not_copied_on_the_managed_heap()
    {
        const int Width = 960;
        LineExample[] examples = [.. Enumerable.Range(0, 8).Select(seed => LineNetworks.Example(Width, "12", seed))];
        using DisposeScope scope = torch.NewDisposeScope();
        LineBatch.Of(examples);

        long before = GC.GetAllocatedBytesForCurrentThread();
        LineBatch.Of(examples);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, examples.Length * LineNormaliser.Height * Width / 4);
    }

    [Fact]
    public void Lines_are_as_wide_as_the_widest_rounded_up_and_paper_stands_on_the_right_of_the_others()
    {
        const int Width = 32;
        using DisposeScope scope = torch.NewDisposeScope();
        LineExample[] examples = [LineNetworks.Example(20, "12", seed: 1), LineNetworks.Example(30, "3", seed: 2)];

        LineBatch batch = LineBatch.Of(examples);

        Assert.Equal([2, 1, LineNormaliser.Height, Width], batch.Lines.shape);
        float[] values = batch.Lines.data<float>().ToArray();
        Assert.All(Enumerable.Range(0, values.Length), index =>
        {
            (int line, int y, int x) = (index / (Width * LineNormaliser.Height), index / Width % LineNormaliser.Height, index % Width);
            LineExample example = examples[line];
            Assert.Equal(x < example.Width ? example.Pixels[(y * example.Width) + x] / 255f : 0, values[index], 1e-6f);
        });
    }

    [Fact]
    public void Texts_their_lengths_and_the_frames_of_each_line_go_with_them()
    {
        using DisposeScope scope = torch.NewDisposeScope();

        LineBatch batch = LineBatch.Of([LineNetworks.Example(20, "12", seed: 1), LineNetworks.Example(30, "907", seed: 2), LineNetworks.Example(24, "", seed: 3)]);

        Assert.Equal([3, 3], batch.Texts.shape);
        Assert.Equal([1L, 2, 0, 9, 0, 7, 0, 0, 0], batch.Texts.data<long>().ToArray());
        Assert.Equal([2L, 3, 0], batch.TextLengths.data<long>().ToArray());
        Assert.Equal([10L, 15, 12], batch.FrameCounts.data<long>().ToArray());
    }
}
