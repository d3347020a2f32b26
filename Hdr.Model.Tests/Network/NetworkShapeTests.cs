using Hdr.Model.Network;
using Hdr.Model.Training;

namespace Hdr.Model.Tests.Network;

public sealed class NetworkShapeTests
{
    [Fact]
    public void A_line_gives_the_layers_in_their_order() => Assert.Equal(
        [new NetworkLayer(true, 32, 1), new NetworkLayer(true, 48, 2), new NetworkLayer(false, 128, 1)],
        NetworkShape.Parse("conv32-conv48-pool-dense128").Layers);

    [Fact]
    public void A_first_word_sets_digits_upright()
    {
        Assert.True(NetworkShape.Parse("upright-conv32-dense128").IsUpright);
        Assert.Equal(NetworkShape.Parse("conv32-dense128").Layers, NetworkShape.Parse("upright-conv32-dense128").Layers);
        Assert.False(NetworkShape.Parse("conv32-dense128").IsUpright);
    }

    [Theory]
    [InlineData("conv32-pool-pool")]
    [InlineData("pool-conv32")]
    [InlineData("dense128-conv32")]
    [InlineData("conv0-dense1")]
    [InlineData("conv32-dropout")]
    [InlineData("conv32-upright")]
    [InlineData("")]
    public void What_is_no_network_is_refused_with_the_word(string line) =>
        Assert.Contains("conv32-conv32-pool-dense128", Assert.Throws<FormatException>(() => NetworkShape.Parse(line)).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_recipe_has_a_network() => Assert.All(TrainingRecipe.All, recipe => Assert.NotEmpty(NetworkShape.Parse(recipe.Network).Layers));

    [Fact]
    public void A_second_network_of_a_recipe_can_be_read_too() =>
        Assert.All(TrainingRecipe.All.Select(recipe => recipe.SecondNetwork).OfType<string>(), line => Assert.NotEmpty(NetworkShape.Parse(line).Layers));
}
