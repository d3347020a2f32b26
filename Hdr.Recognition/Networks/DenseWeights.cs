namespace Hdr.Recognition.Networks;

/// <summary>What a fully connected layer has learnt.</summary>
/// <param name="Inputs">Values in.</param>
/// <param name="Outputs">Values out.</param>
/// <param name="Weights">Shape <c>[outputs, inputs]</c>.</param>
/// <param name="Biases">A number an output.</param>
internal sealed record DenseWeights(int Inputs, int Outputs, float[] Weights, float[] Biases);
