using Hdr.Model.Network;
using TorchSharp;

namespace Hdr.Model.Tests.Network;

public sealed class TiltedViewsTests : IDisposable
{
    private const int Side = 28;

    private readonly DisposeScope _scope;

    public TiltedViewsTests()
    {
        LibTorch.Load();
        _scope = torch.NewDisposeScope();
    }

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void The_views_lean_to_both_sides()
    {
        torch.Tensor[] views = [.. TiltedViews.Of(UprightBar())];
        double[] leans = [.. views.Select(Lean)];
        Assert.Equal(2, views.Length);
        Assert.Equal(Math.Tan(double.DegreesToRadians(8)), Math.Abs(leans[0]), 0.02);
        Assert.Equal(-leans[0], leans[1], 1e-3);
    }

    [Fact]
    public void Turning_keeps_the_ink_and_its_centre()
    {
        foreach (torch.Tensor view in TiltedViews.Of(UprightBar()))
        {
            Assert.Equal(UprightBar().sum().item<float>(), view.sum().item<float>(), 0.8f);
            Assert.Equal(13.5, Mean(view, 3), 0.05);
            Assert.Equal(13.5, Mean(view, 2), 0.05);
        }
    }

    private static torch.Tensor UprightBar()
    {
        torch.Tensor image = torch.zeros(1, 1, Side, Side);
        image.narrow(2, 6, 16).narrow(3, 13, 2).fill_(1);
        return image;
    }

    /// <summary>Columns to the right that the ink moves for a row downwards.</summary>
    private static double Lean(torch.Tensor image)
    {
        torch.Tensor rows = torch.arange(Side, torch.float32).sub(13.5).view(1, 1, Side, 1), columns = torch.arange(Side, torch.float32).sub(13.5).view(1, 1, 1, Side);
        return ((image * rows * columns).sum() / (image * rows * rows).sum()).item<float>();
    }

    private static double Mean(torch.Tensor image, int dimension)
    {
        long[] shape = [1, 1, 1, 1];
        shape[dimension] = Side;
        return ((image * torch.arange(Side, torch.float32).view(shape)).sum() / image.sum()).item<float>();
    }
}
