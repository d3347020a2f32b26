using System.Numerics.Tensors;
using Hdr.Recognition.Images;

namespace Hdr.Recognition.Ink;

/// <summary>Parts ink from paper.</summary>
internal static class InkExtractor
{
    /// <summary>Ink that stands out from its paper by fewer levels than this can't be told from the paper's own unevenness.</summary>
    private const int MinContrast = 20;

    /// <summary>Ink must stand out from its paper by this many standard deviations of the noise.</summary>
    private const double MinSignalToNoise = 3;

    /// <summary>Paper this many of its standard deviations above its mean is still paper.</summary>
    private const double NoiseMargin = 3;

    /// <summary>Contrast from which on ink is taken as it is, as in clean scans: nothing is stretched.</summary>
    private const int FullContrast = 235;

    /// <summary>A pixel that stands out from its paper by this share of the ink's contrast, but to the other side, is reversed.</summary>
    private const double ReversalShare = 0.5;

    /// <summary>Finds the ink of an image: polarity, paper, contrast.</summary>
    /// <returns>Null when the image is blank: nothing stands out from the paper.</returns>
    public static InkImage? Extract(GrayImage image)
    {
        GrayImage light = InkPolarity.IsInkLight(image) ? image : Inverted(image);
        Grid paper = PaperEstimator.Estimate(light);

        // Paper of one level is not estimated from what lies around: lighter paper beside it says nothing of the ink.
        PaperBalance? balance = paper.Cells.Length > 1 ? new(light) : null;
        byte[] contrast = Contrast(light, paper, balance);
        double noise = NoiseEstimator.StandardDeviation(image);
        if (Levels.Of(contrast, noise) is not Levels levels)
        {
            return null;
        }

        Stretch(contrast, levels);
        double reversal = balance?.Reversal(Math.Max(ReversalShare * levels.Contrast, NoiseMargin * noise)) ?? 0;
        return new InkImage(contrast, image.Width, image.Height) { Contrast = levels.Contrast, Reversal = reversal };
    }

    private static GrayImage Inverted(GrayImage image)
    {
        byte[] pixels = GC.AllocateUninitializedArray<byte>(image.Pixels.Length);
        TensorPrimitives.OnesComplement<byte>(image.Pixels, pixels);
        return new GrayImage(pixels, image.Width, image.Height);
    }

    private static byte[] Contrast(GrayImage light, Grid paper, PaperBalance? balance)
    {
        byte[] contrast = GC.AllocateUninitializedArray<byte>(light.Pixels.Length);
        float[] level = new float[light.Width], difference = new float[light.Width];
        GridInterpolation levels = new(paper, light.Width);
        for (int y = 0; y < light.Height; y++)
        {
            levels.Write(y, level);
            TensorPrimitives.ConvertChecked<byte, float>(light.Pixels.AsSpan(y * light.Width, light.Width), difference);
            TensorPrimitives.Subtract(difference, level, difference);
            balance?.Add(y, difference);
            TensorPrimitives.Add(difference, 0.5f, difference);
            TensorPrimitives.ConvertSaturating<float, byte>(difference, contrast.AsSpan(y * light.Width, light.Width));
        }

        return contrast;
    }

    private static void Stretch(Span<byte> contrast, Levels levels)
    {
        Span<byte> table = stackalloc byte[256];
        for (int level = 0; level < table.Length; level++)
        {
            table[level] = (byte)Math.Clamp(((level - levels.Paper) * 255.0 / (levels.Ink - levels.Paper)) + 0.5, 0, 255);
        }

        for (int i = 0; i < contrast.Length; i++)
        {
            contrast[i] = table[contrast[i]];
        }
    }

    /// <summary>Up to which contrast a pixel is paper, from which on it is full ink, and how far ink stands out from paper on the mean.</summary>
    private readonly record struct Levels(double Paper, double Ink, double Contrast)
    {
        public static Levels? Of(ReadOnlySpan<byte> contrast, double noise)
        {
            int[] histogram = new int[256];
            foreach (byte level in contrast)
            {
                histogram[level]++;
            }

            int threshold = OtsuThreshold.Of(histogram);
            if (threshold == 0)
            {
                return null;
            }

            (double paperMean, double paperDeviation) = Moments(histogram.AsSpan(0, threshold), 0);
            (double inkMean, _) = Moments(histogram.AsSpan(threshold), threshold);
            double contrastOfInk = inkMean - paperMean;
            if (contrastOfInk < MinContrast || contrastOfInk < MinSignalToNoise * noise)
            {
                return null;
            }

            double paper = Math.Min(paperMean + (NoiseMargin * paperDeviation), threshold);
            int highest = Array.FindLastIndex(histogram, count => count > 0);
            return highest >= FullContrast && IsClean(histogram) ? new Levels(0, 255, contrastOfInk) : new Levels(paper, Math.Max(inkMean, paper + 1), contrastOfInk);
        }

        // Without noise, more than half of the pixels are bare paper.
        private static bool IsClean(ReadOnlySpan<int> histogram)
        {
            long total = 0;
            foreach (int count in histogram)
            {
                total += count;
            }

            return 2L * histogram[0] > total;
        }

        private static (double Mean, double Deviation) Moments(ReadOnlySpan<int> histogram, int firstLevel)
        {
            double count = 0, sum = 0, squares = 0;
            for (int i = 0; i < histogram.Length; i++)
            {
                double level = firstLevel + i;
                count += histogram[i];
                sum += level * histogram[i];
                squares += level * level * histogram[i];
            }

            double mean = count > 0 ? sum / count : 0;
            return (mean, count > 0 ? Math.Sqrt(Math.Max(0, (squares / count) - (mean * mean))) : 0);
        }
    }
}
