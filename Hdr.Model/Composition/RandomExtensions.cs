namespace Hdr.Model.Composition;

/// <summary>Draws that a composition is made of.</summary>
internal static class RandomExtensions
{
    /// <summary>A number from <paramref name="least"/> up to <paramref name="most"/>, all equally likely.</summary>
    public static double Between(this Random random, double least, double most) => least + (random.NextDouble() * (most - least));

    /// <summary>The same, with ratios equally likely: as many from 30 to 60 as from 60 to 120.</summary>
    public static double BetweenByRatio(this Random random, double least, double most) => least * Math.Pow(most / least, random.NextDouble());

    /// <summary>Whether something happens that has this probability.</summary>
    public static bool Happens(this Random random, double probability) => random.NextDouble() < probability;

    /// <summary>One of several; one that is listed twice is twice as likely.</summary>
    public static T OneOf<T>(this Random random, params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    /// <summary>A draw of the standard normal distribution (Box and Muller, 1958).</summary>
    public static double Normal(this Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
