namespace Hdr.Model.Training;

/// <summary>
/// One cycle of the learning rate: linearly up to the peak, then down along a half cosine to almost nothing.
/// Smith, Topin: "Super-convergence: very fast training of neural networks using large learning rates" (2017).
/// </summary>
/// <param name="Peak">The highest learning rate.</param>
/// <param name="StepCount">Steps of the whole training, at least 1.</param>
internal sealed record OneCycleSchedule(double Peak, int StepCount)
{
    /// <summary>Share of the steps on the way up.</summary>
    public const double RiseShare = 0.2;

    /// <summary>Where the rise begins, as a share of the peak.</summary>
    public const double StartShare = 0.1;

    /// <summary>Where the fall ends, as a share of the peak.</summary>
    public const double EndShare = 0.0005;

    /// <summary>The learning rate of a step.</summary>
    /// <param name="step">From 0 to <see cref="StepCount"/>, the end.</param>
    public double At(int step)
    {
        double done = (double)step / StepCount;
        return done < RiseShare
            ? Peak * Between(StartShare, 1, done / RiseShare)
            : Peak * Between(EndShare, 1, (1 + Math.Cos(Math.PI * (done - RiseShare) / (1 - RiseShare))) / 2);
    }

    private static double Between(double from, double to, double share) => from + ((to - from) * share);
}
