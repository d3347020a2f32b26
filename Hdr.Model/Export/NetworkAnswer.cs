namespace Hdr.Model.Export;

/// <summary>The names of what a network in an ONNX graph says.</summary>
/// <param name="Digits">Probabilities of the ten digits, shape <c>[count, 10]</c>.</param>
/// <param name="Content">Probabilities of what there is to see, shape <c>[count, 3]</c>.</param>
internal readonly record struct NetworkAnswer(string Digits, string Content);
