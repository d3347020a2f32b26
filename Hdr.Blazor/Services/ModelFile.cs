using Hdr.Recognition.Models;

namespace Hdr.Blazor.Services;

/// <summary>Where the model is.</summary>
/// <param name="Path">The model file, absolute.</param>
public sealed record ModelFile(string Path)
{
    /// <summary>
    /// What is wrong with the model, for whoever looks at the page or asks the API. It names the file without its folder: how the
    /// server's disk is laid out is nobody's business. The log has the whole path.
    /// </summary>
    public string Describe(ModelFileException problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Message.Replace(Path, System.IO.Path.GetFileName(Path), StringComparison.Ordinal);
    }
}
