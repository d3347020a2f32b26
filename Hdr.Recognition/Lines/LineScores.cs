namespace Hdr.Recognition.Lines;

/// <summary>What one line network or several say of a number: for every second column of its input the logarithms of eleven probabilities.</summary>
/// <param name="Logarithms">Shape <c>[frames, networks, 11]</c>, row-major: of the ten digits, and of none.</param>
/// <param name="NetworkCount">How many networks speak, at least 1.</param>
public sealed record LineScores(ReadOnlyMemory<float> Logarithms, int NetworkCount = 1)
{
    /// <summary>Ten digits and the blank.</summary>
    public const int ClassCount = 11;

    /// <summary>The blank: no digit, or the digit is told in another frame.</summary>
    public const int Blank = 10;

    /// <summary>Columns of the input a frame.</summary>
    public const int ColumnsOfFrame = 2;

    /// <summary>How many frames there are.</summary>
    public int FrameCount => Logarithms.Length / (NetworkCount * ClassCount);
}
