using Hdr.Recognition.Networks;
using static TorchSharp.torch;

namespace Hdr.Model.Network;

/// <summary>The sizes of convolutions of tensors.</summary>
internal static class ConvolutionShapes
{
    extension(ConvolutionShape)
    {
        /// <summary>The sizes of a convolution of tensors.</summary>
        /// <param name="input">Shape <c>[batch, channel, row, column]</c>.</param>
        /// <param name="kernels">Shape <c>[output channel, channel, row, column]</c>.</param>
        /// <param name="paddedRows">Rows of zeros above and below.</param>
        /// <param name="paddedColumns">Columns of zeros to the left and to the right.</param>
        public static ConvolutionShape Of(Tensor input, Tensor kernels, int paddedRows = 0, int paddedColumns = 0) =>
            new((int)input.shape[0], (int)input.shape[2], (int)input.shape[3], (int)input.shape[1], (int)kernels.shape[2], (int)kernels.shape[3], (int)kernels.shape[0], paddedRows, paddedColumns);
    }
}
