using Hdr.Blazor.Services;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Hdr.Blazor.Hosting;

/// <summary>Healthy when a model is loaded, so that digits can be read.</summary>
public sealed class ModelHealthCheck(ModelStatus status) : IHealthCheck
{
    private readonly ModelStatus _status = status;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_status.FindProblem() is { } problem ? HealthCheckResult.Unhealthy(problem) : HealthCheckResult.Healthy());
}
