using Hdr.Recognition.Techniques;

namespace Hdr.Blazor.Services.Techniques;

/// <summary>What is known of one technique.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Result">Its figures; null when it was not measured.</param>
/// <param name="Explanation">What it is; null when nobody has written that.</param>
public sealed record TechniquePage(string Id, string Name, TechniqueResult? Result, TechniqueExplanation? Explanation)
{
    /// <summary>Its page's address, relative to the base address.</summary>
    public string Address => AddressOf(Id);

    /// <summary>The address of a technique's page, relative to the base address.</summary>
    public static string AddressOf(string id) => $"techniques/{Uri.EscapeDataString(id)}";
}
