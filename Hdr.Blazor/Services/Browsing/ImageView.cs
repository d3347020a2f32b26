using Hdr.Blazor.Services.Metrics;

namespace Hdr.Blazor.Services.Browsing;

/// <summary>What is seen of the test images: those that a filter accepts, a page of them, and one of them large.</summary>
public sealed class ImageView
{
    /// <summary>Images on a page.</summary>
    public const int PageSize = 100;

    private readonly TestSet _tests;

    private ImageView(TestSet tests, ImageQuery query, ImageView? before)
    {
        _tests = tests;
        Query = query;
        bool isSameList = before is not null && ReferenceEquals(before._tests, tests) && before.Query.Filter == query.Filter;
        Images = isSameList ? before!.Images : query.Filter.Find(tests);
        Chosen = query.Image is { } index && index < tests.Count ? tests.All()[index] : Images is [var first, ..] ? first : null;
        Place = PlaceOf(Chosen, Images);
        Page = query.Page is { } page && page <= PageCount ? page - 1 : Math.Max(0, Place) / PageSize;
        Shown = isSameList && before!.Page == Page ? before.Shown : [.. Images.Skip(Page * PageSize).Take(PageSize)];
    }

    /// <summary>What was asked for.</summary>
    public ImageQuery Query { get; }

    /// <summary>All images that the filter accepts, in its order.</summary>
    public IReadOnlyList<TestImage> Images { get; }

    /// <summary>The image that is shown large: the one asked for, whatever the filter, or the first; null when there is neither.</summary>
    public TestImage? Chosen { get; }

    /// <summary>Where the large image stands in <see cref="Images"/>, from 0; -1 when the filter leaves it out.</summary>
    public int Place { get; }

    /// <summary>The page, from 0.</summary>
    public int Page { get; }

    /// <summary>How many pages there are; 0 when the filter accepts nothing.</summary>
    public int PageCount => (Images.Count + PageSize - 1) / PageSize;

    /// <summary>The page's images. The same list as before when nothing of it has changed, so that nothing of it needs drawing anew.</summary>
    public IReadOnlyList<TestImage> Shown { get; }

    /// <summary>Looks.</summary>
    /// <param name="tests">The images.</param>
    /// <param name="query">What to see of them; a page or an image beyond the last is as if it were not asked for.</param>
    /// <param name="before">What was seen before, to take over what stays the same; null for nothing.</param>
    public static ImageView Of(TestSet tests, ImageQuery query, ImageView? before = null)
    {
        ArgumentNullException.ThrowIfNull(tests);
        ArgumentNullException.ThrowIfNull(query);
        return new ImageView(tests, query, before);
    }

    /// <summary>The image some places away from the large one in the filter's order; null when there is none.</summary>
    public TestImage? Beside(int steps) => Place >= 0 && Place + steps >= 0 && Place + steps < Images.Count ? Images[Place + steps] : null;

    private static int PlaceOf(TestImage? image, IReadOnlyList<TestImage> images)
    {
        int place = images.Count;
        do
        {
            place--;
        }
        while (place >= 0 && images[place].Index != image?.Index);
        return place;
    }
}
