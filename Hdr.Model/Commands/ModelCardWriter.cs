using System.Globalization;
using System.Reflection;
using Hdr.Model.Data;
using Hdr.Model.Training;
using Hdr.Recognition.Models;
using Hdr.Recognition.Normalisation;
using Microsoft.ML;
using TorchSharp;

namespace Hdr.Model.Commands;

/// <summary>Writes down what a model is and how it came about.</summary>
internal static class ModelCardWriter
{
    /// <summary>Describes a model that has just been trained.</summary>
    public static ModelCard Describe(TrainingRecipe recipe, int seed, ConvolutionalNetworkTransformer trained, LabelledImages validation, LabelledImages test) => new()
    {
        Classes = [.. Enumerable.Range(0, DigitPrediction.ClassCount).Select(digit => digit.ToString(CultureInfo.InvariantCulture))],
        InputHeight = DigitNormaliser.Side,
        InputWidth = DigitNormaliser.Side,
        Normalisation = DigitNormaliser.Name,
        Recipe = recipe.Name,
        Network = DescribeNetworks(recipe),
        ParameterCount = trained.ParameterCount,
        Epochs = trained.EpochCount,
        Seed = seed,
        TrainingImageCount = trained.TrainingImageCount,
        Temperature = trained.Temperature,
        TrainingSeconds = trained.TrainingSeconds,
        DataChecksums = new Dictionary<string, string>
        {
            ["training"] = trained.DataChecksum,
            ["validation"] = validation.ComputeChecksum(),
            ["test"] = test.ComputeChecksum(),
        },
        Versions = new Dictionary<string, string>
        {
            ["HandwrittenDigits"] = VersionOf(typeof(ModelCardWriter)),
            [".NET"] = Environment.Version.ToString(),
            ["ML.NET"] = VersionOf(typeof(MLContext)),
            ["TorchSharp"] = VersionOf(typeof(torch)),
        },
        CreatedAt = DateTimeOffset.UtcNow,
    };

    private static string VersionOf(Type type)
    {
        string version = type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? type.Assembly.GetName().Version!.ToString();
        return version.Split('+')[0];
    }

    private static string DescribeNetworks(TrainingRecipe recipe)
    {
        string[] networks = [.. recipe.Sequence.SelectMany(each => (string?[])[each.Network, each.SecondNetwork]).OfType<string>()];
        return networks.Length == 1 ? networks[0] : $"{networks[0]}, and {string.Join(" and ", networks[1..])} where it is not sure";
    }
}
