# torch.nn.functional: convolutions, pooling, resizing, padding.

torch.nn.functional.conv1d(input, weight, bias, stride, padding, dilation, groups) == paddle.nn.functional.conv1d(
    input, weight, bias, stride, padding, dilation, groups)
torch.nn.functional.conv2d(input, weight, bias, stride, padding, dilation, groups) == paddle.nn.functional.conv2d(
    input, weight, bias, stride, padding, dilation, groups)
torch.nn.functional.conv3d(input, weight, bias, stride, padding, dilation, groups) == paddle.nn.functional.conv3d(
    input, weight, bias, stride, padding, dilation, groups)
example(torch.nn.functional.conv1d(f32(2, 4, 9), f32(6, 2, 3), f32(6), 2, 1, 1, 2))
example(torch.nn.functional.conv2d(f32(2, 4, 9, 8), f32(6, 4, 3, 2)))
example(torch.nn.functional.conv2d(f32(2, 4, 9, 8), f32(4, 1, 3, 3), bias=None, stride=(2, 1), padding=(1, 0), dilation=2, groups=4))
example(torch.nn.functional.conv3d(f32(1, 2, 4, 5, 6), f32(3, 2, 2, 2, 2), padding=1))

torch.nn.functional.conv_transpose1d(input, weight, bias, stride, padding, output_padding, groups, dilation) == paddle.nn.functional.conv1d_transpose(
    input, weight, bias, stride, padding, output_padding, groups, dilation)
torch.nn.functional.conv_transpose2d(input, weight, bias, stride, padding, output_padding, groups, dilation) == paddle.nn.functional.conv2d_transpose(
    input, weight, bias, stride, padding, output_padding, groups=groups, dilation=dilation)
example(torch.nn.functional.conv_transpose1d(f32(2, 4, 5), f32(4, 3, 3), f32(3), 2, 1, 1))
example(torch.nn.functional.conv_transpose2d(f32(2, 4, 5, 6), f32(4, 3, 3, 2), stride=2, groups=2))

if ceil_mode == False or padding == 0:
    torch.nn.functional.max_pool1d(input, kernel_size, padding, ceil_mode, stride=()) == paddle.nn.functional.max_pool1d(
        input, kernel_size, padding=padding, ceil_mode=ceil_mode)
    torch.nn.functional.max_pool2d(input, kernel_size, padding, ceil_mode, stride=()) == paddle.nn.functional.max_pool2d(
        input, kernel_size, padding=padding, ceil_mode=ceil_mode)
    torch.nn.functional.max_pool3d(input, kernel_size, padding, ceil_mode, stride=()) == paddle.nn.functional.max_pool3d(
        input, kernel_size, padding=padding, ceil_mode=ceil_mode)
if ceil_mode == False or padding == 0 and (stride in (1, 2) and kernel_size in (2, 3, 4, 5) or stride == 3 and kernel_size in (3, 4, 5)) \
        or padding == 1 and stride in (1, 2) and kernel_size in (3, 4, 5):
    torch.nn.functional.max_pool1d(input, kernel_size, stride, padding, ceil_mode) == paddle.nn.functional.max_pool1d(
        input, kernel_size, stride, padding, ceil_mode=ceil_mode)
    torch.nn.functional.max_pool2d(input, kernel_size, stride, padding, ceil_mode) == paddle.nn.functional.max_pool2d(
        input, kernel_size, stride, padding, ceil_mode=ceil_mode)
    torch.nn.functional.max_pool3d(input, kernel_size, stride, padding, ceil_mode) == paddle.nn.functional.max_pool3d(
        input, kernel_size, stride, padding, ceil_mode=ceil_mode)
torch.nn.functional.max_pool1d(ceil_mode=True) >> refuse("where ceil_mode is set and the stride and the padding are together more than the kernel, Paddle counts windows that begin in the padding")
torch.nn.functional.max_pool2d(ceil_mode=True) >> refuse("where ceil_mode is set and the stride and the padding are together more than the kernel, Paddle counts windows that begin in the padding")
torch.nn.functional.max_pool3d(ceil_mode=True) >> refuse("where ceil_mode is set and the stride and the padding are together more than the kernel, Paddle counts windows that begin in the padding")
example(torch.nn.functional.max_pool1d(f32(2, 3, 9), 3, 2, 1))
example(torch.nn.functional.max_pool1d(f32(2, 3, 9), 3))
example(torch.nn.functional.max_pool2d(f32(2, 3, 9, 9), 2))
example(torch.nn.functional.max_pool2d(f32(2, 3, 9, 9), kernel_size=3, stride=2, padding=1))
example(torch.nn.functional.max_pool2d(f32(2, 3, 8, 8), 3, stride=2, ceil_mode=True))
example(torch.nn.functional.max_pool3d(f32(2, 3, 4, 5, 6), 2))

torch.nn.functional.avg_pool2d(input, kernel_size, stride, padding=0, ceil_mode=False, divisor_override=divisor_override) == paddle.nn.functional.avg_pool2d(
    input, kernel_size, stride, divisor_override=divisor_override)
drop(count_include_pad, "there is no padding")
torch.nn.functional.avg_pool2d(input, kernel_size, stride, padding, ceil_mode=False, divisor_override=divisor_override, count_include_pad=True) == paddle.nn.functional.avg_pool2d(
    input, kernel_size, stride, padding, exclusive=False, divisor_override=divisor_override)
torch.nn.functional.avg_pool2d(input, kernel_size, stride, padding, ceil_mode=False, divisor_override=None, count_include_pad=False) == paddle.nn.functional.avg_pool2d(
    input, kernel_size, stride, padding)
example(torch.nn.functional.avg_pool2d(f32(2, 3, 9, 9), 2))
example(torch.nn.functional.avg_pool2d(f32(2, 3, 9, 9), 3, stride=2, padding=1))
example(torch.nn.functional.avg_pool2d(f32(2, 3, 9, 9), 3, 1, 1, count_include_pad=False))

torch.nn.functional.adaptive_avg_pool1d(input, output_size) == paddle.nn.functional.adaptive_avg_pool1d(input, output_size)
torch.nn.functional.adaptive_avg_pool2d(input, output_size) == paddle.nn.functional.adaptive_avg_pool2d(input, output_size)
torch.nn.functional.adaptive_avg_pool3d(input, output_size) == paddle.nn.functional.adaptive_avg_pool3d(input, output_size)
torch.nn.functional.adaptive_max_pool2d(input, output_size) == paddle.nn.functional.adaptive_max_pool2d(input, output_size)
example(torch.nn.functional.adaptive_avg_pool1d(f32(2, 3, 9), 4))
example(torch.nn.functional.adaptive_avg_pool2d(f32(2, 3, 9, 9), (1, 1)))
example(torch.nn.functional.adaptive_avg_pool2d(f32(2, 3, 9, 9), output_size=1))
example(torch.nn.functional.adaptive_avg_pool3d(f32(2, 3, 4, 5, 6), 2))
example(torch.nn.functional.adaptive_max_pool2d(f32(2, 3, 9, 9), (4, 3)))

torch.nn.functional.pixel_shuffle(input, upscale_factor) == paddle.nn.functional.pixel_shuffle(input, upscale_factor)
torch.nn.functional.pixel_unshuffle(input, downscale_factor) == paddle.nn.functional.pixel_unshuffle(input, downscale_factor)
torch.nn.PixelShuffle(upscale_factor) == paddle.nn.PixelShuffle(upscale_factor)
torch.nn.PixelUnshuffle(downscale_factor) == paddle.nn.PixelUnshuffle(downscale_factor)
example(torch.nn.functional.pixel_shuffle(f32(2, 8, 3, 3), 2))
example(torch.nn.functional.pixel_unshuffle(f32(2, 2, 6, 6), 3))
example(torch.nn.PixelShuffle(2)(f32(2, 8, 3, 3)))
example(torch.nn.PixelUnshuffle(3)(f32(2, 2, 6, 6)))

# Paddle wants a size for each dimension; its align_corners is False where PyTorch's is None.
if isinstance(size, int) and mode in ("bilinear", "bicubic"):
    torch.nn.functional.interpolate(input, size, mode=mode, align_corners=None) >> paddle.nn.functional.interpolate(input, size=[size, size], mode=mode)
    torch.nn.functional.interpolate(input, size, mode=mode, align_corners=align_corners) >> paddle.nn.functional.interpolate(
        input, size=[size, size], mode=mode, align_corners=align_corners)
    torch.nn.Upsample(size, mode=mode, align_corners=None) >> paddle.nn.Upsample(size=[size, size], mode=mode)
    torch.nn.Upsample(size, mode=mode, align_corners=align_corners) >> paddle.nn.Upsample(size=[size, size], mode=mode, align_corners=align_corners)
if isinstance(size, int):
    torch.nn.functional.interpolate(input, size, mode=mode, align_corners=align_corners) >> refuse("give the size of each dimension")
    torch.nn.Upsample(size, mode=mode, align_corners=align_corners) >> refuse("give the size of each dimension")
torch.nn.functional.interpolate(input, size, scale_factor=None, mode=mode, align_corners=None) == paddle.nn.functional.interpolate(input, size=size, mode=mode)
torch.nn.functional.interpolate(input, size, scale_factor=None, mode=mode, align_corners=align_corners) == paddle.nn.functional.interpolate(
    input, size=size, mode=mode, align_corners=align_corners)
torch.nn.functional.interpolate(input, scale_factor, size=None, mode=mode, align_corners=None) == paddle.nn.functional.interpolate(
    input, scale_factor=scale_factor, mode=mode)
torch.nn.functional.interpolate(input, scale_factor, size=None, mode=mode, align_corners=align_corners) == paddle.nn.functional.interpolate(
    input, scale_factor=scale_factor, mode=mode, align_corners=align_corners)
torch.nn.Upsample(size, scale_factor=None, mode=mode, align_corners=None) == paddle.nn.Upsample(size=size, mode=mode)
torch.nn.Upsample(size, scale_factor=None, mode=mode, align_corners=align_corners) == paddle.nn.Upsample(size=size, mode=mode, align_corners=align_corners)
torch.nn.Upsample(scale_factor, size=None, mode=mode, align_corners=None) == paddle.nn.Upsample(scale_factor=scale_factor, mode=mode)
torch.nn.Upsample(scale_factor, size=None, mode=mode, align_corners=align_corners) == paddle.nn.Upsample(
    scale_factor=scale_factor, mode=mode, align_corners=align_corners)
example(torch.nn.functional.interpolate(f32(2, 3, 4, 5), size=(7, 8)))
example(torch.nn.functional.interpolate(f32(2, 3, 4, 5), scale_factor=2, mode="nearest"))
example(torch.nn.functional.interpolate(f32(2, 3, 4, 5), size=(7, 8), mode="bilinear", align_corners=False))
example(torch.nn.functional.interpolate(f32(2, 3, 4, 5), size=6, mode="bilinear", align_corners=True))
example(torch.nn.functional.interpolate(f32(2, 3, 4, 5), scale_factor=2, mode="bicubic"))
example(torch.nn.functional.interpolate(f32(2, 3, 5), size=[7], mode="linear"))
example(torch.nn.functional.interpolate(f32(2, 3, 4, 5), size=6, mode="bilinear"))
example(torch.nn.functional.interpolate(f32(2, 3, 5, 7), scale_factor=1.5, mode="bilinear"))
example(torch.nn.functional.interpolate(f32(2, 3, 5, 7), scale_factor=(0.7, 1.3)))
example(torch.nn.Upsample(5, mode="bilinear")(f32(2, 3, 4, 5)))
example(torch.nn.Upsample(5, mode="bicubic", align_corners=True)(f32(2, 3, 4, 5)))
example(torch.nn.Upsample((5, 6), mode="bilinear", align_corners=True)(f32(2, 3, 4, 5)))
example(torch.nn.functional.interpolate(f32(2, 3, 4, 5, 3), scale_factor=2, mode="trilinear", align_corners=True))
example(torch.nn.Upsample(scale_factor=2)(f32(2, 3, 4, 5)))
example(torch.nn.Upsample(scale_factor=2, mode="bilinear", align_corners=True)(f32(2, 3, 4, 5)))
example(torch.nn.Upsample(size=(3, 9), mode="bilinear")(f32(2, 3, 4, 5)))
def example():
    x, y = f32(2, 3, 4, 5), f32(2, 3, 7, 9)
    return torch.nn.functional.interpolate(x, size=y.shape[-2:], mode="bilinear", align_corners=False)


if len(pad) == 2:
    torch.nn.functional.pad(input, pad, value=None, mode="constant") == paddle.nn.functional.pad(input, pad)
    torch.nn.functional.pad(input, pad, value=value, mode="constant") == paddle.nn.functional.pad(input, pad, value=value)
torch.nn.functional.pad(input, pad, value=None, mode="constant") == paddle.nn.functional.pad(input, pad, pad_from_left_axis=False)
torch.nn.functional.pad(input, pad, value=value, mode="constant") == paddle.nn.functional.pad(input, pad, value=value, pad_from_left_axis=False)
if mode in ("reflect", "replicate", "circular"):
    torch.nn.functional.pad(input, pad, mode) == paddle.nn.functional.pad(input, pad, mode)
example(torch.nn.functional.pad(f32(2, 3, 4), (1, 2)))
example(torch.nn.functional.pad(f32(2, 3, 4), (1, 0, 2, 1), value=2.5))
example(torch.nn.functional.pad(f32(3, 4), [1, 0, 2, 1]))
example(torch.nn.functional.pad(f32(3, 4), (1, 2), "constant", 0.5))
example(torch.nn.functional.pad(f32(2, 3, 4, 5), (1, 0, 2, 1, 0, 1)))
example(torch.nn.functional.pad(f32(2, 3, 4, 5), (1, 0, 2, 1), mode="reflect"))
example(torch.nn.functional.pad(f32(2, 3, 4), (1, 2), "replicate"))

torch.nn.ZeroPad2d(padding) == paddle.nn.ZeroPad2D(padding)
torch.nn.ReflectionPad2d(padding) == paddle.nn.ReflectionPad2D(padding)
torch.nn.ReplicationPad2d(padding) == paddle.nn.ReplicationPad2D(padding)
example(torch.nn.ZeroPad2d((1, 2, 0, 3))(f32(2, 3, 4, 5)))
example(torch.nn.ZeroPad2d(2)(f32(2, 3, 4, 5)))
example(torch.nn.ReflectionPad2d(1)(f32(2, 3, 4, 5)))
example(torch.nn.ReplicationPad2d((1, 2, 0, 3))(f32(2, 3, 4, 5)))

torch.nn.functional.grid_sample(input, grid, mode, padding_mode, align_corners=None) >> paddle.nn.functional.grid_sample(
    input, grid, mode, padding_mode, align_corners=False)
torch.nn.functional.grid_sample(input, grid, mode, padding_mode, align_corners) == paddle.nn.functional.grid_sample(
    input, grid, mode, padding_mode, align_corners)
torch.nn.functional.affine_grid(theta, size, align_corners=None) >> paddle.nn.functional.affine_grid(theta, size, align_corners=False)
torch.nn.functional.affine_grid(theta, size, align_corners) == paddle.nn.functional.affine_grid(theta, size, align_corners)
example(torch.nn.functional.grid_sample(f32(2, 3, 4, 5), u32f(2, 3, 3, 2)))
example(torch.nn.functional.grid_sample(f32(2, 3, 4, 5), f32(2, 3, 3, 2), mode="bilinear", padding_mode="border", align_corners=True))
example(torch.nn.functional.affine_grid(f32(2, 2, 3), (2, 3, 4, 5)))
example(torch.nn.functional.affine_grid(f32(2, 2, 3), [2, 3, 4, 5], align_corners=True))

torch.nn.functional.unfold(input, kernel_size, dilation, padding, stride) == paddle.nn.functional.unfold(
    input, kernel_sizes=kernel_size, strides=stride, paddings=padding, dilations=dilation)
example(torch.nn.functional.unfold(f32(2, 3, 5, 6), 3))
example(torch.nn.functional.unfold(f32(2, 3, 5, 6), kernel_size=(2, 3), padding=1, stride=(2, 1)))
