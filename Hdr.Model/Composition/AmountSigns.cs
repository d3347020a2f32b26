namespace Hdr.Model.Composition;

/// <summary>The signs that people write around and between an amount's digits.</summary>
internal static class AmountSigns
{
    /// <summary>A sign between thousands, and what keeps others from adding digits in front or behind.</summary>
    public static IEnumerable<(int Place, Separator Sign)> Choose(int count, Random random)
    {
        if (random.Happens(0.12))
        {
            yield return (0, random.OneOf(Separator.Hash, Separator.Equals, Separator.Dash));
        }

        if (count > 3 && random.Happens(0.5))
        {
            yield return (count - 3, random.OneOf(Separator.Dot, Separator.Dot, Separator.Comma));
        }

        Separator[] end = random.OneOf<Separator[]>([], [], [], [Separator.Dot], [Separator.Comma], [Separator.Dash], [Separator.Dot, Separator.Dash], [Separator.Equals], [Separator.Hash]);
        foreach (Separator sign in end)
        {
            yield return (count, sign);
        }
    }
}
