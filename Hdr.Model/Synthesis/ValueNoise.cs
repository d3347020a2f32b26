namespace Hdr.Model.Synthesis;

/// <summary>Smooth noise: random values on a grid, blended linearly between. It repeats after 40 places.</summary>
internal sealed class ValueNoise
{
    private const int Side = 40;
    private readonly float[] _values = new float[Side * Side];

    /// <summary>Noise that follows from the generator's state.</summary>
    public ValueNoise(Random random)
    {
        for (int i = 0; i < _values.Length; i++)
        {
            _values[i] = random.NextSingle();
        }
    }

    /// <summary>The noise at a place, 0 to 1; places 1 apart are independent.</summary>
    /// <param name="x">At least 0.</param>
    /// <param name="y">At least 0.</param>
    public float At(float x, float y)
    {
        int column = (int)x, row = (int)y;
        float right = x - column, below = y - row;
        float upper = float.Lerp(Value(column, row), Value(column + 1, row), right);
        float lower = float.Lerp(Value(column, row + 1), Value(column + 1, row + 1), right);
        return float.Lerp(upper, lower, below);
    }

    private float Value(int column, int row) => _values[(row % Side * Side) + (column % Side)];
}
