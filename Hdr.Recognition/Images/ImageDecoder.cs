using System.Buffers;
using SkiaSharp;

namespace Hdr.Recognition.Images;

/// <summary>Turns an encoded image (PNG, JPEG, WebP, GIF, BMP) into gray pixels, upright as its EXIF orientation says.</summary>
public static class ImageDecoder
{
    /// <summary>
    /// Images with more pixels than this are reduced, by a whole factor, to at most as many.
    /// At three megapixels a digit that fills a hundredth of a page is still over 150 pixels high.
    /// </summary>
    public const int WorkingPixels = 3_000_000;

    /// <summary>Decodes the first frame. Transparent parts become paper: white behind dark ink, black behind light ink.</summary>
    /// <param name="encoded">The file's bytes; only read, and not kept.</param>
    /// <param name="limits">What to refuse; <see cref="ImageLimits.Default"/> when null.</param>
    /// <returns>At most <see cref="WorkingPixels"/> pixels; the source size tells what it was reduced from.</returns>
    /// <exception cref="UnreadableImageException">The bytes are no image that can be read within the limits.</exception>
    public static GrayImage Decode(ReadOnlyMemory<byte> encoded, ImageLimits? limits = null)
    {
        limits ??= ImageLimits.Default;
        CheckSize(encoded.Length, limits);
        using MemoryHandle pin = encoded.Pin();
        using SKData data = Wrap(pin, encoded.Length);
        using SKCodec codec = OpenCodec(data);
        SKImageInfo info = codec.Info;
        CheckHeader(codec, info, limits);
        return Upright(DecodeGray(codec, info), info, codec.EncodedOrigin);
    }

    private static unsafe SKData Wrap(MemoryHandle pin, int length) => SKData.Create((nint)pin.Pointer, length);

    private static void CheckSize(int length, ImageLimits limits)
    {
        if (length == 0)
        {
            throw new UnreadableImageException(UnreadableImageReason.Empty, "The file is empty.");
        }

        if (length > limits.MaxBytes)
        {
            throw new UnreadableImageException(
                UnreadableImageReason.TooManyBytes,
                $"The file has {length / 1e6:0.0} MB. At most {limits.MaxBytes / 1e6:0.#} MB can be read.");
        }
    }

    private static SKCodec OpenCodec(SKData data) =>
        SKCodec.Create(new SKMemoryStream(data))
        ?? throw (ImageSignature.IsKnown(data.AsSpan())
            ? new UnreadableImageException(UnreadableImageReason.Damaged, "The image is damaged or cut off: its header makes no sense.")
            : new UnreadableImageException(UnreadableImageReason.NotAnImage, "The file is not a PNG, JPEG, WebP, GIF or BMP image."));

    private static void CheckHeader(SKCodec codec, SKImageInfo info, ImageLimits limits)
    {
        SKEncodedImageFormat format = codec.EncodedFormat;
        if (format is not (SKEncodedImageFormat.Png or SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Webp or SKEncodedImageFormat.Gif or SKEncodedImageFormat.Bmp))
        {
            throw new UnreadableImageException(UnreadableImageReason.NotAnImage, $"{format} images can't be read. Save it as PNG, JPEG, WebP, GIF or BMP.");
        }

        (int width, int height) = (info.Width, info.Height);
        if (width < 1 || height < 1)
        {
            throw new UnreadableImageException(UnreadableImageReason.Damaged, $"The image says that it has {width}x{height} pixels.");
        }

        if (width > limits.MaxSide || height > limits.MaxSide || (long)width * height > limits.MaxPixels)
        {
            throw new UnreadableImageException(
                UnreadableImageReason.TooLarge,
                $"The image has {width}x{height} pixels. At most {limits.MaxPixels / 1e6:0.#} megapixels and {limits.MaxSide} pixels a side can be read.");
        }

        if (codec.FrameCount > limits.MaxFrames)
        {
            throw new UnreadableImageException(UnreadableImageReason.TooLarge, $"The animation has {codec.FrameCount} frames. At most {limits.MaxFrames} can be read.");
        }
    }

    private static GrayImage DecodeGray(SKCodec codec, SKImageInfo info)
    {
        SKSizeI size = DecodedSize(codec, info);
        bool isGray = info.ColorType == SKColorType.Gray8;
        SKImageInfo target = new(size.Width, size.Height, isGray ? SKColorType.Gray8 : SKColorType.Bgra8888, isGray ? SKAlphaType.Opaque : SKAlphaType.Premul);
        byte[] buffer = isGray ? GC.AllocateUninitializedArray<byte>(target.BytesSize) : ArrayPool<byte>.Shared.Rent(target.BytesSize);
        try
        {
            DecodeInto(codec, target, buffer);
            byte[] gray = isGray ? buffer : Luminance.FromPremultipliedBgra(buffer.AsSpan(0, target.BytesSize));
            return Reduction.ToAtMost(new GrayImage(gray, size.Width, size.Height), WorkingPixels);
        }
        finally
        {
            if (!isGray)
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }

    /// <summary>JPEG can be decoded at a fraction of its size, in a fraction of the time; other formats come back at full size.</summary>
    private static SKSizeI DecodedSize(SKCodec codec, SKImageInfo info)
    {
        double scale = Math.Sqrt((double)WorkingPixels / ((long)info.Width * info.Height));
        return scale < 1 ? codec.GetScaledDimensions((float)scale) : new SKSizeI(info.Width, info.Height);
    }

    private static unsafe void DecodeInto(SKCodec codec, SKImageInfo target, byte[] buffer)
    {
        SKCodecResult result;
        fixed (byte* pixels = buffer)
        {
            result = codec.GetPixels(target, (nint)pixels, target.RowBytes, new SKCodecOptions(0));
        }

        if (result != SKCodecResult.Success)
        {
            string trouble = result == SKCodecResult.IncompleteInput ? "cut off" : "damaged";
            throw new UnreadableImageException(UnreadableImageReason.Damaged, $"The {codec.EncodedFormat.ToString().ToUpperInvariant()} image is {trouble}.");
        }
    }

    private static GrayImage Upright(GrayImage image, SKImageInfo info, SKEncodedOrigin origin)
    {
        ExifOrientation orientation = (ExifOrientation)origin;
        bool swapped = orientation.SwapsAxes();
        return new GrayImage(orientation.Apply(image), swapped ? image.Height : image.Width, swapped ? image.Width : image.Height)
        {
            SourceWidth = swapped ? info.Height : info.Width,
            SourceHeight = swapped ? info.Width : info.Height,
        };
    }
}
