namespace Hdr.Recognition.Networks;

/// <summary>Numbers that stay where they are in memory and begin where a cache line does; zero at first. The collector frees them.</summary>
internal sealed unsafe class AlignedFloats
{
    private const int CacheLine = 64;

    private readonly float[] _array;

    /// <param name="length">Numbers.</param>
    public AlignedFloats(int length)
    {
        _array = GC.AllocateArray<float>(length + (CacheLine / sizeof(float)), pinned: true);
        fixed (float* first = _array)
        {
            First = (float*)(((nint)first + CacheLine - 1) & ~(nint)(CacheLine - 1));
        }
    }

    /// <summary>The first number, as long as this object is alive.</summary>
    public float* First { get; }
}
