using Hdr.Model.Network;
using TorchSharp;
using static TorchSharp.torch;

namespace Hdr.Model.Training;

/// <summary>Networks that have learnt, of which another learns.</summary>
/// <param name="ofDigits">Those that know digits as the other is shown them; the mean of their probabilities counts. In evaluation mode; not owned.</param>
/// <param name="ofContents">The one that says whether an image shows a digit. In evaluation mode; not owned.</param>
internal sealed class Teachers(IReadOnlyList<DigitNetwork> ofDigits, DigitNetwork ofContents)
{
    private readonly IReadOnlyList<DigitNetwork> _ofDigits = ofDigits;
    private readonly DigitNetwork _ofContents = ofContents;

    /// <summary>Asks them.</summary>
    /// <param name="images">Shape <c>[batch, 1, 28, 28]</c>, float32, 0 (paper) to 1 (ink).</param>
    /// <returns>What they say; the dispose scope owns it.</returns>
    public SoftTargets Ask(Tensor images)
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Dictionary<DigitNetwork, Tensor> outputs = _ofDigits.Append(_ofContents).Distinct().ToDictionary(network => network, network => network.call(images));
        Tensor digits = stack(_ofDigits.Select(network => NetworkOutput.Digits(outputs[network]).softmax(1)), 0).mean([0]);
        Tensor contents = NetworkOutput.Content(outputs[_ofContents]).softmax(1);
        return new SoftTargets(digits.MoveToOuterDisposeScope(), contents.MoveToOuterDisposeScope());
    }
}
