using Hdr.Blazor.Api;
using Hdr.Blazor.Components.Input;
using Hdr.Blazor.Services;
using Hdr.Blazor.Services.Browsing;
using Hdr.Blazor.Services.Metrics;
using Hdr.Recognition.Images;
using Hdr.Recognition.Models;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Hdr.Blazor.Components.Pages;

/// <summary>The start page: an image or a drawing in, its digits out. Images live in the browser and, while they are read, in memory.</summary>
public sealed partial class Recognise(RecognitionService recognition, ModelFile model, MetricsSource tests, IJSRuntime javaScript, ILogger<Recognise> logger) : ComponentBase, IAsyncDisposable
{
    private readonly RecognitionService _recognition = recognition;
    private readonly ModelFile _model = model;
    private readonly MetricsSource _tests = tests;
    private readonly ILogger<Recognise> _logger = logger;
    private readonly BrowserModule _script = new(javaScript, "./Components/Pages/Recognise.razor.js");
    private ImagePicker _picker = null!;
    private DrawingCanvas _canvas = null!;
    private InputSource _source;
    private TakenImage? _image;
    private TimedReading? _timed;
    private InputSource _readSource;
    private int _selected;
    private CancellationTokenSource? _attempt;
    private string? _problem;
    private double? _progress;
    private bool _isReady;
    private bool _isBusy;
    private bool _hasDrawn;
    private bool _predictsTaken;

    /// <summary>The name of a test image to read at once: see <see cref="TestImageName"/>. Whatever is no such name is passed over.</summary>
    [SupplyParameterFromQuery(Name = "sample")]
    public string? LinkedImage { get; set; }

    private bool CanPredict => _isReady && !_isBusy && (_source == InputSource.Image ? _image is not null : _canvas.StrokeCount > 0);

    private bool CanClear => _isReady && (_image is not null || _canvas.StrokeCount > 0 || _timed is not null || _problem is not null);

    private bool IsStale => _timed is not null && _readSource == InputSource.Drawing && _hasDrawn;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Cancel();
        await _script.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _script.AttachAsync("[data-testid=predict]");
        }
    }

    private async Task BecomeReadyAsync()
    {
        _isReady = true;
        if (TestImageName.Parse(LinkedImage) is { } index)
        {
            await TryTestImageAsync(index);
        }
    }

    private void ChooseSource(int source) => _source = (InputSource)source;

    // Boxes belong to what was read: they stay away from the other source, and from a drawing that has changed since.
    private bool HasBoxes(InputSource source) => _timed is { Digits.Count: > 0 } && _readSource == source && !IsStale;

    private async Task SelectAsync(int digit)
    {
        _selected = digit;
        await _script.InvokeVoidAsync("showDigit", "[data-testid=numbers]", digit);
    }

    private void NoteDrawing()
    {
        _hasDrawn = true;
        _problem = null;
    }

    private async Task TakeImageAsync(TakenImage image)
    {
        Cancel();
        Forget();
        _source = InputSource.Image;
        if (FindProblem(image) is { } problem)
        {
            _image = null;
            _problem = problem;
            await _picker.ClearAsync();
            return;
        }

        _image = image;
        // What the browser can't show is probably no image: the server says so at once, with the reason.
        if (_predictsTaken || image.PreviewUrl is null)
        {
            await PredictAsync();
        }
    }

    private static string? FindProblem(TakenImage image) => image.Bytes switch
    {
        0 => $"'{image.Name}' is empty: it has no bytes.",
        long bytes when bytes > RecognitionService.Limits.MaxBytes => FileSize.TooLarge(bytes, RecognitionService.Limits.MaxBytes).Message,
        _ => null,
    };

    private async Task TryTestImageAsync(int index)
    {
        try
        {
            _problem = (await _tests.LoadAsync()).FindProblem(index);
        }
        catch (ModelFileException exception)
        {
            _problem = _model.Describe(exception);
        }

        if (_problem is null)
        {
            await TryAsync(ApiRoutes.TestImage(index), $"{TestImageName.Of(index)}.png");
        }
    }

    private Task TrySampleAsync(Sample sample) => TryAsync(sample.Address, sample.Name);

    private async Task TryAsync(string address, string name)
    {
        _predictsTaken = true;
        try
        {
            await _picker.LoadAsync(address, name);
        }
        catch (JSException exception)
        {
            _problem = "The sample couldn't be loaded. Is the server still running?";
            LogNoSample(exception, name);
        }
        finally
        {
            _predictsTaken = false;
        }
    }

    private void ExplainPaste(PasteResult result) => _problem = result == PasteResult.NoImage
        ? "The clipboard holds no image."
        : "The browser doesn't let the page read the clipboard. Press Ctrl+V instead.";

    private async Task PredictAsync()
    {
        Cancel();
        Forget();
        _isBusy = true;
        _readSource = _source;
        using CancellationTokenSource attempt = _attempt = new();
        try
        {
            byte[] encoded = await ReceiveAsync(attempt.Token);
            _timed = await _recognition.ReadAsync(encoded, attempt.Token);
            await _script.InvokeVoidAsync("reveal", ".result");
        }
        catch (Exception exception) when (attempt.IsCancellationRequested)
        {
            LogCancelled(exception);
        }
        catch (UnreadableImageException exception)
        {
            _problem = exception.Message;
        }
        catch (ModelFileException exception)
        {
            _problem = _model.Describe(exception);
        }
        catch (Exception exception) when (exception is JSException or IOException or TimeoutException)
        {
            _problem = "The image didn't arrive whole. Try again.";
            LogNotReceived(exception);
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

    private async Task<byte[]> ReceiveAsync(CancellationToken cancellationToken)
    {
        await using Stream stream = _source == InputSource.Image ? await _picker.OpenAsync(cancellationToken) : await _canvas.ExportAsync(cancellationToken);
        long? bytes = _source == InputSource.Image ? _image?.Bytes : null;
        return await BoundedReader.ReadAsync(stream, bytes, RecognitionService.Limits.MaxBytes, new Progress<double>(ShowProgress), cancellationToken);
    }

    private void ShowProgress(double share)
    {
        // A message to the browser for each per cent is enough.
        if (share >= 1 || share - (_progress ?? 0) >= 0.01)
        {
            _progress = share;
            _ = InvokeAsync(StateHasChanged);
        }
    }

    private async Task ClearAsync()
    {
        Cancel();
        Forget();
        _image = null;
        await _picker.ClearAsync();
        await _canvas.ClearAsync();
    }

    private void Forget()
    {
        _timed = null;
        _selected = 0;
        _problem = null;
        _progress = null;
        _hasDrawn = false;
    }

    private void Cancel()
    {
        _attempt?.Cancel();
        _attempt = null;
        _isBusy = false;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Reading an image was cancelled.")]
    private partial void LogCancelled(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An image didn't arrive whole from the browser.")]
    private partial void LogNotReceived(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sample {Name} couldn't be loaded by the browser.")]
    private partial void LogNoSample(Exception exception, string name);
}
