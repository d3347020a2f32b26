using System.Threading.RateLimiting;
using Hdr.Blazor.Api;
using Hdr.Blazor.Services;
using Hdr.Blazor.Services.Metrics;
using Hdr.Blazor.Services.Training;
using Hdr.Blazor.Theming;
using Hdr.Recognition.Lines;
using Hdr.Recognition.Models;
using Hdr.Recognition.Pooling;
using Hdr.Recognition.Reading;
using MudBlazor.Services;

namespace Hdr.Blazor.Hosting;

/// <summary>What the app is made of, registered in four parts.</summary>
public static class ServiceRegistration
{
    /// <summary>The configuration key of the model file: a path, absolute or relative to the content root. Default <c>model.zip</c>.</summary>
    public const string ModelPathKey = "Model:Path";

    /// <summary>Adds the model, its pool of prediction engines, and the services that read images with it and show how good it is.</summary>
    public static void AddRecognition(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ModelFile file = new(Path.GetFullPath(builder.Configuration[ModelPathKey] ?? "model.zip", builder.Environment.ContentRootPath));
        builder.Services.AddPredictionEnginePool<DigitInput, DigitPrediction>().FromFile(file.Path, watchForChanges: true);
        builder.Services.AddSingleton(file);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IDigitScorer, PooledScorer>();
        builder.Services.AddSingleton<ILineScorer>(services => new FileLineScorer(file.Path, services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<DigitReader>();
        builder.Services.AddSingleton<RecognitionService>();
        builder.Services.AddSingleton<ModelStatus>();
        builder.Services.AddSingleton<ModelDetails>();
        builder.Services.AddSingleton<MetricsSource>();
        builder.Services.AddSingleton<DigitTimer>();
        builder.Services.AddSingleton<OcclusionExplainer>();
        builder.Services.AddSingleton<FirstAnswer>();
        builder.Services.AddHostedService<ModelWarmUp>();
        builder.Services.AddHealthChecks().AddCheck<ModelHealthCheck>("model");
    }

    /// <summary>Adds what the page of trainings needs, and nothing that runs unless it is enabled.</summary>
    public static void AddTraining(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        string contentRoot = builder.Environment.ContentRootPath;
        builder.Services.AddSingleton(services => TrainingSettings.From(services.GetRequiredService<IConfiguration>(), contentRoot));
        builder.Services.AddSingleton<TrainingService>();
        builder.Services.AddHostedService(services => services.GetRequiredService<TrainingService>());
    }

    /// <summary>Adds what the HTTP API needs: refusals as problem details, and a bound on the images held in memory at once.</summary>
    public static void AddApi(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddProblemDetails();
        builder.Services.AddRateLimiter(options =>
        {
            options.OnRejected = static (context, _) => new ValueTask(ApiProblems.TooManyRequests().ExecuteAsync(context.HttpContext));
            options.AddPolicy(ReadEndpoint.ConcurrencyPolicy, static _ => RateLimitPartition.GetConcurrencyLimiter(
                partitionKey: ReadEndpoint.ConcurrencyPolicy,
                static _ => new ConcurrencyLimiterOptions { PermitLimit = ReadEndpoint.MaxConcurrent, QueueLimit = ReadEndpoint.MaxWaiting }));
        });
    }

    /// <summary>Adds the pages: Blazor Server, MudBlazor and the theme.</summary>
    public static void AddPages(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddMudServices();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<ThemeStylesheet>();
    }
}
