using System.Numerics;

namespace Hdr.Model.Synthesis;

/// <summary>Draws that synthesis makes again and again.</summary>
internal static class RandomExtensions
{
    /// <summary>Evenly from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public static float Between(this Random random, float least, float most) => least + (random.NextSingle() * (most - least));

    /// <summary>True with the given probability.</summary>
    public static bool Chance(this Random random, float probability) => random.NextSingle() < probability;

    /// <summary>A point in a square around zero.</summary>
    public static Vector2 Offset(this Random random, float most) => new(random.Between(-most, most), random.Between(-most, most));

    /// <summary>A point of a rectangle from zero.</summary>
    public static Vector2 PointIn(this Random random, float width, float height) => new(random.NextSingle() * width, random.NextSingle() * height);

    /// <summary>One of the items, each as likely.</summary>
    public static T Pick<T>(this Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
