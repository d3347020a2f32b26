using Hdr.Recognition.Reading;

namespace Hdr.Model.Commands;

/// <summary>Writes what was read, file by file, in one format. Disposing it writes the end.</summary>
internal interface IPredictionWriter : IDisposable
{
    /// <summary>Writes one file's reading.</summary>
    void Write(string file, ImageReading reading);
}
