# Pooling. PyTorch counts the padding in an average unless told otherwise, Paddle does not.

if ceil_mode == False or padding == 0 and (stride is None or stride in (1, 2) and kernel_size in (2, 3, 4, 5, (2, 2), (3, 3)) or stride == 3 and kernel_size in (3, 4, 5)) \
        or padding == 1 and stride in (1, 2) and kernel_size in (3, 4, 5):
    torch.nn.MaxPool1d(kernel_size, stride, padding, return_indices=False, ceil_mode=ceil_mode) == paddle.nn.MaxPool1D(
        kernel_size, stride, padding, ceil_mode=ceil_mode)
    torch.nn.MaxPool2d(kernel_size, stride, padding, return_indices=False, ceil_mode=ceil_mode) == paddle.nn.MaxPool2D(
        kernel_size, stride, padding, ceil_mode=ceil_mode)
    torch.nn.MaxPool3d(kernel_size, stride, padding, return_indices=False, ceil_mode=ceil_mode) == paddle.nn.MaxPool3D(
        kernel_size, stride, padding, ceil_mode=ceil_mode)
torch.nn.MaxPool1d(return_indices=True) >> refuse("Paddle returns the positions as int32: convert them to int64 by hand")
torch.nn.MaxPool2d(return_indices=True) >> refuse("Paddle returns the positions as int32: convert them to int64 by hand")
torch.nn.MaxPool3d(return_indices=True) >> refuse("Paddle returns the positions as int32: convert them to int64 by hand")
torch.nn.MaxPool1d(ceil_mode=True) >> refuse("where ceil_mode is set and the stride and the padding are together more than the kernel, Paddle counts windows that begin in the padding")
torch.nn.MaxPool2d(ceil_mode=True) >> refuse("where ceil_mode is set and the stride and the padding are together more than the kernel, Paddle counts windows that begin in the padding")
torch.nn.MaxPool3d(ceil_mode=True) >> refuse("where ceil_mode is set and the stride and the padding are together more than the kernel, Paddle counts windows that begin in the padding")
example(torch.nn.MaxPool1d(3, 2, padding=1)(f32(2, 3, 9)))
example(torch.nn.MaxPool2d(3, stride=2)(f32(2, 3, 9, 9)))
example(torch.nn.MaxPool2d(2)(f32(2, 3, 9, 9)))
example(torch.nn.MaxPool2d((3, 2), 2, (1, 0))(f32(2, 3, 9, 9)))
example(torch.nn.MaxPool2d(kernel_size=3, stride=2, padding=1)(f32(2, 3, 9, 9)))
example(torch.nn.MaxPool2d(2, ceil_mode=True)(f32(2, 3, 9, 9)))
example(torch.nn.MaxPool2d(3, 2, ceil_mode=True)(f32(2, 3, 8, 8)))
example(torch.nn.MaxPool2d(3, 2, 1, ceil_mode=True)(f32(2, 3, 8, 8)))
example(torch.nn.MaxPool3d((1, 2, 2), stride=(1, 2, 2))(f32(2, 3, 4, 5, 6)))

torch.nn.AvgPool1d(kernel_size, stride, padding=0, ceil_mode=False) == paddle.nn.AvgPool1D(kernel_size, stride)
drop(count_include_pad, "there is no padding")
torch.nn.AvgPool1d(kernel_size, stride, padding, count_include_pad=True) == paddle.nn.AvgPool1D(kernel_size, stride, padding, exclusive=False)
torch.nn.AvgPool1d(kernel_size, stride, padding, count_include_pad=False) == paddle.nn.AvgPool1D(kernel_size, stride, padding)
torch.nn.AvgPool2d(kernel_size, stride, padding=0, ceil_mode=False, divisor_override=divisor_override) == paddle.nn.AvgPool2D(
    kernel_size, stride, divisor_override=divisor_override)
drop(count_include_pad, "there is no padding")
if ceil_mode == False or padding == 0 and (stride is None or stride in (1, 2) and kernel_size in (2, 3, 4, 5, (2, 2), (3, 3)) or stride == 3 and kernel_size in (3, 4, 5)) \
        or padding == 1 and stride in (1, 2) and kernel_size in (3, 4, 5):
    torch.nn.AvgPool2d(kernel_size, stride, padding, ceil_mode=False, divisor_override=divisor_override, count_include_pad=True) == paddle.nn.AvgPool2D(
        kernel_size, stride, padding, exclusive=False, divisor_override=divisor_override)
    torch.nn.AvgPool2d(kernel_size, stride, padding, ceil_mode, divisor_override=None, count_include_pad=True) == paddle.nn.AvgPool2D(
        kernel_size, stride, padding, ceil_mode=ceil_mode, exclusive=False)
    torch.nn.AvgPool2d(kernel_size, stride, padding, ceil_mode, divisor_override=None, count_include_pad=False) == paddle.nn.AvgPool2D(
        kernel_size, stride, padding, ceil_mode=ceil_mode)
torch.nn.AvgPool2d(ceil_mode=True) >> refuse("where ceil_mode is set and the stride and the padding are together more than the kernel, Paddle counts windows that begin in the padding")
example(torch.nn.AvgPool1d(3)(f32(2, 3, 9)))
example(torch.nn.AvgPool1d(3, 2, 1)(f32(2, 3, 9)))
example(torch.nn.AvgPool1d(3, 2, 1, count_include_pad=False)(f32(2, 3, 9)))
example(torch.nn.AvgPool2d(2)(f32(2, 3, 9, 9)))
example(torch.nn.AvgPool2d(kernel_size=3, stride=2, padding=1)(f32(2, 3, 9, 9)))
example(torch.nn.AvgPool2d(3, 2, 1, count_include_pad=False)(f32(2, 3, 9, 9)))
example(torch.nn.AvgPool2d((3, 2), divisor_override=5)(f32(2, 3, 9, 9)))
example(torch.nn.AvgPool2d(2, 2, ceil_mode=True, count_include_pad=False)(f32(2, 3, 9, 9)))
example(torch.nn.AvgPool2d(3, 2, 1, ceil_mode=True)(f32(2, 3, 8, 8)))
example(torch.nn.AvgPool2d((2, 2), stride=2, ceil_mode=True, count_include_pad=False)(f32(2, 3, 9, 7)))

torch.nn.AdaptiveAvgPool1d(output_size) == paddle.nn.AdaptiveAvgPool1D(output_size)
torch.nn.AdaptiveAvgPool2d(output_size) == paddle.nn.AdaptiveAvgPool2D(output_size)
torch.nn.AdaptiveAvgPool3d(output_size) == paddle.nn.AdaptiveAvgPool3D(output_size)
torch.nn.AdaptiveMaxPool1d(output_size) == paddle.nn.AdaptiveMaxPool1D(output_size)
torch.nn.AdaptiveMaxPool2d(output_size) == paddle.nn.AdaptiveMaxPool2D(output_size)
example(torch.nn.AdaptiveAvgPool1d(4)(f32(2, 3, 9)))
example(torch.nn.AdaptiveAvgPool2d(1)(f32(2, 3, 9, 9)))
example(torch.nn.AdaptiveAvgPool2d((4, None))(f32(2, 3, 9, 9)))
example(torch.nn.AdaptiveAvgPool2d((7, 7))(f32(2, 3, 5, 9)))
example(torch.nn.AdaptiveAvgPool3d((1, 2, 3))(f32(2, 3, 4, 5, 6)))
example(torch.nn.AdaptiveMaxPool1d(4)(f32(2, 3, 9)))
example(torch.nn.AdaptiveMaxPool2d((4, 3))(f32(2, 3, 9, 9)))
