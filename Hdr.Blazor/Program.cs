using Hdr.Blazor.Hosting;

WebApplicationBuilder builder = WebApplication.CreateBuilder(ContentRoot.OptionsFor(args, Environment.CurrentDirectory));

// Without this, `dotnet run` in Production answers 500 for every style sheet and script.
builder.WebHost.UseStaticWebAssets();
builder.AddRecognition();
builder.AddComparisons();
builder.AddTraining();
builder.AddApi();
builder.AddPages();

WebApplication app = builder.Build();

app.UseMiddleware<FirstAnswer>();
app.UseErrorPages();
app.UseMiddleware<SecurityHeaders>();
app.UseRateLimiter();
app.UseAntiforgery();

app.MapHealthChecks("/health");
app.MapApi();
app.MapPages();

await app.RunAsync();
