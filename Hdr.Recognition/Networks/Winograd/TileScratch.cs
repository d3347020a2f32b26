using System.Buffers;
using System.Runtime.InteropServices;

namespace Hdr.Recognition.Networks.Winograd;

/// <summary>Memory for a while, which begins where a cache line does. What is in it at first is anything.</summary>
internal sealed unsafe class TileScratch : IDisposable
{
    private const int CacheLine = 64;

    private readonly float[] _array;
    private readonly GCHandle _pin;

    /// <summary>Borrows memory.</summary>
    /// <param name="length">Numbers.</param>
    public TileScratch(int length)
    {
        _array = ArrayPool<float>.Shared.Rent(length + (CacheLine / sizeof(float)));
        _pin = GCHandle.Alloc(_array, GCHandleType.Pinned);
        First = (float*)((_pin.AddrOfPinnedObject() + CacheLine - 1) & ~(nint)(CacheLine - 1));
    }

    /// <summary>The first number.</summary>
    public float* First { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _pin.Free();
        ArrayPool<float>.Shared.Return(_array);
    }
}
