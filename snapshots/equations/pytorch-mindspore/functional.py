# torch.nn.functional, apart from activations.

torch.nn.functional.normalize(input, p, dim, eps) >> input / mindspore.Tensor.clamp(mindspore.ops.vector_norm(input, ord=p, axis=dim, keepdims=True), min=eps)
torch.nn.functional.normalize(input, p, dim, eps) >> normalize(input, p, dim, eps)


def normalize(input, p=2.0, dim=1, eps=1e-12):
    """The vectors along dim, divided by their p-norm (by eps where that is smaller)."""
    return input / mindspore.ops.vector_norm(input, ord=p, axis=dim, keepdims=True).clamp(min=eps)


def example():
    x = f32(4, 5)
    return torch.nn.functional.normalize(x, p=2, dim=1), torch.nn.functional.normalize(x, dim=(0, 1))


example(torch.nn.functional.normalize(f32(4, 5) * 2))

torch.nn.functional.linear(input, weight, bias) == mindspore.ops.dense(input, weight, bias)
example(torch.nn.functional.linear(f32(4, 5), f32(3, 5)))
example(torch.nn.functional.linear(f32(2, 4, 5), f32(3, 5), f32(3)))

torch.nn.functional.conv2d(input, weight, bias, stride, dilation, groups, padding=0) == mindspore.ops.conv2d(
    input, weight, bias, stride, pad_mode="valid", dilation=dilation, groups=groups)
torch.nn.functional.conv2d(input, weight, bias, dilation, groups, stride=1, padding="same") == mindspore.ops.conv2d(
    input, weight, bias, stride=1, pad_mode="same", dilation=dilation, groups=groups)
if isinstance(padding, str):
    torch.nn.functional.conv2d(input, weight, bias, stride, padding, dilation, groups) >> refuse("give padding as numbers")
torch.nn.functional.conv2d(input, weight, bias, stride, padding, dilation, groups) == mindspore.ops.conv2d(
    input, weight, bias, stride, pad_mode="pad", padding=padding, dilation=dilation, groups=groups)
example(torch.nn.functional.conv2d(f32(2, 3, 8, 9), f32(4, 3, 3, 3)))
example(torch.nn.functional.conv2d(f32(2, 3, 8, 9), f32(4, 3, 3, 3), f32(4), stride=2, padding=1))
example(torch.nn.functional.conv2d(f32(2, 3, 8, 9), f32(3, 1, 3, 3), padding=(0, 1), groups=3))
example(torch.nn.functional.conv2d(f32(2, 3, 8, 9), f32(4, 3, 3, 2), padding="same"))

torch.nn.functional.conv1d(input, weight, bias, stride, dilation, groups, padding=0) == mindspore.ops.conv1d(
    input, weight, bias, stride, pad_mode="valid", dilation=dilation, groups=groups)
if isinstance(padding, str):
    torch.nn.functional.conv1d(input, weight, bias, stride, padding, dilation, groups) >> refuse("give padding as numbers")
torch.nn.functional.conv1d(input, weight, bias, stride, padding, dilation, groups) == mindspore.ops.conv1d(
    input, weight, bias, stride, pad_mode="pad", padding=padding, dilation=dilation, groups=groups)
example(torch.nn.functional.conv1d(f32(2, 3, 8), f32(4, 3, 3)))
example(torch.nn.functional.conv1d(f32(2, 3, 8), f32(4, 3, 3), f32(4), padding=1))

torch.nn.functional.conv3d(input, weight, bias, stride, dilation, groups, padding=0) == mindspore.ops.conv3d(
    input, weight, bias, stride, pad_mode="valid", dilation=dilation, groups=groups)
if isinstance(padding, int):
    torch.nn.functional.conv3d(input, weight, bias, stride, padding, dilation, groups) == mindspore.ops.conv3d(
        input, weight, bias, stride, pad_mode="pad", padding=padding, dilation=dilation, groups=groups)
example(torch.nn.functional.conv3d(f32(2, 3, 4, 5, 6), f32(4, 3, 3, 3, 3), padding=1))

torch.nn.functional.max_pool2d(input, kernel_size, padding, dilation, ceil_mode, stride=()) >> mindspore.ops.max_pool2d(
    input, kernel_size, padding=padding, dilation=dilation, ceil_mode=ceil_mode)
torch.nn.functional.max_pool2d(input, kernel_size, stride, padding, dilation, ceil_mode) == mindspore.ops.max_pool2d(
    input, kernel_size, stride, padding, dilation, ceil_mode=ceil_mode)
example(torch.nn.functional.max_pool2d(f32(2, 3, 8, 9), 2))
example(torch.nn.functional.max_pool2d(f32(2, 3, 8, 9), 3, 2, 1))
example(torch.nn.functional.max_pool2d(f32(2, 3, 8, 9), kernel_size=3, stride=2, ceil_mode=True))

torch.nn.functional.avg_pool2d(input, kernel_size, padding, ceil_mode, count_include_pad, stride=None, divisor_override=None) >> mindspore.ops.avg_pool2d(
    input, kernel_size, stride=kernel_size, padding=padding, ceil_mode=ceil_mode, count_include_pad=count_include_pad)
torch.nn.functional.avg_pool2d(input, kernel_size, padding, ceil_mode, count_include_pad, stride=None, divisor_override=None) >> averaged_in_windows(
    input, kernel_size, padding, ceil_mode, count_include_pad)
torch.nn.functional.avg_pool2d(input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override=None) == mindspore.ops.avg_pool2d(
    input, kernel_size, stride, padding, ceil_mode, count_include_pad)
def averaged_in_windows(input, kernel_size, padding=0, ceil_mode=False, count_include_pad=True):
    """The averages of windows that lie side by side."""
    return mindspore.ops.avg_pool2d(input, kernel_size, kernel_size, padding, ceil_mode, count_include_pad)


def example():
    x = f32(2, 3, 8, 9)
    return torch.nn.functional.avg_pool2d(x, kernel_size=x.shape[2:4])


example(torch.nn.functional.avg_pool2d(f32(2, 3, 8, 9), 2))
example(torch.nn.functional.avg_pool2d(f32(2, 3, 8, 9), 3, 1, 1))
example(torch.nn.functional.avg_pool2d(f32(2, 3, 8, 9), 3, stride=2, padding=1, count_include_pad=False))

torch.nn.functional.adaptive_avg_pool1d(input, output_size) == mindspore.ops.adaptive_avg_pool1d(input, output_size)
example(torch.nn.functional.adaptive_avg_pool1d(f32(2, 3, 8), 1))
torch.nn.functional.adaptive_avg_pool2d(input, output_size) == mindspore.ops.adaptive_avg_pool2d(input, output_size)
example(torch.nn.functional.adaptive_avg_pool2d(f32(2, 3, 8, 9), 1))
example(torch.nn.functional.adaptive_avg_pool2d(f32(2, 3, 8, 9), (3, 2)))
torch.nn.functional.adaptive_max_pool2d(input, output_size) == mindspore.ops.adaptive_max_pool2d(input, output_size)
example(torch.nn.functional.adaptive_max_pool2d(f32(2, 3, 8, 9), (2, 2)))

torch.nn.functional.dropout(input, p, training) == mindspore.ops.dropout(input, p, training)
torch.nn.functional.dropout2d(input, p, training) == mindspore.ops.dropout2d(input, p, training)
drop(inplace, "the result is the same; the input is not overwritten")
example(torch.nn.functional.dropout(f32(4, 5), 0.4, training=False))
example(torch.nn.functional.dropout(f32(4, 5), p=0.0))
example(torch.nn.functional.dropout2d(f32(2, 3, 4, 5), 0.4, False))

torch.nn.functional.pad(input, pad, mode, value) == mindspore.ops.pad(input, padding=pad, mode=mode, value=value)
example(torch.nn.functional.pad(f32(2, 3), (1, 2)))
example(torch.nn.functional.pad(f32(2, 3, 4, 5), [0, 0, 1, 0, 0, 1], value=2.5))
example(torch.nn.functional.pad(f32(2, 3, 4, 5), (1, 1, 2, 1), mode="reflect"))
example(torch.nn.functional.pad(f32(2, 3, 4, 5), (1, 1, 2, 1), "replicate"))
example(torch.nn.functional.pad(f32(2, 3, 4, 5), (-1, 1)))

# MindSpore's bicubic interpolation gives other values, and its scale is a float that the size follows from.
if mode in ("nearest", "linear", "bilinear", "area"):
    torch.nn.functional.interpolate(input, size, mode, align_corners, scale_factor=None) == mindspore.ops.interpolate(
        input, size, mode=mode, align_corners=align_corners)
    torch.nn.functional.interpolate(input, size, scale_factor, mode, align_corners, recompute_scale_factor=True) == mindspore.ops.interpolate(
        input, size, scale_factor, mode, align_corners, recompute_scale_factor=True)
if mode in ("nearest", "linear", "bilinear") and isinstance(scale_factor, int):
    torch.nn.functional.interpolate(input, scale_factor, mode, align_corners, size=None) >> mindspore.ops.interpolate(
        input, scale_factor=scale_factor * 1.0, mode=mode, align_corners=align_corners, recompute_scale_factor=True)
if mode in ("nearest", "linear", "bilinear") and scale_factor in (2.0, 3.0, 4.0, 8.0):
    torch.nn.functional.interpolate(input, scale_factor, mode, align_corners, size=None) >> mindspore.ops.interpolate(
        input, scale_factor=scale_factor, mode=mode, align_corners=align_corners, recompute_scale_factor=True)
if mode in ("nearest", "linear", "bilinear", "area"):
    torch.nn.functional.interpolate(input, scale_factor, mode, align_corners, size=None) >> interpolate_by_factor(input, scale_factor, mode, align_corners)
    torch.nn.functional.interpolate(input, scale_factor, mode, align_corners, size=None, recompute_scale_factor=False) >> interpolate_by_factor(
        input, scale_factor, mode, align_corners)
def interpolate_by_factor(input, scale_factor, mode, align_corners):
    """mindspore.ops.interpolate to the size that a factor gives."""
    factors = scale_factor if isinstance(scale_factor, (list, tuple)) else [scale_factor] * (input.ndim - 2)
    sizes = [size * factor for size, factor in zip(input.shape[2:], factors)]
    if not align_corners and mode != "area" and any(size != int(size) for size in sizes):
        raise NotImplementedError("where a factor gives no whole size, MindSpore samples at other places")
    return mindspore.ops.interpolate(input, tuple(int(size) for size in sizes), mode=mode, align_corners=align_corners)


def example():
    def scaled(x, factor):
        return torch.nn.functional.interpolate(x, scale_factor=factor, recompute_scale_factor=False, mode="bilinear", align_corners=False)

    return scaled(f32(2, 3, 4, 6), 0.5), scaled(f32(2, 3, 4, 6), (2, 1.5)), torch.nn.functional.interpolate(f32(2, 3, 4, 6), scale_factor=(0.5, 1.5))


example(torch.nn.functional.interpolate(f32(2, 3, 5, 5), scale_factor=1.3, mode="bilinear", align_corners=True))
example(torch.nn.functional.interpolate(f32(2, 3, 5, 5), scale_factor=0.5, mode="area"))
if mode == "bicubic":
    torch.nn.functional.interpolate(input, size, scale_factor, mode, align_corners, recompute_scale_factor, antialias) >> refuse(
        "MindSpore's bicubic interpolation gives other values")
example(torch.nn.functional.interpolate(f32(2, 3, 4, 5), scale_factor=2))
example(torch.nn.functional.interpolate(f32(2, 3, 4, 5), scale_factor=2.0, mode="nearest"))
example(torch.nn.functional.interpolate(f32(2, 3, 4, 5), size=(7, 9), mode="bilinear", align_corners=False))
example(torch.nn.functional.interpolate(f32(2, 3, 4, 5), (7, 9), mode="bilinear", align_corners=True))
example(torch.nn.functional.interpolate(f32(2, 3, 8, 9), size=(4, 3), mode="area"))
example(torch.nn.functional.interpolate(f32(2, 3, 8), size=12, mode="linear"))

if given(num_classes):
    torch.nn.functional.one_hot(tensor, num_classes) == mindspore.ops.one_hot(tensor, num_classes)
else:
    torch.nn.functional.one_hot(tensor, num_classes) >> refuse("give num_classes: MindSpore does not count them")
example(torch.nn.functional.one_hot(idx(5, 3, 4), 5))
example(torch.nn.functional.one_hot(idx(5, 3), num_classes=7))

torch.nn.functional.embedding(input, weight, padding_idx=None, max_norm=None) >> mindspore.ops.gather(weight, input, 0)
example(torch.nn.functional.embedding(idx(5, 3, 4), f32(5, 2)))

torch.nn.functional.layer_norm(input, normalized_shape, weight, bias, eps) >> layer_norm(input, normalized_shape, weight, bias, eps)


def layer_norm(input, normalized_shape, weight=None, bias=None, eps=1e-5):
    """Layer normalisation over the last dimensions; mindspore.ops.layer_norm does not run on CPU."""
    shape = (normalized_shape,) if isinstance(normalized_shape, int) else tuple(normalized_shape)
    axes = tuple(range(-len(shape), 0))
    centred = input - input.mean(axes, keep_dims=True)
    result = centred * (centred.square().mean(axes, keep_dims=True) + eps).rsqrt()
    if weight is not None:
        result = result * weight
    return result if bias is None else result + bias


example(torch.nn.functional.layer_norm(f32(2, 3, 6), (6,)))
example(torch.nn.functional.layer_norm(f32(2, 3, 6), [3, 6], f32(3, 6), f32(3, 6), 1e-3))
tolerance(1e-4, "another order of summation")

torch.nn.functional.group_norm(input, num_groups, weight, bias, eps) == mindspore.ops.group_norm(input, num_groups, weight, bias, eps)
example(torch.nn.functional.group_norm(f32(2, 6, 4, 5), 3))
example(torch.nn.functional.group_norm(f32(2, 6, 4, 5), 3, f32(6), f32(6), 1e-3))

torch.nn.functional.pixel_shuffle(input, upscale_factor) == mindspore.ops.pixel_shuffle(input, upscale_factor)
example(torch.nn.functional.pixel_shuffle(f32(2, 8, 3, 4), 2))
torch.nn.functional.pixel_unshuffle(input, downscale_factor) == mindspore.ops.pixel_unshuffle(input, downscale_factor)
example(torch.nn.functional.pixel_unshuffle(f32(2, 3, 4, 6), 2))
torch.nn.functional.unfold(input, kernel_size, dilation, padding, stride) == mindspore.ops.unfold(input, kernel_size, dilation, padding, stride)
example(torch.nn.functional.unfold(f32(2, 3, 5, 6), 3))
example(torch.nn.functional.unfold(f32(2, 3, 5, 6), (2, 3), padding=1))
torch.nn.functional.grid_sample(input, grid, mode, padding_mode, align_corners=None) >> mindspore.ops.grid_sample(input, grid, mode, padding_mode)
torch.nn.functional.grid_sample(input, grid, mode, padding_mode, align_corners) == mindspore.ops.grid_sample(input, grid, mode, padding_mode, align_corners)
example(torch.nn.functional.grid_sample(f32(2, 3, 5, 6), u32f(2, 4, 4, 2)))
example(torch.nn.functional.grid_sample(f32(2, 3, 5, 6), u32f(2, 4, 4, 2), align_corners=True))
torch.nn.functional.cosine_similarity(x1, x2, dim, eps) == mindspore.ops.cosine_similarity(x1, x2, dim, eps)
example(torch.nn.functional.cosine_similarity(f32(4, 5), f32(4, 5)))
example(torch.nn.functional.cosine_similarity(f32(4, 5), f32(4, 5), dim=-1))

torch.nn.functional.scaled_dot_product_attention(query, key, value, attn_mask, dropout_p, is_causal, scale=scale) >> scaled_dot_product_attention(
    query, key, value, attn_mask, dropout_p, is_causal, scale)


def scaled_dot_product_attention(query, key, value, attn_mask=None, dropout_p=0.0, is_causal=False, scale=None):
    """softmax(query key^T * scale + mask) value; a mask of booleans says what takes part."""
    scores = mindspore.ops.matmul(query, key.swapaxes(-2, -1)) * (query.shape[-1] ** -0.5 if scale is None else scale)
    if is_causal:
        attn_mask = mindspore.ops.ones(scores.shape[-2:], mindspore.bool_).tril()
    if attn_mask is not None:
        if attn_mask.dtype == mindspore.bool_:
            scores = scores.masked_fill(attn_mask.logical_not(), float("-inf"))
        else:
            scores = scores + attn_mask
    weights = mindspore.ops.softmax(scores, -1)
    if dropout_p > 0.0:
        weights = mindspore.ops.dropout(weights, dropout_p)
    return mindspore.ops.matmul(weights, value)


example(torch.nn.functional.scaled_dot_product_attention(f32(2, 3, 4, 5), f32(2, 3, 4, 5), f32(2, 3, 4, 5)))
example(torch.nn.functional.scaled_dot_product_attention(f32(2, 4, 5), f32(2, 4, 5), f32(2, 4, 5), is_causal=True))
example(torch.nn.functional.scaled_dot_product_attention(f32(2, 4, 5), f32(2, 4, 5), f32(2, 4, 5), attn_mask=f32(4, 4), scale=0.3))
