using Hdr.Blazor.Api;
using Hdr.Blazor.Components;
using Hdr.Blazor.Theming;

namespace Hdr.Blazor.Hosting;

/// <summary>How requests run through the app, and where they end.</summary>
public static class Pipeline
{
    /// <summary>Answers errors with a page for people and with problem details for programs.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/error", createScopeForErrors: true);
        }

        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        // Further in, so that the API's answers have a body before the pages' handlers look for one.
        app.UseWhen(ApiRoutes.Serves, static api =>
        {
            api.UseExceptionHandler();
            api.UseStatusCodePages();
        });
    }

    /// <summary>Maps the HTTP API.</summary>
    public static void MapApi(this WebApplication app)
    {
        ReadEndpoint.Map(app);
        MetricsEndpoints.Map(app);
        DataEndpoints.Map(app);
        TechniqueEndpoints.Map(app);
        RunEndpoints.Map(app);
    }

    /// <summary>Maps the pages, their static assets and the theme's style sheet.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        ThemeEndpoint.Map(app);
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(
            // SecurityHeaders sends the whole policy; Blazor would add a second one of its own.
            static options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
