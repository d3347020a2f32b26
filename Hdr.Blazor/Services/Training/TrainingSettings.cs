using Hdr.Recognition.Training;

namespace Hdr.Blazor.Services.Training;

/// <summary>Whether the page may train, and with what: configuration, and nothing that a client says.</summary>
public sealed record TrainingSettings
{
    /// <summary>The configuration key that turns the page on. Default false.</summary>
    public const string EnabledKey = "Training:Enabled";

    /// <summary>The configuration key of the program that is started. Default <c>dotnet</c>.</summary>
    public const string CommandKey = "Training:Command";

    /// <summary>The configuration key of the list of its first arguments; the recipe follows. Default: runs the repository's Hdr.Model.</summary>
    public const string ArgumentsKey = "Training:Arguments";

    /// <summary>The configuration key of the trainer's workspace, absolute or relative to the content root. Default <c>../workspace</c>.</summary>
    public const string WorkspaceKey = "Training:Workspace";

    private const string DefaultProject = "../Hdr.Model";

    /// <summary>Whether there is a page that trains.</summary>
    public required bool IsEnabled { get; init; }

    /// <summary>The program that is started.</summary>
    public required string Command { get; init; }

    /// <summary>Its first arguments.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>The folder that it is started in: the content root.</summary>
    public required string Folder { get; init; }

    /// <summary>Where the trainer works.</summary>
    public required TrainingWorkspace Workspace { get; init; }

    /// <summary>The project that must be there, absolute; null where the configuration says what to start.</summary>
    public string? Project { get; init; }

    /// <summary>Reads the configuration.</summary>
    /// <param name="configuration">Of the app.</param>
    /// <param name="contentRoot">The folder that relative paths start from.</param>
    public static TrainingSettings From(IConfiguration configuration, string contentRoot)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        string[]? arguments = configuration.GetSection(ArgumentsKey).Get<string[]>();
        string project = Path.GetFullPath(DefaultProject, contentRoot);
        return new TrainingSettings
        {
            IsEnabled = configuration.GetValue<bool>(EnabledKey),
            Command = configuration[CommandKey] ?? "dotnet",
            Arguments = arguments ?? ["run", "-c", "Release", "--project", project, "--", "train"],
            Folder = contentRoot,
            Workspace = new TrainingWorkspace(Path.GetFullPath(configuration[WorkspaceKey] ?? "../workspace", contentRoot)),
            Project = arguments is null ? project : null,
        };
    }

    /// <summary>Why nothing can be trained here, and what to configure; null when it can.</summary>
    public string? FindProblem() => Project is null || Directory.Exists(Project)
        ? null
        : $"The trainer is not beside this app. Say in the app's configuration what to start: {CommandKey} (such as dotnet) and {ArgumentsKey} (such as Hdr.Model.dll, train).";
}
