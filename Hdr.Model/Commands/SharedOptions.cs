using System.CommandLine;

namespace Hdr.Model.Commands;

/// <summary>Options that several commands have; each call makes a new one.</summary>
internal static class SharedOptions
{
    /// <summary>--data DIR.</summary>
    public static Option<string?> Data() => new("--data")
    {
        HelpName = "DIR",
        Description = "The folder mnist-images. Default: looked for upwards from the current folder, then from the program's.",
    };

    /// <summary>--model FILE.</summary>
    public static Option<string?> Model() => new("--model") { HelpName = "FILE", Description = "The model. Default: Hdr.Blazor/model.zip of the repository." };
}
