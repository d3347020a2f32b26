namespace Hdr.Model.Network.Normalisation;

/// <summary>
/// Batch normalisation (Ioffe and Szegedy, 2015), max pooling and ReLU in one pass over memory, and the way back in two: each alone is a few
/// operations a number, and waits for memory. A channel's value x comes out as max(0, factor x + shift), if it is the largest of its window.
/// The same number of threads gives the same values.
/// </summary>
internal static unsafe class RectifiedNormalisation
{
    private delegate void ImageSum(int image, float* sums);

    /// <summary>Sums each channel's values, and their squares.</summary>
    /// <param name="shape">The sizes, which are <see cref="NormalisationShape.IsSuited"/>.</param>
    /// <param name="input">Shape <c>[images, rows, columns, channels]</c>; only read.</param>
    /// <param name="threadCount">The most threads to use, at least 1.</param>
    /// <returns>Shape <c>[2, channels]</c>.</returns>
    public static double[] Sum(NormalisationShape shape, float* input, int threadCount) =>
        SumImages(shape, threadCount, (image, sums) => ChannelLines.AddSquares(shape.Image, shape.Channels, input + ((long)image * shape.Image), sums));

    /// <summary>Computes what comes out.</summary>
    /// <param name="shape">The sizes, which are <see cref="NormalisationShape.IsSuited"/>.</param>
    /// <param name="input">Shape <c>[images, rows, columns, channels]</c>; only read.</param>
    /// <param name="factors">Shape <c>[channels]</c>; only read.</param>
    /// <param name="shifts">Shape <c>[channels]</c>; only read.</param>
    /// <param name="output">Written: shape <c>[images, output rows, output columns, channels]</c>.</param>
    /// <param name="threadCount">The most threads to use, at least 1.</param>
    public static void Apply(NormalisationShape shape, float* input, float* factors, float* shifts, float* output, int threadCount) =>
        ForImages(shape.Images, threadCount, image =>
        {
            float* from = input + ((long)image * shape.Image), to = output + ((long)image * shape.OutputImage);
            for (int row = 0; row < shape.OutputRows; row++, from += shape.Window.Rows * shape.Row, to += shape.OutputRow)
            {
                RectifyRow(shape, from, factors, shifts, to);
            }
        });

    /// <summary>Sums, for each channel, the gradients of the values that were kept, and their products with those values.</summary>
    /// <param name="shape">The sizes, which are <see cref="NormalisationShape.IsSuited"/>.</param>
    /// <param name="input">As for <see cref="Apply"/>.</param>
    /// <param name="factors">As for <see cref="Apply"/>.</param>
    /// <param name="shifts">As for <see cref="Apply"/>.</param>
    /// <param name="outputGradient">Shape <c>[images, output rows, output columns, channels]</c>; only read.</param>
    /// <param name="threadCount">The most threads to use, at least 1.</param>
    /// <returns>Shape <c>[2, channels]</c>.</returns>
    public static double[] SumGradients(NormalisationShape shape, float* input, float* factors, float* shifts, float* outputGradient, int threadCount) =>
        SumImages(shape, threadCount, (image, sums) =>
        {
            float* from = input + ((long)image * shape.Image), gradient = outputGradient + ((long)image * shape.OutputImage);
            for (int row = 0; row < shape.OutputRows; row++, from += shape.Window.Rows * shape.Row, gradient += shape.OutputRow)
            {
                AddKeptOfRow(shape, from, factors, shifts, gradient, sums);
            }
        });

    /// <summary>
    /// Puts the gradient of each value of the input in its place: factor times that of what was kept, and what the batch's mean and variance
    /// add, slope x + level. In place, since new memory would have to be fetched from afar.
    /// </summary>
    /// <param name="shape">The sizes, which are <see cref="NormalisationShape.IsSuited"/>.</param>
    /// <param name="input">As for <see cref="Apply"/>; written too.</param>
    /// <param name="factors">As for <see cref="Apply"/>.</param>
    /// <param name="shifts">As for <see cref="Apply"/>.</param>
    /// <param name="outputGradient">As for <see cref="SumGradients"/>.</param>
    /// <param name="slopes">Shape <c>[channels]</c>; only read.</param>
    /// <param name="levels">Shape <c>[channels]</c>; only read.</param>
    /// <param name="threadCount">The most threads to use, at least 1.</param>
    public static void Differentiate(NormalisationShape shape, float* input, float* factors, float* shifts, float* outputGradient, float* slopes, float* levels, int threadCount) =>
        ForImages(shape.Images, threadCount, image =>
        {
            float* values = input + ((long)image * shape.Image), gradients = outputGradient + ((long)image * shape.OutputImage);
            for (int row = 0; row < shape.OutputRows; row++, values += shape.Window.Rows * shape.Row, gradients += shape.OutputRow)
            {
                DifferentiateRow(shape, values, factors, shifts, gradients, slopes, levels);
            }

            ChannelLines.Map((shape.Rows - (shape.OutputRows * shape.Window.Rows)) * shape.Row, shape.Channels, values, slopes, levels);
        });

    /// <summary>A row of windows.</summary>
    private static void RectifyRow(NormalisationShape shape, float* values, float* factors, float* shifts, float* output)
    {
        switch (shape.Window)
        {
            case { Rows: 1 }:
                ChannelLines.Rectify(shape.Row, shape.Channels, values, factors, shifts, output);
                break;
            case { Columns: 1 }:
                ChannelPairs.Rectify(shape, values, factors, shifts, output);
                break;
            default:
                ChannelSquares.Rectify(shape, values, factors, shifts, output);
                break;
        }
    }

    private static void AddKeptOfRow(NormalisationShape shape, float* values, float* factors, float* shifts, float* gradients, float* sums)
    {
        switch (shape.Window)
        {
            case { Rows: 1 }:
                ChannelLines.AddKept(shape.Row, shape.Channels, values, factors, shifts, gradients, sums);
                break;
            case { Columns: 1 }:
                ChannelPairs.AddKept(shape, values, factors, shifts, gradients, sums);
                break;
            default:
                ChannelSquares.AddKept(shape, values, factors, shifts, gradients, sums);
                break;
        }
    }

    private static void DifferentiateRow(NormalisationShape shape, float* values, float* factors, float* shifts, float* gradients, float* slopes, float* levels)
    {
        switch (shape.Window)
        {
            case { Rows: 1 }:
                ChannelLines.Differentiate(shape.Row, shape.Channels, values, factors, shifts, gradients, slopes, levels);
                break;
            case { Columns: 1 }:
                ChannelPairs.Differentiate(shape, values, factors, shifts, gradients, slopes, levels);
                break;
            default:
                ChannelSquares.Differentiate(shape, values, factors, shifts, gradients, slopes, levels);
                break;
        }
    }

    /// <summary>Adds up what is summed of each image in single precision, in double.</summary>
    private static double[] SumImages(NormalisationShape shape, int threadCount, ImageSum sum)
    {
        int parts = Math.Min(threadCount, shape.Images), count = 2 * shape.Channels;
        double[][] totals = new double[parts][];
        _ = Parallel.For(0, parts, part =>
        {
            float[] ofImage = new float[count];
            double[] total = totals[part] = new double[count];
            fixed (float* sums = ofImage)
            {
                for (int image = shape.Images * part / parts; image < shape.Images * (part + 1) / parts; image++)
                {
                    Array.Clear(ofImage);
                    sum(image, sums);
                    for (int i = 0; i < count; i++)
                    {
                        total[i] += ofImage[i];
                    }
                }
            }
        });

        return [.. Enumerable.Range(0, count).Select(i => totals.Sum(total => total[i]))];
    }

    private static void ForImages(int images, int threadCount, Action<int> action)
    {
        int parts = Math.Min(threadCount, images);
        _ = Parallel.For(0, parts, part =>
        {
            for (int image = images * part / parts; image < images * (part + 1) / parts; image++)
            {
                action(image);
            }
        });
    }
}
