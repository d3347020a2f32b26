using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Hdr.Recognition.Networks;

namespace Hdr.Model.Network;

/// <summary>As <see cref="KernelGradient"/>, for 3x3 kernels over images of one channel: a network's first layer. Here the kernels lie side by side.</summary>
internal static unsafe class OneChannelKernelGradient
{
    /// <summary>Rows and columns of a kernel.</summary>
    public const int KernelSize = 3;

    /// <summary>Kernels that are summed at once.</summary>
    public const int Kernels = 8;

    /// <summary>Whether the sizes fit.</summary>
    public static bool Suits(ConvolutionShape shape) =>
        shape is { Channels: 1, KernelRows: KernelSize, KernelColumns: KernelSize } && shape.OutputChannels % Kernels == 0;

    /// <summary>Computes the gradient. Its value does not depend on the number of threads.</summary>
    /// <param name="shape">The sizes, which <see cref="Suits"/>.</param>
    /// <param name="input">Shape <c>[images, rows, columns]</c>; only read.</param>
    /// <param name="outputGradient">Shape <c>[images, output rows, output columns, output channels]</c>; only read.</param>
    /// <param name="gradient">Written: shape <c>[output channels / 8, 3, 3, 8]</c>.</param>
    /// <param name="threadCount">The most threads to use, at least 1.</param>
    public static void Compute(ConvolutionShape shape, float* input, float* outputGradient, float* gradient, int threadCount)
    {
        int groups = shape.OutputChannels / Kernels;
        int parts = Math.Min(threadCount, groups);
        _ = Parallel.For(0, parts, part => ComputeGroups(shape, input, outputGradient, gradient, groups * part / parts, groups * (part + 1) / parts));
    }

    private static void ComputeGroups(ConvolutionShape shape, float* input, float* outputGradient, float* gradient, int firstGroup, int endGroup)
    {
        const int GroupSize = KernelSize * KernelSize * Kernels;
        new Span<float>(gradient + (firstGroup * GroupSize), (endGroup - firstGroup) * GroupSize).Clear();
        for (long image = 0; image < shape.Images; image++)
        {
            for (int row = 0; row < shape.OutputRows; row++)
            {
                float* pixels = input + (image * shape.InputImage) + (row * shape.InputRow);
                float* factors = outputGradient + (image * shape.OutputImage) + (row * shape.OutputRow);
                for (int group = firstGroup; group < endGroup; group++)
                {
                    AddRow(shape, pixels, factors + (group * Kernels), gradient + (group * GroupSize));
                }
            }
        }
    }

    /// <summary>The inner loop: to each pixel ten loads and nine products. Sums stay in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRow(ConvolutionShape shape, float* pixel, float* outputGradient, float* sums)
    {
        Vector256<float> sum00 = Vector256.Load(sums), sum01 = Vector256.Load(sums + 8), sum02 = Vector256.Load(sums + 16);
        Vector256<float> sum10 = Vector256.Load(sums + 24), sum11 = Vector256.Load(sums + 32), sum12 = Vector256.Load(sums + 40);
        Vector256<float> sum20 = Vector256.Load(sums + 48), sum21 = Vector256.Load(sums + 56), sum22 = Vector256.Load(sums + 64);
        float* below = pixel + shape.InputRow, belowThat = below + shape.InputRow;
        int outputChannels = shape.OutputChannels;
        for (float* end = outputGradient + shape.OutputRow; outputGradient < end; outputGradient += outputChannels)
        {
            Vector256<float> factors = Vector256.Load(outputGradient);
            sum00 = Vector256.FusedMultiplyAdd(Vector256.Create(pixel[0]), factors, sum00);
            sum01 = Vector256.FusedMultiplyAdd(Vector256.Create(pixel[1]), factors, sum01);
            sum02 = Vector256.FusedMultiplyAdd(Vector256.Create(pixel[2]), factors, sum02);
            sum10 = Vector256.FusedMultiplyAdd(Vector256.Create(below[0]), factors, sum10);
            sum11 = Vector256.FusedMultiplyAdd(Vector256.Create(below[1]), factors, sum11);
            sum12 = Vector256.FusedMultiplyAdd(Vector256.Create(below[2]), factors, sum12);
            sum20 = Vector256.FusedMultiplyAdd(Vector256.Create(belowThat[0]), factors, sum20);
            sum21 = Vector256.FusedMultiplyAdd(Vector256.Create(belowThat[1]), factors, sum21);
            sum22 = Vector256.FusedMultiplyAdd(Vector256.Create(belowThat[2]), factors, sum22);
            pixel++;
            below++;
            belowThat++;
        }

        sum00.Store(sums);
        sum01.Store(sums + 8);
        sum02.Store(sums + 16);
        sum10.Store(sums + 24);
        sum11.Store(sums + 32);
        sum12.Store(sums + 40);
        sum20.Store(sums + 48);
        sum21.Store(sums + 56);
        sum22.Store(sums + 64);
    }
}
