# Pooling, as functions.

torch.nn.functional.adaptive_max_pool1d(input, output_size, return_indices=False) == (
    paddle.nn.functional.adaptive_max_pool1d(input, output_size))
example(torch.nn.functional.adaptive_max_pool1d(f32(2, 3, 8), 4))
example(torch.nn.functional.adaptive_max_pool1d(f64(2, 3, 7), output_size=3))

torch.nn.functional.adaptive_max_pool1d(input, output_size, return_indices=True) >> (
    with_places(paddle.nn.functional.adaptive_max_pool1d(input, output_size, return_mask=True)))
def with_places(result):
    """The places of the largest values as PyTorch numbers them, in int64."""
    values, places = result
    return values, paddle.cast(places, "int64")


example(torch.nn.functional.adaptive_max_pool1d(f32(2, 3, 8), 2, return_indices=True))

torch.nn.functional.adaptive_max_pool3d(input, output_size, return_indices=False) == (
    paddle.nn.functional.adaptive_max_pool3d(input, output_size))
torch.nn.functional.adaptive_max_pool3d(input, output_size, return_indices=True) >> (
    with_places(paddle.nn.functional.adaptive_max_pool3d(input, output_size, return_mask=True)))
torch.nn.functional.adaptive_max_pool1d_with_indices(input, output_size) >> (
    with_places(paddle.nn.functional.adaptive_max_pool1d(input, output_size, return_mask=True)))
torch.nn.functional.max_pool1d_with_indices(input, kernel_size, stride, padding, dilation=1, ceil_mode=ceil_mode) >> (
    with_places(paddle.nn.functional.max_pool1d(input, kernel_size, stride, padding, return_mask=True, ceil_mode=ceil_mode)))
torch.nn.functional.adaptive_max_pool2d_with_indices(input, output_size) >> (
    with_places(paddle.nn.functional.adaptive_max_pool2d(input, output_size, return_mask=True)))
torch.nn.functional.max_pool2d_with_indices(input, kernel_size, stride, padding, dilation=1, ceil_mode=ceil_mode) >> (
    with_places(paddle.nn.functional.max_pool2d(input, kernel_size, stride, padding, return_mask=True, ceil_mode=ceil_mode)))
torch.nn.functional.adaptive_max_pool3d_with_indices(input, output_size) >> (
    with_places(paddle.nn.functional.adaptive_max_pool3d(input, output_size, return_mask=True)))
torch.nn.functional.max_pool3d_with_indices(input, kernel_size, stride, padding, dilation=1, ceil_mode=ceil_mode) >> (
    with_places(paddle.nn.functional.max_pool3d(input, kernel_size, stride, padding, return_mask=True, ceil_mode=ceil_mode)))
if ceil_mode == False or padding == 0:
    torch.max_pool1d(input, kernel_size, stride=(), padding=padding, dilation=1, ceil_mode=ceil_mode) >> (
        paddle.nn.functional.max_pool1d(input, kernel_size, padding=padding, ceil_mode=ceil_mode))
if ceil_mode == False or padding == 0 and (stride in (1, 2) and kernel_size in (2, 3, 4, 5, (2, 2), (3, 3)) or stride == 3 and kernel_size in (3, 4, 5)) \
        or padding == 1 and stride in (1, 2) and kernel_size in (3, 4, 5):
    torch.max_pool1d(input, kernel_size, stride, padding=padding, dilation=1, ceil_mode=ceil_mode) >> (
        paddle.nn.functional.max_pool1d(input, kernel_size, stride=stride, padding=padding, ceil_mode=ceil_mode))
torch.max_pool1d(ceil_mode=True) >> refuse("where ceil_mode is set and the stride and the padding are together more than the kernel, Paddle counts windows that begin in the padding")
torch.adaptive_max_pool1d(input, output_size) >> with_places(paddle.nn.functional.adaptive_max_pool1d(input, output_size, return_mask=True))
if ceil_mode == False or padding == 0:
    torch.max_pool2d(input, kernel_size, stride=(), padding=padding, dilation=1, ceil_mode=ceil_mode) >> (
        paddle.nn.functional.max_pool2d(input, kernel_size, padding=padding, ceil_mode=ceil_mode))
example(torch.nn.functional.adaptive_max_pool3d(f32(2, 3, 4, 4, 4), 2))
example(torch.nn.functional.adaptive_max_pool3d(f32(2, 3, 5, 4, 3), output_size=(2, 2, 1)))
example(torch.nn.functional.adaptive_max_pool3d(f32(2, 3, 4, 4, 4), 2, return_indices=True))
example(torch.nn.functional.adaptive_max_pool1d_with_indices(f32(2, 3, 8), 2))
example(torch.nn.functional.adaptive_max_pool1d_with_indices(f64(2, 3, 8), output_size=2))
example(torch.nn.functional.max_pool1d_with_indices(f32(2, 3, 8), 2))
example(torch.nn.functional.max_pool1d_with_indices(f64(2, 3, 8), kernel_size=3, stride=1, padding=1))
example(torch.nn.functional.max_pool1d_with_indices(f32(2, 3, 8), 2, 1))
example(torch.nn.functional.max_pool1d_with_indices(f32(2, 3, 8), 2, ceil_mode=True))
example(torch.nn.functional.adaptive_max_pool2d_with_indices(f32(2, 3, 6, 8), 2))
example(torch.nn.functional.adaptive_max_pool2d_with_indices(f64(2, 3, 6, 8), output_size=2))
example(torch.nn.functional.max_pool2d_with_indices(f32(2, 3, 6, 8), 2))
example(torch.nn.functional.max_pool2d_with_indices(f64(2, 3, 6, 8), kernel_size=3, stride=1, padding=1))
example(torch.nn.functional.max_pool2d_with_indices(f32(2, 3, 6, 8), 2, 1))
example(torch.nn.functional.max_pool2d_with_indices(f32(2, 3, 6, 8), 2, ceil_mode=True))
example(torch.nn.functional.adaptive_max_pool3d_with_indices(f32(2, 3, 4, 4, 4), 2))
example(torch.nn.functional.adaptive_max_pool3d_with_indices(f64(2, 3, 4, 4, 4), output_size=2))
example(torch.nn.functional.max_pool3d_with_indices(f32(2, 3, 4, 4, 4), 2))
example(torch.nn.functional.max_pool3d_with_indices(f64(2, 3, 4, 4, 4), kernel_size=3, stride=1, padding=1))
example(torch.nn.functional.max_pool3d_with_indices(f32(2, 3, 4, 4, 4), 2, 1))
example(torch.nn.functional.max_pool3d_with_indices(f32(2, 3, 4, 4, 4), 2, ceil_mode=True))
example(torch.max_pool1d(f32(2, 3, 8), 2))
example(torch.max_pool1d(f64(2, 3, 8), kernel_size=2, ceil_mode=True))
example(torch.max_pool1d(f32(2, 3, 8), 3, padding=1))
example(torch.max_pool1d(f32(2, 3, 8), 3, 1, 1))
example(torch.max_pool1d(f32(2, 3, 8), 2, stride=1))
example(torch.adaptive_max_pool1d(f32(2, 3, 8), 2))
example(torch.max_pool2d(f32(2, 3, 6, 8), 2))
example(torch.max_pool2d(f64(2, 3, 6, 8), kernel_size=2, ceil_mode=True))
example(torch.max_pool2d(f32(2, 3, 6, 8), 3, padding=1))

if ceil_mode == False or padding == 0 and (stride in (1, 2) and kernel_size in (2, 3, 4, 5, (2, 2), (3, 3)) or stride == 3 and kernel_size in (3, 4, 5)) \
        or padding == 1 and stride in (1, 2) and kernel_size in (3, 4, 5):
    torch.max_pool2d(input, kernel_size, stride, padding=padding, dilation=1, ceil_mode=ceil_mode) >> (
        paddle.nn.functional.max_pool2d(input, kernel_size, stride=stride, padding=padding, ceil_mode=ceil_mode))
torch.max_pool2d(ceil_mode=True) >> refuse("where ceil_mode is set and the stride and the padding are together more than the kernel, Paddle counts windows that begin in the padding")
if ceil_mode == False or padding == 0:
    torch.max_pool3d(input, kernel_size, stride=(), padding=padding, dilation=1, ceil_mode=ceil_mode) >> (
        paddle.nn.functional.max_pool3d(input, kernel_size, padding=padding, ceil_mode=ceil_mode))
if ceil_mode == False or padding == 0 and (stride in (1, 2) and kernel_size in (2, 3, 4, 5, (2, 2), (3, 3)) or stride == 3 and kernel_size in (3, 4, 5)) \
        or padding == 1 and stride in (1, 2) and kernel_size in (3, 4, 5):
    torch.max_pool3d(input, kernel_size, stride, padding=padding, dilation=1, ceil_mode=ceil_mode) >> (
        paddle.nn.functional.max_pool3d(input, kernel_size, stride=stride, padding=padding, ceil_mode=ceil_mode))
torch.max_pool3d(ceil_mode=True) >> refuse("where ceil_mode is set and the stride and the padding are together more than the kernel, Paddle counts windows that begin in the padding")
if ceil_mode == False or padding == 0:
    torch.nn.functional.avg_pool1d(input, kernel_size, stride=(), padding=padding, ceil_mode=ceil_mode, count_include_pad=count_include_pad) == (
        paddle.nn.functional.avg_pool1d(input, kernel_size, padding=padding, exclusive=not count_include_pad, ceil_mode=ceil_mode))
if ceil_mode == False or padding == 0 and (stride in (1, 2) and kernel_size in (2, 3, 4, 5, (2, 2), (3, 3)) or stride == 3 and kernel_size in (3, 4, 5)) \
        or padding == 1 and stride in (1, 2) and kernel_size in (3, 4, 5):
    torch.nn.functional.avg_pool1d(input, kernel_size, stride, padding, ceil_mode, count_include_pad) >> (
        paddle.nn.functional.avg_pool1d(input, kernel_size, stride, padding, exclusive=not count_include_pad, ceil_mode=ceil_mode))
torch.nn.functional.avg_pool1d(ceil_mode=True) >> refuse("where ceil_mode is set and the stride and the padding are together more than the kernel, Paddle counts windows that begin in the padding")
if ceil_mode == False or padding == 0 and (stride is None or stride in (1, 2) and kernel_size in (2, 3, 4, 5, (2, 2, 2), (3, 3, 3)) or stride == 3 and kernel_size in (3, 4, 5)) \
        or padding == 1 and stride in (1, 2) and kernel_size in (3, 4, 5):
    torch.nn.functional.avg_pool3d(input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override=None) == (
        paddle.nn.functional.avg_pool3d(input, kernel_size, stride, padding, ceil_mode=ceil_mode, exclusive=not count_include_pad))
    torch.nn.functional.avg_pool3d(input, kernel_size, stride, padding, ceil_mode=False, divisor_override=divisor_override) == (
        paddle.nn.functional.avg_pool3d(input, kernel_size, stride, padding, exclusive=False, divisor_override=divisor_override))
    drop(count_include_pad, "the divisor is given")
torch.nn.functional.avg_pool3d(ceil_mode=True) >> refuse("where ceil_mode is set and the stride and the padding are together more than the kernel, Paddle counts windows that begin in the padding")
torch.nn.functional.lp_pool1d(input, norm_type, kernel_size, stride, ceil_mode=False) == (
    paddle.nn.functional.lp_pool1d(input, norm_type, kernel_size, stride))
torch.nn.functional.lp_pool2d(input, norm_type, kernel_size, stride, ceil_mode=False) == (
    paddle.nn.functional.lp_pool2d(input, norm_type, kernel_size, stride))
torch.nn.functional.max_unpool1d(input, indices, kernel_size, stride, padding, output_size) == (
    paddle.nn.functional.max_unpool1d(input, indices, kernel_size, stride, padding, output_size=output_size))
torch.nn.functional.max_unpool2d(input, indices, kernel_size, stride, padding, output_size) == (
    paddle.nn.functional.max_unpool2d(input, indices, kernel_size, stride, padding, output_size=output_size))
torch.nn.functional.max_unpool3d(input, indices, kernel_size, stride, padding, output_size) == (
    paddle.nn.functional.max_unpool3d(input, indices, kernel_size, stride, padding, output_size=output_size))
example(torch.max_pool2d(f32(2, 3, 6, 8), 3, 1, 1))
example(torch.max_pool2d(f32(2, 3, 6, 8), 2, stride=1))
example(torch.max_pool3d(f32(2, 3, 4, 4, 4), 2))
example(torch.max_pool3d(f64(2, 3, 4, 4, 4), kernel_size=2, ceil_mode=True))
example(torch.max_pool3d(f32(2, 3, 4, 4, 4), 3, padding=1))
example(torch.max_pool3d(f32(2, 3, 4, 4, 4), 3, 1, 1))
example(torch.max_pool3d(f32(2, 3, 4, 4, 4), 2, stride=1))
example(torch.nn.functional.avg_pool1d(f32(2, 3, 8), 2))
example(torch.nn.functional.avg_pool1d(f64(2, 3, 9), kernel_size=(3,), padding=1))
example(torch.nn.functional.avg_pool1d(f32(2, 3, 8), 3, padding=1, count_include_pad=False))
example(torch.nn.functional.avg_pool1d(f32(2, 3, 9), 2, ceil_mode=True))
example(torch.nn.functional.avg_pool1d(f32(2, 3, 8), 3, 2))
example(torch.nn.functional.avg_pool1d(f32(2, 3, 8), 3, 1, 1))
example(torch.nn.functional.avg_pool1d(f32(2, 3, 8), 3, stride=2, padding=1, count_include_pad=False))
example(torch.nn.functional.avg_pool3d(f32(2, 3, 4, 4, 4), 2))
example(torch.nn.functional.avg_pool3d(f64(2, 3, 4, 4, 4), kernel_size=3, stride=1, padding=1))
example(torch.nn.functional.avg_pool3d(f32(2, 3, 4, 4, 4), 3, 2, 1, count_include_pad=False))
example(torch.nn.functional.avg_pool3d(f32(2, 3, 4, 4, 4), 2, divisor_override=3))
example(torch.nn.functional.avg_pool3d(f32(2, 3, 5, 5, 5), 2, ceil_mode=True))
example(torch.nn.functional.lp_pool1d(f32(2, 3, 8).abs(), 2, 3))
example(torch.nn.functional.lp_pool1d(f64(2, 3, 8).abs(), norm_type=3, kernel_size=2, stride=1))
example(torch.nn.functional.lp_pool2d(f32(2, 3, 6, 8).abs(), 2, 3))
example(torch.nn.functional.lp_pool2d(f64(2, 3, 6, 8).abs(), norm_type=3, kernel_size=(2, 3), stride=1))
example(torch.nn.functional.max_unpool1d(f32(1, 1, 3), tensor([[[1, 2, 5]]], "int64"), 2))
example(torch.nn.functional.max_unpool1d(f64(1, 1, 3), tensor([[[1, 2, 5]]], "int64"), kernel_size=2, stride=2))
example(torch.nn.functional.max_unpool2d(f32(1, 1, 2, 2), tensor([[[[0, 3], [9, 14]]]], "int64"), 2))
example(torch.nn.functional.max_unpool2d(f64(1, 1, 2, 2), tensor([[[[0, 3], [9, 14]]]], "int64"), kernel_size=2, stride=2))
example(torch.nn.functional.max_unpool3d(f32(1, 1, 1, 1, 2), tensor([[[[[1, 7]]]]], "int64"), 2))
example(torch.nn.functional.max_unpool3d(f64(1, 1, 1, 1, 2), tensor([[[[[1, 7]]]]], "int64"), kernel_size=2, stride=2))
