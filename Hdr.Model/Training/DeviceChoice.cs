using Hdr.Model.Network;
using TorchSharp;

namespace Hdr.Model.Training;

/// <summary>From what was asked for to what is there.</summary>
internal static class DeviceChoice
{
    /// <summary>libtorch's device. <see cref="LibTorch.Load"/> must have been called.</summary>
    /// <exception cref="TrainingException">A GPU was asked for, and there is none that libtorch can use.</exception>
    public static torch.Device Resolve(TrainingDevice wanted)
    {
        bool hasGpu = wanted != TrainingDevice.Cpu && torch.cuda.is_available();
        return hasGpu || wanted != TrainingDevice.Cuda
            ? new torch.Device(hasGpu ? DeviceType.CUDA : DeviceType.CPU)
            : throw new TrainingException("There is no GPU that libtorch can use; build with -p:Torch=cuda on a machine with an NVIDIA GPU and its driver, or train with --device cpu.");
    }
}
