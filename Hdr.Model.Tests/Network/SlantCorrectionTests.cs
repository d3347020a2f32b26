using Hdr.Model.Network;
using TorchSharp;

namespace Hdr.Model.Tests.Network;

public sealed class SlantCorrectionTests : IDisposable
{
    private const int Side = 28;

    private readonly DisposeScope _scope;

    public SlantCorrectionTests()
    {
        LibTorch.Load();
        _scope = torch.NewDisposeScope();
    }

    public void Dispose() => _scope.Dispose();

    [Theory]
    [InlineData(0.4)]
    [InlineData(-0.4)]
    [InlineData(0.15)]
    public void What_leans_is_set_upright_and_keeps_its_ink(double slant)
    {
        torch.Tensor leaning = Bar(slant), upright = SlantCorrection.Of(leaning);
        Assert.Equal(slant, SlantOf(leaning), 0.03);
        Assert.Equal(0, SlantOf(upright), 0.03);
        Assert.Equal(leaning.sum().item<float>(), upright.sum().item<float>(), 1.5f);
    }

    [Fact]
    public void What_stands_upright_stays_as_it_is() =>
        Assert.InRange((SlantCorrection.Of(Bar(0)) - Bar(0)).abs().max().item<float>(), 0, 1e-4f);

    [Fact]
    public void More_than_the_most_is_corrected_by_the_most()
    {
        torch.Tensor leaning = Bar(1.2);
        Assert.Equal(SlantOf(leaning) - SlantCorrection.MostSlant, SlantOf(SlantCorrection.Of(leaning)), 0.1);
    }

    [Fact]
    public void Each_image_of_a_batch_is_corrected_for_itself_and_one_without_ink_stays_empty()
    {
        torch.Tensor batch = torch.cat([Bar(0.4), torch.zeros(1, 1, Side, Side), Bar(-0.3)], 0), upright = SlantCorrection.Of(batch);
        Assert.InRange((upright.narrow(0, 0, 1) - SlantCorrection.Of(Bar(0.4))).abs().max().item<float>(), 0, 1e-5f);
        Assert.Equal(0, upright.narrow(0, 1, 1).abs().max().item<float>());
        Assert.InRange((upright.narrow(0, 2, 1) - SlantCorrection.Of(Bar(-0.3))).abs().max().item<float>(), 0, 1e-5f);
    }

    /// <summary>A bar about the middle that moves so many columns to the right a row downwards.</summary>
    private static torch.Tensor Bar(double slant)
    {
        torch.Tensor rows = Places().view(1, 1, Side, 1), columns = Places().view(1, 1, 1, Side);
        torch.Tensor away = (columns - (rows * slant)).abs();
        return (2.5 - away).clamp(0, 1) * rows.abs().le(8).to(torch.float32);
    }

    private static double SlantOf(torch.Tensor image)
    {
        torch.Tensor rows = Places().view(1, 1, Side, 1), columns = Places().view(1, 1, 1, Side);
        return ((image * rows * columns).sum() / (image * rows * rows).sum()).item<float>();
    }

    private static torch.Tensor Places() => torch.arange(Side, torch.float32).sub(13.5);
}
