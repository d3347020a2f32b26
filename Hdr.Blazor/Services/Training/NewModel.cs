using Hdr.Recognition.Models;

namespace Hdr.Blazor.Services.Training;

/// <summary>A model that was trained for the page, and waits to be kept or discarded.</summary>
/// <param name="Package">What the file says; null when it can't be read.</param>
/// <param name="Problem">Why it can't be read, in a sentence for people; null when it can.</param>
public sealed record NewModel(ModelPackage? Package, string? Problem);
