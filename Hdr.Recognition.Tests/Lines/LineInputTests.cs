using Hdr.Recognition.Ink;
using Hdr.Recognition.Lines;
using Hdr.Recognition.Tests.Support;

namespace Hdr.Recognition.Tests.Lines;

public sealed class LineInputTests
{
    private const int Height = 60, Top = 11;
    private const double First = 200, Second = 260, Thickness = 6;

    [Theory]
    [InlineData(-0.6, 60)]
    [InlineData(-0.2, 60)]
    [InlineData(0, 60)]
    [InlineData(0.35, 60)]
    [InlineData(0.8, 60)]
    [InlineData(0.35, 24)]
    public void Each_place_of_the_image_is_found_at_its_column(double lean, int digitHeight)
    {
        InkPatch[] strokes = [Strokes.Leaning(First, Top, Thickness, Height, lean), Strokes.Leaning(Second, Top, Thickness, Height, lean)];
        LineInput input = LineNormaliser.Normalise(strokes, digitHeight)!;

        int height = (int)Math.Round(input.Scale * Height), top = (LineNormaliser.Height - height) / 2;
        double middle = input.ColumnOf(((First + Second + Thickness) / 2) + (lean * Height / 2), Top + (Height / 2));
        for (int row = 1; row < height - 1; row++)
        {
            double y = (row + 0.5) / input.Scale, lower = Height - y;
            float[] ink = input.Pixels[((top + row) * input.Width)..((top + row + 1) * input.Width)];

            // Rows and columns are whole numbers in the small image: half a column to each side.
            Assert.Equal(Centre(ink, x => x < middle), input.ColumnOf(First + (lean * lower) + (Thickness / 2), Top + y), tolerance: 0.5);
            Assert.Equal(Centre(ink, x => x >= middle), input.ColumnOf(Second + (lean * lower) + (Thickness / 2), Top + y), tolerance: 0.5);
        }
    }

    private static double Centre(float[] row, Func<int, bool> isMeant)
    {
        double sum = 0, mass = 0;
        foreach ((int x, float value) in row.Index().Where(pixel => isMeant(pixel.Index)))
        {
            sum += value * (x + 0.5);
            mass += value;
        }

        return sum / mass;
    }
}
