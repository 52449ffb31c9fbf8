# Primitives of mindspore.ops.auto_generate, and older ones that only mindspore.ops names, with examples in MindSpore.

(lambda input, other, alpha=1: torch.add(input, other, alpha=alpha)) << mindspore.ops.auto_generate.AddExt()
(lambda input, other, alpha=1: torch.sub(input, other, alpha=alpha)) << mindspore.ops.auto_generate.SubExt()
(lambda input, dim=None, keepdim=False, dtype=None: torch.sum(input, dim, keepdim, dtype=dtype)) << mindspore.ops.auto_generate.SumExt()
(lambda input, dim=None, keepdim=False, dtype=None: torch.mean(input, dim, keepdim, dtype=dtype)) << mindspore.ops.auto_generate.MeanExt()
(lambda input, split_size, dim=0: torch.split(input, list(split_size), dim)) << mindspore.ops.auto_generate.SplitWithSize()
(lambda input, chunks, dim=0: torch.chunk(input, chunks, dim)) << mindspore.ops.auto_generate.Chunk()
(lambda input: torch.nn.functional.silu(input)) << mindspore.ops.auto_generate.SiLU()
(lambda input, mat2: torch.bmm(input, mat2)) << mindspore.ops.auto_generate.BatchMatMulExt()
example(mindspore.ops.auto_generate.AddExt()(f32(2, 3), f32(3)))
example(mindspore.ops.auto_generate.AddExt()(f32(2, 3), f32(2, 3), 2.0))
example(mindspore.ops.auto_generate.AddExt()(i64(2, 3), i64(3)))
example(mindspore.ops.auto_generate.SubExt()(f32(2, 3), f32(3)))
example(mindspore.ops.auto_generate.SubExt()(f32(2, 3), f32(2, 3), 0.5))
example(mindspore.ops.auto_generate.SumExt()(f32(2, 3)))
example(mindspore.ops.auto_generate.SumExt()(f32(2, 3, 4), 1))
example(mindspore.ops.auto_generate.SumExt()(f32(2, 3, 4), (0, 2), True))
example(mindspore.ops.auto_generate.MeanExt()(f32(2, 3)))
example(mindspore.ops.auto_generate.MeanExt()(f32(2, 3, 4), -1, True))
example(mindspore.ops.auto_generate.SplitWithSize()(f32(2, 5), (2, 3), 1))
example(mindspore.ops.auto_generate.SplitWithSize()(f32(4, 5), (1, 3)))
example(mindspore.ops.auto_generate.Chunk()(f32(4, 5), 2))
example(mindspore.ops.auto_generate.Chunk()(f32(2, 5), 2, 1))
example(mindspore.ops.auto_generate.SiLU()(f32(2, 3)))
example(mindspore.ops.auto_generate.BatchMatMulExt()(f32(2, 3, 4), f32(2, 4, 5)))

(lambda input, min=None, max=None: torch.clamp(input, min, max)) << mindspore.ops.auto_generate.ClampScalar()
example(mindspore.ops.auto_generate.ClampScalar()(f32(2, 3), -0.5, 0.5))
example(mindspore.ops.auto_generate.ClampScalar()(f32(2, 3), 0.0))

(lambda input, dim, start, end, step: input[(slice(None),) * (dim % input.dim()) + (slice(start, end, step),)]) << mindspore.ops.auto_generate.SliceExt()
no_gradient("MindSpore's primitive gives zeros")
example(mindspore.ops.auto_generate.SliceExt()(f32(5, 3), 0, 1, 4, 1))
example(mindspore.ops.auto_generate.SliceExt()(f32(2, 7), 1, 0, 6, 2))

(lambda x, mask: torch.masked_select(x, mask)) << mindspore.ops.MaskedSelect()
(lambda x, y, z, value: x + value.to(x.dtype) * y * z) << mindspore.ops.Addcmul()
(lambda x, y: torch.bitwise_right_shift(x, y)) << mindspore.ops.RightShift()
(lambda x, y: torch.nn.functional.binary_cross_entropy_with_logits(x, y.detach(), reduction="none")) << mindspore.ops.SigmoidCrossEntropyWithLogits()
(lambda x, indices, updates: torch.index_put(x, tuple(indices.long().unbind(-1)), updates)) << mindspore.ops.TensorScatterUpdate()
example(mindspore.ops.MaskedSelect()(f32(3, 4), b(3, 4)))
example(mindspore.ops.Addcmul()(f32(2, 3), f32(2, 3), f32(2, 3), tensor([0.5], "float32")))
example(mindspore.ops.Addcmul()(f16(2, 3), f16(2, 3), f16(2, 3), tensor([2.7], "float32")))
example(mindspore.ops.RightShift()(i32(2, 3), i32(2, 3)))
example(mindspore.ops.SigmoidCrossEntropyWithLogits()(f32(2, 3), u32f(2, 3)))
example(mindspore.ops.TensorScatterUpdate()(f32(3, 4), tensor([[0, 1], [2, 3]], "int32"), f32(2)))
example(mindspore.ops.TensorScatterUpdate()(f32(3, 4), tensor([[0], [2]], "int32"), f32(2, 4)))

(lambda x: torch.linalg.qr(x, "reduced")) << mindspore.ops.Qr(full_matrices=False)
no_gradient("MindSpore has none")
example(mindspore.ops.Qr()(f32(4, 3)))

(lambda x: torch.nn.functional.pad(x, [size for pair in reversed(tuple(paddings)) for size in pair])) << mindspore.ops.Pad(paddings)
example(mindspore.ops.Pad(((1, 2), (0, 1)))(f32(2, 3)))
example(mindspore.ops.Pad(paddings=((0, 0), (1, 0), (2, 1)))(f32(2, 3, 4)))

padded_values(mode) << mindspore.ops.PadV3(mode, paddings_contiguous=True)
def padded_values(mode="constant"):
    """A function that puts values around a tensor's last axes: how many, before and behind each, the last axis first."""
    how = {"constant": "constant", "reflect": "reflect", "edge": "replicate", "circular": "circular"}[mode]

    def pad(x, paddings, value=None):
        sizes = [int(size) for size in paddings]
        if how == "constant":
            return torch.nn.functional.pad(x, sizes, value=0 if value is None else float(value))
        return torch.nn.functional.pad(x, sizes, mode=how)

    return pad


example(mindspore.ops.PadV3()(f32(2, 3), (1, 2), 1.5))
example(mindspore.ops.PadV3("constant")(f32(2, 3, 4), (1, 2, 0, 1), 0.0))
example(mindspore.ops.PadV3("reflect")(f32(1, 2, 5), (1, 2)))
example(mindspore.ops.PadV3(mode="edge")(f32(1, 2, 5), (1, 2)))

normalized_layer(begin_norm_axis, begin_params_axis, epsilon) << mindspore.ops.LayerNorm(begin_norm_axis, begin_params_axis, epsilon)
def normalized_layer(begin_norm_axis=1, begin_params_axis=1, epsilon=1e-7):
    """A function that normalises the axes from one on, of halves in float32: the result, and as float32 the mean and the variance."""
    def normalize(x, gamma, beta):
        axes = list(range(begin_norm_axis % x.dim(), x.dim()))
        wide = x if x.dtype == torch.float64 else x.float()
        mean = wide.mean(axes, keepdim=True)
        variance = ((wide - mean) ** 2).mean(axes, keepdim=True)
        made = (wide - mean) / torch.sqrt(variance + epsilon) * gamma + beta
        return made.to(x.dtype), mean.detach().float(), variance.detach().float()

    return normalize


tolerance(1e-4, "sums in another order")
example(mindspore.ops.LayerNorm()(f32(2, 4), f32(4), f32(4))[0])
example(mindspore.ops.LayerNorm()(f16(2, 4), f32(4), f32(4)))
example(mindspore.ops.LayerNorm()(f64(2, 4), f32(4), f32(4)))
example(mindspore.ops.LayerNorm(begin_norm_axis=-1, begin_params_axis=-1, epsilon=1e-5)(f32(2, 3, 4), f32(4), f32(4)))

resized_bilinear(align_corners, half_pixel_centers) << mindspore.ops.ResizeBilinearV2(align_corners, half_pixel_centers)
def resized_bilinear(align_corners=False, half_pixel_centers=False):
    """A function that makes images of another size by bilinear interpolation."""
    def resize(image, size):
        size = [int(each) for each in size]
        if align_corners or half_pixel_centers:
            return torch.nn.functional.interpolate(image, size=size, mode="bilinear", align_corners=align_corners)
        found = image
        for axis, new in zip((-2, -1), size):
            old = found.shape[axis]
            place = torch.arange(new, device=image.device, dtype=torch.float32) * (old / new)
            low = place.floor().long().clamp(max=old - 1)
            high = (low + 1).clamp(max=old - 1)
            part = (place - low).to(image.dtype).reshape([-1] + [1] * (-axis - 1))
            found = torch.index_select(found, axis, low) * (1 - part) + torch.index_select(found, axis, high) * part
        return found

    return resize


tolerance(1e-4, "places are computed in another order")
example(mindspore.ops.ResizeBilinearV2()(f32(1, 2, 5, 7), (9, 4)))
example(mindspore.ops.ResizeBilinearV2(align_corners=True)(f32(1, 2, 5, 7), (9, 4)))
example(mindspore.ops.ResizeBilinearV2(half_pixel_centers=True)(f32(1, 2, 5, 7), (9, 4)))

convolution_of(kernel_size, pad_mode, pad, stride, dilation, group) << mindspore.ops.Conv2D(
    out_channel, kernel_size, mode=1, pad_mode=pad_mode, pad=pad, stride=stride, dilation=dilation, group=group)
drop(out_channel, "the weight has as many")
drop(data_format, "it is NCHW on a CPU")
def convolution_of(kernel_size, pad_mode="valid", pad=0, stride=1, dilation=1, group=1):
    """A function that convolves images with a weight, padded as MindSpore's modes say."""
    def pair(value):
        return tuple(value)[-2:] if isinstance(value, (tuple, list)) else (value, value)

    def convolve(x, weight):
        steps, reaches = pair(stride), [(size - 1) * far + 1 for size, far in zip(weight.shape[2:], pair(dilation))]
        if pad_mode == "pad":
            top, bottom, left, right = pad if isinstance(pad, (tuple, list)) else (pad,) * 4
        elif pad_mode == "same":
            totals = [max((-(-size // step) - 1) * step + reach - size, 0) for size, step, reach in zip(x.shape[2:], steps, reaches)]
            (top, bottom), (left, right) = ((total // 2, total - total // 2) for total in totals)
        else:
            top = bottom = left = right = 0
        return torch.nn.functional.conv2d(torch.nn.functional.pad(x, [left, right, top, bottom]), weight, None, steps, 0, pair(dilation), group)

    return convolve


example(mindspore.ops.Conv2D(4, 3)(f32(2, 3, 8, 9), f32(4, 3, 3, 3)))
example(mindspore.ops.Conv2D(out_channel=4, kernel_size=3, pad_mode="same", stride=2)(f32(2, 3, 8, 9), f32(4, 3, 3, 3)))
example(mindspore.ops.Conv2D(4, (3, 2), pad_mode="pad", pad=(1, 2, 0, 1), group=2)(f32(2, 4, 8, 9), f32(4, 2, 3, 2)))
