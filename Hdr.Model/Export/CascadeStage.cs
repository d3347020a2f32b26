using Hdr.Model.Network;

namespace Hdr.Model.Export;

/// <summary>One network of a cascade.</summary>
/// <param name="Network">The network; not owned.</param>
/// <param name="Temperature">What its logits of the digits are divided by, folded into its last layer; above 0.</param>
internal sealed record CascadeStage(DigitNetwork Network, double Temperature);
