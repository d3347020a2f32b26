namespace Hdr.Model.Data;

/// <summary>
/// Parts labelled images into those to train on and those to choose on. Where all files are named by different numbers, as MNIST's
/// are by their place in the original files, the last sixth by number is held out (of MNIST: the last 10,000); otherwise the
/// last sixth of each class by name.
/// </summary>
public static class ValidationSplit
{
    private const int HeldOutPart = 6;

    /// <summary>Parts a set. Both parts keep the set's order by number or by class and name.</summary>
    /// <exception cref="DataException">There are too few images for two parts.</exception>
    public static (LabelledImages Training, LabelledImages Validation) Split(LabelledImages images)
    {
        ArgumentNullException.ThrowIfNull(images);
        List<int[]> groups = FileNumbers.TryOrder(images.Files) is int[] ordered ? [ordered] : GroupByClass(images);
        int[] training = [.. groups.SelectMany(group => group[..^(group.Length / HeldOutPart)])];
        int[] validation = [.. groups.SelectMany(group => group[^(group.Length / HeldOutPart)..])];
        return validation.Length > 0
            ? (images.Select(training), images.Select(validation))
            : throw new DataException($"{images.Count} images are too few to hold a sixth out for validation; give at least {HeldOutPart} of a digit.");
    }

    private static List<int[]> GroupByClass(LabelledImages images) =>
        [.. Enumerable.Range(0, images.Count).GroupBy(index => images.Labels[index]).OrderBy(group => group.Key).Select(group => OrderByName(group, images))];

    private static int[] OrderByName(IEnumerable<int> indices, LabelledImages images) => [.. indices.OrderBy(index => images.Files[index], StringComparer.Ordinal)];
}
