namespace Hdr.Recognition.Networks;

/// <summary>What a convolutional network has learnt: convolutions, dense layers, each with max(x, 0) behind it, and two answers.</summary>
/// <param name="Convolutions">At least one, the first of one channel.</param>
/// <param name="Hidden">Dense layers; the first takes values channel by channel, then row by row.</param>
/// <param name="Digits">Gives the logits of the digits.</param>
/// <param name="Contents">Gives the logits of the content.</param>
internal sealed record NetworkWeights(IReadOnlyList<ConvolutionWeights> Convolutions, IReadOnlyList<DenseWeights> Hidden, DenseWeights Digits, DenseWeights Contents);
