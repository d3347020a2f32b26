using System.Diagnostics;
using Hdr.Benchmarks.Support;

namespace Hdr.Benchmarks.Peers.Processes;

/// <summary>Tesseract, told that each image is one character and a digit.</summary>
internal sealed class Tesseract
{
    /// <summary>How to get it.</summary>
    public const string HowToInstall = "not installed; on Debian: apt-get install tesseract-ocr";

    private readonly string _program;
    private readonly string _list;

    private Tesseract(string program, string list) => (_program, _list) = (program, list);

    /// <summary>Its version.</summary>
    public string Version => Run("--version").Output.Split('\n')[0].Trim();

    /// <summary>Writes the first test digits, enlarged, for it to read.</summary>
    /// <returns>It, ready to read; null where it is not installed.</returns>
    public static Tesseract? TryFind(ScratchFolder scratch, int digitCount)
    {
        if (InstalledProgram.Find("tesseract") is not string program)
        {
            return null;
        }

        string[] paths = [.. Enumerable.Range(0, digitCount).Select(index => scratch.In($"{index}.png"))];
        for (int index = 0; index < digitCount; index++)
        {
            File.WriteAllBytes(paths[index], MnistPage.EnlargedPng(index));
        }

        File.WriteAllLines(scratch.In("list.txt"), paths);
        return new Tesseract(program, scratch.In("list.txt"));
    }

    /// <summary>Reads all digits in one process.</summary>
    /// <returns>The process's seconds, and a text a digit; empty where it saw none.</returns>
    public (double Seconds, string[] Texts) Read()
    {
        ChildResult result = Run(_list, "stdout", "--psm", "10", "--dpi", "300", "-c", "tessedit_char_whitelist=0123456789");
        return (result.Seconds, [.. result.Output.Split('\f').Select(text => text.Trim())]);
    }

    private ChildResult Run(params string[] arguments)
    {
        ProcessStartInfo start = new(_program, arguments);

        // On images of one character its threads only wait for each other.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        return ChildProcess.Run(start);
    }
}
