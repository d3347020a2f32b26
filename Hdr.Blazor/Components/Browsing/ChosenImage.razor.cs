using Hdr.Blazor.Services;
using Hdr.Blazor.Services.Browsing;
using Hdr.Blazor.Services.Metrics;
using Hdr.Recognition.Models;
using Microsoft.AspNetCore.Components;

namespace Hdr.Blazor.Components.Browsing;

/// <summary>One test image, large, with what it was read as at the test and, on demand, what the present model reads in it now.</summary>
public sealed partial class ChosenImage(RecognitionService recognition, ModelFile model) : ComponentBase, IDisposable
{
    private readonly RecognitionService _recognition = recognition;
    private readonly ModelFile _model = model;
    private CancellationTokenSource? _attempt;
    private TestImage? _shown;
    private TimedReading? _now;
    private string? _problem;
    private string? _announcement;
    private bool _isBusy;

    /// <summary>What is seen of the test images, one of them large; another one starts without an answer of now.</summary>
    [Parameter, EditorRequired]
    public ImageView View { get; set; } = null!;

    /// <summary>Called with the image to show instead.</summary>
    [Parameter]
    public EventCallback<TestImage> OnChosen { get; set; }

    private TestImage Image => View.Chosen!;

    /// <inheritdoc/>
    public void Dispose() => Forget();

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_shown != Image)
        {
            _shown = Image;
            Forget();
        }
    }

    private static string Answer(TimedReading reading) => reading.Digits.Count == 0 ? "no digit" : reading.Reading.Text;

    private Task MoveAsync(int steps) => View.Beside(steps) is { } image ? OnChosen.InvokeAsync(image) : Task.CompletedTask;

    private async Task TestAsync()
    {
        Forget();
        _isBusy = true;
        using CancellationTokenSource attempt = _attempt = new();
        try
        {
            _now = await _recognition.ReadAsync(DigitPng.Encode(Image.Pixels.Span), attempt.Token);
            _announcement = $"Read now as {Answer(_now)}; at the test as {Image.PredictedLabel}.";
        }
        catch (OperationCanceledException) when (attempt.IsCancellationRequested)
        {
            // Another image was chosen meanwhile, or the page was left.
        }
        catch (ModelFileException exception)
        {
            _problem = _model.Describe(exception);
        }
        finally
        {
            // A newer attempt has a state of its own.
            if (_attempt == attempt)
            {
                _attempt = null;
                _isBusy = false;
            }
        }
    }

    private void Forget()
    {
        _attempt?.Cancel();
        _attempt = null;
        _now = null;
        _problem = null;
        _announcement = null;
        _isBusy = false;
    }
}
