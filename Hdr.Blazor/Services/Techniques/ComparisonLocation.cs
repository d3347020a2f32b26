namespace Hdr.Blazor.Services.Techniques;

/// <summary>Where the comparison of techniques is.</summary>
/// <param name="Path">The file, absolute; it may be missing.</param>
public sealed record ComparisonLocation(string Path)
{
    /// <summary>How to make the file.</summary>
    public const string HowToMake = "dotnet run -c Release --project Hdr.Model -- compare";

    /// <summary>The file's name without its folder.</summary>
    public string Name => System.IO.Path.GetFileName(Path);
}
