using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Hdr.Recognition.Networks;

namespace Hdr.Model.Network;

/// <summary>
/// How a loss changes with the kernels of a convolution: to each of a kernel's numbers belongs the sum, over all places that the kernel is put
/// to, of the number beneath it times the gradient of what comes out there (LeCun et al., 1998, section II). It takes as many operations
/// as the convolution itself. With the channels of a pixel side by side, what lies beneath a row of a kernel is one run of memory, and so
/// is what the gradient has of a pixel: both are read where they lie, and nothing is unfolded or copied.
/// </summary>
internal static unsafe class KernelGradient
{
    /// <summary>Numbers of a kernel's row that are summed at once: three vectors, each with a sum for each of <see cref="Kernels"/>.</summary>
    public const int Run = 3 * VectorSize;

    /// <summary>Kernels that are summed at once. With three vectors each and what they are multiplied with they fill the 16 registers of AVX2.</summary>
    public const int Kernels = 4;

    private const int VectorSize = 8;

    /// <summary>Bytes of output gradient that are gone through at once: half of a usual first-level cache, beside the input's.</summary>
    private const int FirstLevelBytes = 16 * 1024;

    /// <summary>Bytes of images and output gradients that are gone through at once: less than a usual second-level cache.</summary>
    private const int SecondLevelBytes = 192 * 1024;

    /// <summary>Whether the sizes fit: whole runs and whole groups of kernels.</summary>
    public static bool Suits(ConvolutionShape shape) => shape.KernelRow % Run == 0 && shape.OutputChannels % Kernels == 0;

    /// <summary>Computes the gradient. Its value does not depend on the number of threads.</summary>
    /// <param name="shape">The sizes, which <see cref="Suits"/>.</param>
    /// <param name="input">Shape <c>[images, rows, columns, channels]</c>; only read.</param>
    /// <param name="outputGradient">Shape <c>[images, output rows, output columns, output channels]</c>; only read.</param>
    /// <param name="gradient">Written: shape <c>[kernel row / 24, kernel rows, output channels, 24]</c>, where a kernel's row is <c>[kernel columns, channels]</c>.</param>
    /// <param name="threadCount">The most threads to use, at least 1.</param>
    public static void Compute(ConvolutionShape shape, float* input, float* outputGradient, float* gradient, int threadCount)
    {
        int runs = shape.KernelRow / Run;
        int parts = Math.Min(threadCount, runs);
        _ = Parallel.For(0, parts, part => ComputeRuns(shape, input, outputGradient, gradient, runs * part / parts, runs * (part + 1) / parts));
    }

    private static void ComputeRuns(ConvolutionShape shape, float* input, float* outputGradient, float* gradient, int firstRun, int endRun)
    {
        int runSize = shape.KernelRows * shape.OutputChannels * Run;
        new Span<float>(gradient + ((long)firstRun * runSize), (endRun - firstRun) * runSize).Clear();
        int imagesAtOnce = Math.Max(1, SecondLevelBytes / sizeof(float) / (shape.InputImage + shape.OutputImage));
        for (int first = 0; first < shape.Images; first += imagesAtOnce)
        {
            int end = Math.Min(shape.Images, first + imagesAtOnce);
            for (int run = firstRun; run < endRun; run++)
            {
                for (long image = first; image < end; image++)
                {
                    AddImage(shape, input + (image * shape.InputImage) + (run * Run), outputGradient + (image * shape.OutputImage), gradient + ((long)run * runSize));
                }
            }
        }
    }

    private static void AddImage(ConvolutionShape shape, float* input, float* outputGradient, float* sums)
    {
        int rowsAtOnce = Math.Max(1, FirstLevelBytes / sizeof(float) / shape.OutputRow);
        for (int row = 0; row < shape.OutputRows; row += rowsAtOnce)
        {
            int rows = Math.Min(rowsAtOnce, shape.OutputRows - row);
            for (int kernelRow = 0; kernelRow < shape.KernelRows; kernelRow++)
            {
                for (int kernel = 0; kernel < shape.OutputChannels; kernel += Kernels)
                {
                    AddRows(
                        shape,
                        rows,
                        input + ((row + kernelRow) * shape.InputRow),
                        outputGradient + (row * shape.OutputRow) + kernel,
                        sums + (((kernelRow * shape.OutputChannels) + kernel) * Run));
                }
            }
        }
    }

    /// <summary>The inner loop: to each pixel seven loads and twelve products. Sums stay in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRows(ConvolutionShape shape, int rows, float* input, float* outputGradient, float* sums)
    {
        Vector256<float> sum00 = Vector256.Load(sums), sum01 = Vector256.Load(sums + 8), sum02 = Vector256.Load(sums + 16);
        Vector256<float> sum10 = Vector256.Load(sums + 24), sum11 = Vector256.Load(sums + 32), sum12 = Vector256.Load(sums + 40);
        Vector256<float> sum20 = Vector256.Load(sums + 48), sum21 = Vector256.Load(sums + 56), sum22 = Vector256.Load(sums + 64);
        Vector256<float> sum30 = Vector256.Load(sums + 72), sum31 = Vector256.Load(sums + 80), sum32 = Vector256.Load(sums + 88);
        int channels = shape.Channels, outputChannels = shape.OutputChannels;
        for (int row = 0; row < rows; row++)
        {
            float* pixel = input + (row * shape.InputRow);
            float* gradient = outputGradient + (row * shape.OutputRow);
            for (float* end = gradient + shape.OutputRow; gradient < end; gradient += outputChannels, pixel += channels)
            {
                Vector256<float> value0 = Vector256.Load(pixel), value1 = Vector256.Load(pixel + 8), value2 = Vector256.Load(pixel + 16);
                Vector256<float> factor = Vector256.Create(gradient[0]);
                sum00 = Vector256.FusedMultiplyAdd(factor, value0, sum00);
                sum01 = Vector256.FusedMultiplyAdd(factor, value1, sum01);
                sum02 = Vector256.FusedMultiplyAdd(factor, value2, sum02);
                factor = Vector256.Create(gradient[1]);
                sum10 = Vector256.FusedMultiplyAdd(factor, value0, sum10);
                sum11 = Vector256.FusedMultiplyAdd(factor, value1, sum11);
                sum12 = Vector256.FusedMultiplyAdd(factor, value2, sum12);
                factor = Vector256.Create(gradient[2]);
                sum20 = Vector256.FusedMultiplyAdd(factor, value0, sum20);
                sum21 = Vector256.FusedMultiplyAdd(factor, value1, sum21);
                sum22 = Vector256.FusedMultiplyAdd(factor, value2, sum22);
                factor = Vector256.Create(gradient[3]);
                sum30 = Vector256.FusedMultiplyAdd(factor, value0, sum30);
                sum31 = Vector256.FusedMultiplyAdd(factor, value1, sum31);
                sum32 = Vector256.FusedMultiplyAdd(factor, value2, sum32);
            }
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
        sum30.Store(sums + 72);
        sum31.Store(sums + 80);
        sum32.Store(sums + 88);
    }
}
