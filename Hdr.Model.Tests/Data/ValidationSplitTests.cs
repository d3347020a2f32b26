using Hdr.Model.Data;
using Hdr.Model.Tests.Support;

namespace Hdr.Model.Tests.Data;

public sealed class ValidationSplitTests
{
    [Fact]
    public void Of_mnist_the_last_ten_thousand_are_held_out()
    {
        (LabelledImages training, LabelledImages validation) = ValidationSplit.Split(Mnist.Training);
        Assert.Equal((50_000, 10_000), (training.Count, validation.Count));
        Assert.Equal(Mnist.Training.Files.Take(50_000), training.Files);
        Assert.Equal(Mnist.Training.Files.Skip(50_000), validation.Files);
        Assert.Equal(Mnist.Training.GetPixels(50_000).ToArray(), validation.GetPixels(0).ToArray());
    }

    [Fact]
    public void Numbers_decide_the_order_not_the_order_given()
    {
        (LabelledImages training, LabelledImages validation) = ValidationSplit.Split(Named("1/10.png", "0/2.png", "1/7.png", "0/1.png", "1/9.png", "0/8.png"));
        Assert.Equal(["0/1.png", "0/2.png", "1/7.png", "0/8.png", "1/9.png"], training.Files);
        Assert.Equal(["1/10.png"], validation.Files);
    }

    [Fact]
    public void Without_numbers_the_last_sixth_of_each_class_is_held_out()
    {
        string[] files = [.. Enumerable.Range(0, 12).Select(i => $"0/a{i:D2}.png"), .. Enumerable.Range(0, 6).Select(i => $"1/b{i}.png")];
        (_, LabelledImages validation) = ValidationSplit.Split(Named(files));
        Assert.Equal(["0/a10.png", "0/a11.png", "1/b5.png"], validation.Files);
    }

    [Fact]
    public void A_number_that_two_classes_have_is_no_order()
    {
        string[] files = [.. Enumerable.Range(0, 6).Select(i => $"0/{i}.png"), .. Enumerable.Range(0, 6).Select(i => $"1/{i}.png")];
        (_, LabelledImages validation) = ValidationSplit.Split(Named(files));
        Assert.Equal(["0/5.png", "1/5.png"], validation.Files);
    }

    [Fact]
    public void Too_few_images_are_refused() =>
        Assert.Contains("5 images are too few", Assert.Throws<DataException>(() => ValidationSplit.Split(Mnist.Test.First(5))).Message, StringComparison.Ordinal);

    private static LabelledImages Named(params string[] files) =>
        Mnist.Test.First(files.Length) with { Files = files, Labels = [.. files.Select(file => (byte)(file[0] - '0'))] };
}
