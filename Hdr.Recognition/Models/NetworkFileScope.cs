using Microsoft.ML;

namespace Hdr.Recognition.Models;

/// <summary>
/// Keeps networks out of the temporary folder. ML.NET writes each network that it makes or loads to a file there: one that it made
/// is never removed, one that it loaded when the transformer is disposed, but not when the process is killed. Inside this scope the
/// files go to a folder of their own, and with it when the scope ends. A transformer works on without its file, but can't be saved.
/// (Windows keeps an open file as long as its process; nothing is done there.)
/// </summary>
internal sealed class NetworkFileScope : IDisposable
{
    private readonly MLContext _context;
    private readonly string _usualPath;
    private readonly DirectoryInfo? _folder;

    /// <summary>Begins the scope.</summary>
    /// <param name="context">What makes or loads the networks; used by one thread at a time until the scope ends.</param>
    public NetworkFileScope(MLContext context)
    {
        _context = context;
        _usualPath = context.TempFilePath;
        if (!OperatingSystem.IsWindows())
        {
            _folder = Directory.CreateTempSubdirectory("hdr-network-");
            context.TempFilePath = _folder.FullName;
        }
    }

    /// <summary>Removes the files.</summary>
    public void Dispose()
    {
        _context.TempFilePath = _usualPath;
        _folder?.Delete(recursive: true);
    }
}
