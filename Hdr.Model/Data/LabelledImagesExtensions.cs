using Hdr.Recognition.Normalisation;
using Microsoft.ML;

namespace Hdr.Model.Data;

/// <summary>Gives labelled images to ML.NET.</summary>
public static class LabelledImagesExtensions
{
    /// <summary>A view of rows that are made while they are read, so that the images stay one byte a pixel.</summary>
    public static IDataView ToDataView(this LabelledImages images, MLContext context)
    {
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(context);
        return context.Data.LoadFromEnumerable(Enumerate(images));
    }

    private static IEnumerable<LabelledDigit> Enumerate(LabelledImages images)
    {
        for (int i = 0; i < images.Count; i++)
        {
            float[] input = new float[DigitNormaliser.Length];
            images.CopyInputs(i, input);
            yield return new LabelledDigit { Image = input, Label = images.Labels[i] };
        }
    }
}
