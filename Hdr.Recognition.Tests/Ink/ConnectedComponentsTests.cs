using Hdr.Recognition.Images;
using Hdr.Recognition.Ink;

namespace Hdr.Recognition.Tests.Ink;

public sealed class ConnectedComponentsTests
{
    [Fact]
    public void Pixels_that_touch_at_a_corner_belong_together()
    {
        InkImage ink = new([255, 0, 0, 0, 255, 0, 0, 0, 9], 3, 3);

        InkComponent only = Assert.Single(ConnectedComponents.Of(ink, level: 1).All);

        Assert.Equal(new PixelBox(0, 0, 3, 3), only.Box);
        Assert.Equal(255 + 255 + 9, only.Mass);
    }

    [Fact]
    public void Components_are_those_that_flooding_finds()
    {
        Random random = new(4);
        for (int trial = 0; trial < 40; trial++)
        {
            int width = random.Next(1, 40), height = random.Next(1, 40);
            byte[] pixels = [.. Enumerable.Range(0, width * height).Select(_ => random.NextDouble() < 0.45 ? (byte)random.Next(1, 256) : (byte)0)];
            InkImage ink = new(pixels, width, height);

            ConnectedComponents components = ConnectedComponents.Of(ink, level: 1);

            int[] flooded = Flood(ink);
            Assert.Equal(flooded.Max(), components.All.Count);
            for (int i = 0; i < flooded.Length; i++)
            {
                Assert.Equal(flooded[i], components.LabelAt(i % width, i / width));
            }

            foreach (InkComponent component in components.All)
            {
                int[] members = [.. Enumerable.Range(0, flooded.Length).Where(i => flooded[i] == component.Label)];
                Assert.Equal(members.Sum(i => pixels[i]), component.Mass);
                Assert.Equal(PixelBox.Around(members.Select(i => new PixelBox(i % width, i / width, 1, 1))), component.Box);
            }
        }
    }

    /// <summary>Labels in the order of the first pixel, by filling from each pixel that has none yet.</summary>
    private static int[] Flood(InkImage ink)
    {
        int[] labels = new int[ink.Pixels.Length];
        int last = 0;
        for (int start = 0; start < labels.Length; start++)
        {
            if (ink.Pixels[start] == 0 || labels[start] != 0)
            {
                continue;
            }

            Stack<int> open = new([start]);
            labels[start] = ++last;
            while (open.TryPop(out int i))
            {
                foreach (int next in Neighbours(ink, i).Where(next => ink.Pixels[next] > 0 && labels[next] == 0))
                {
                    labels[next] = last;
                    open.Push(next);
                }
            }
        }

        return labels;
    }

    private static IEnumerable<int> Neighbours(InkImage ink, int i)
    {
        int x = i % ink.Width, y = i / ink.Width;
        return from dy in Enumerable.Range(-1, 3)
               from dx in Enumerable.Range(-1, 3)
               where x + dx >= 0 && x + dx < ink.Width && y + dy >= 0 && y + dy < ink.Height
               select ((y + dy) * ink.Width) + x + dx;
    }
}
