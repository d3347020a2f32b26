using Hdr.Model.Data;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Hdr.Model.Techniques.Trees;

/// <summary>A pipeline of ML.NET that answers with a digit.</summary>
internal sealed class TrainedGradientBoosting : ITrainedTechnique
{
    /// <summary>The column of the answers: a digit as uint.</summary>
    public const string Answer = "Answer";

    private readonly MLContext _context;
    private readonly ITransformer _model;

    /// <summary>Takes a pipeline and measures its size as a file.</summary>
    /// <param name="context">Its context.</param>
    /// <param name="model">The pipeline, from <see cref="LabelledDigit"/> to <see cref="Answer"/>; owned.</param>
    /// <param name="training">What it was trained on.</param>
    /// <param name="settings">What was chosen about it.</param>
    public TrainedGradientBoosting(MLContext context, ITransformer model, LabelledImages training, string settings)
    {
        (_context, _model, Settings) = (context, model, settings);
        using MemoryStream file = new();
        context.Model.Save(model, training.ToDataView(context).Schema, file);
        ModelBytes = file.Length;
    }

    /// <inheritdoc/>
    public string Settings { get; }

    /// <inheritdoc/>
    public long ModelBytes { get; }

    /// <inheritdoc/>
    public byte[] Classify(LabelledImages images, CancellationToken cancellationToken) =>
        [.. _model.Transform(images.ToDataView(_context)).GetColumn<uint>(Answer).Select(digit => (byte)digit)];

    /// <inheritdoc/>
    public void Dispose() => (_model as IDisposable)?.Dispose();
}
