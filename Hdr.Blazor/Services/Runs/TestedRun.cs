using Hdr.Recognition.Models;

namespace Hdr.Blazor.Services.Runs;

/// <summary>A run with every image that it was tested on.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="DataSet">The test set's name.</param>
/// <param name="Images">The images with their scores.</param>
public sealed record TestedRun(string Name, string DataSet, TestedImages Images);
