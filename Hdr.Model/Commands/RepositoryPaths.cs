using Hdr.Model.Data;

namespace Hdr.Model.Commands;

/// <summary>Where things are in the repository, when a command isn't told.</summary>
internal static class RepositoryPaths
{
    /// <summary>The model that the web page serves.</summary>
    /// <exception cref="DataException">We are not in the repository.</exception>
    public static string Model(DataFolder data) => Path.Combine(data.Repository, "Hdr.Blazor", "model.zip");

    /// <summary>The comparison of techniques that the web page shows.</summary>
    /// <exception cref="DataException">We are not in the repository.</exception>
    public static string Comparison(DataFolder data) => Path.Combine(data.Repository, "Hdr.Blazor", "comparison.json");

    /// <summary>Where training keeps its checkpoint and its progress.</summary>
    public static string Workspace(DataFolder data) => Path.Combine(data.Repository, "workspace");
}
