namespace Hdr.Model.Tests.Support;

/// <summary>Tests that count what the whole process holds: no others run meanwhile.</summary>
[CollectionDefinition(nameof(RunsAlone), DisableParallelization = true)]
public sealed class RunsAlone;
