using Hdr.Model.Data;
using Hdr.Model.Techniques;

namespace Hdr.Model.Commands;

/// <summary>What <c>compare</c> was asked for.</summary>
internal sealed record ComparisonRequest
{
    /// <summary>Where MNIST is.</summary>
    public required DataFolder Data { get; init; }

    /// <summary>The folder of labelled images; null for MNIST.</summary>
    public required string? Images { get; init; }

    /// <summary>The techniques, in the order in which they run.</summary>
    public required IReadOnlyList<ITechnique> Techniques { get; init; }

    /// <summary>Whether they are all, so that no earlier row is to be kept.</summary>
    public required bool ReplacesAll { get; init; }

    /// <summary>The comparison to write.</summary>
    public required string Output { get; init; }
}
