# Pooling. PyTorch's stride is the kernel size unless given, MindSpore's is 1; padding needs pad_mode="pad".

torch.nn.MaxPool2d(kernel_size, stride=None, padding=0, dilation=1, return_indices=False, ceil_mode=False) >> mindspore.nn.MaxPool2d(
    kernel_size, stride=kernel_size)
torch.nn.MaxPool2d(kernel_size, stride, padding=0, dilation=1, return_indices=False, ceil_mode=False) == mindspore.nn.MaxPool2d(kernel_size, stride)
torch.nn.MaxPool2d(kernel_size, padding, dilation, return_indices, ceil_mode, stride=None) >> mindspore.nn.MaxPool2d(
    kernel_size, stride=kernel_size, pad_mode="pad", padding=padding, dilation=dilation, return_indices=return_indices, ceil_mode=ceil_mode)
torch.nn.MaxPool2d(kernel_size, stride, padding, dilation, return_indices, ceil_mode) == mindspore.nn.MaxPool2d(
    kernel_size, stride, pad_mode="pad", padding=padding, dilation=dilation, return_indices=return_indices, ceil_mode=ceil_mode)
example(torch.nn.MaxPool2d(3, stride=2)(f32(2, 3, 9, 9)))
example(torch.nn.MaxPool2d(2)(f32(2, 3, 9, 9)))
example(torch.nn.MaxPool2d((3, 2), 2, (1, 0))(f32(2, 3, 9, 9)))
example(torch.nn.MaxPool2d(kernel_size=3, stride=2, padding=1)(f32(2, 3, 9, 9)))
example(torch.nn.MaxPool2d(2, ceil_mode=True)(f32(2, 3, 9, 9)))
example(torch.nn.MaxPool2d(3, 2, 1, 2)(f32(2, 3, 9, 9)))

torch.nn.MaxPool1d(kernel_size, stride=None, padding=0, dilation=1, return_indices=False, ceil_mode=False) >> mindspore.nn.MaxPool1d(
    kernel_size, stride=kernel_size)
torch.nn.MaxPool1d(kernel_size, stride, padding=0, dilation=1, return_indices=False, ceil_mode=False) == mindspore.nn.MaxPool1d(kernel_size, stride)
torch.nn.MaxPool1d(kernel_size, stride, padding, dilation, return_indices, ceil_mode) == mindspore.nn.MaxPool1d(
    kernel_size, stride, pad_mode="pad", padding=padding, dilation=dilation, return_indices=return_indices, ceil_mode=ceil_mode)
example(torch.nn.MaxPool1d(2)(f32(2, 3, 9)))
example(torch.nn.MaxPool1d(3, 2)(f32(2, 3, 9)))
example(torch.nn.MaxPool1d(3, 2, 1)(f32(2, 3, 9)))

torch.nn.AvgPool2d(kernel_size, stride=None, padding=0, ceil_mode=False, divisor_override=None) >> mindspore.nn.AvgPool2d(kernel_size, stride=kernel_size)
torch.nn.AvgPool2d(kernel_size, stride, padding=0, ceil_mode=False, divisor_override=None) == mindspore.nn.AvgPool2d(kernel_size, stride)
drop(count_include_pad, "nothing is padded")
if isinstance(divisor_override, int):
    torch.nn.AvgPool2d(kernel_size, padding, ceil_mode, divisor_override=divisor_override, stride=None) >> mindspore.nn.AvgPool2d(
        kernel_size, stride=kernel_size, pad_mode="pad", padding=padding, ceil_mode=ceil_mode, divisor_override=divisor_override)
    torch.nn.AvgPool2d(kernel_size, stride, padding, ceil_mode, divisor_override=divisor_override) >> mindspore.nn.AvgPool2d(
        kernel_size, stride, pad_mode="pad", padding=padding, ceil_mode=ceil_mode, divisor_override=divisor_override)
    drop(count_include_pad, "it means nothing beside a divisor, and MindSpore's gradient is wrong where both are given")
torch.nn.AvgPool2d(kernel_size, padding, ceil_mode, count_include_pad, divisor_override, stride=None) >> mindspore.nn.AvgPool2d(
    kernel_size, stride=kernel_size, pad_mode="pad", padding=padding, ceil_mode=ceil_mode, count_include_pad=count_include_pad, divisor_override=divisor_override)
torch.nn.AvgPool2d(kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override) == mindspore.nn.AvgPool2d(
    kernel_size, stride, pad_mode="pad", padding=padding, ceil_mode=ceil_mode, count_include_pad=count_include_pad, divisor_override=divisor_override)
example(torch.nn.AvgPool2d(2)(f32(2, 3, 8, 9)))
example(torch.nn.AvgPool2d(3, stride=1, padding=1)(f32(2, 3, 8, 9)))
example(torch.nn.AvgPool2d(3, 2, 1, True, False)(f32(2, 3, 8, 9)))
example(torch.nn.AvgPool2d(2, 2, ceil_mode=True)(f32(2, 3, 8, 9)))
example(torch.nn.AvgPool2d(3, 2, ceil_mode=True, count_include_pad=False, divisor_override=2)(f32(2, 3, 8, 9)))
example(torch.nn.AvgPool2d(3, ceil_mode=True, count_include_pad=False, divisor_override=2)(f32(2, 3, 8, 9)))
example(torch.nn.AvgPool2d(3, 1, count_include_pad=False)(f32(2, 3, 8, 9)))

torch.nn.AvgPool1d(kernel_size, stride=None, padding=0, ceil_mode=False) >> mindspore.nn.AvgPool1d(kernel_size, stride=kernel_size)
torch.nn.AvgPool1d(kernel_size, stride, padding=0, ceil_mode=False) == mindspore.nn.AvgPool1d(kernel_size, stride)
drop(count_include_pad, "nothing is padded")
torch.nn.AvgPool1d(kernel_size, stride, padding, ceil_mode, count_include_pad) == mindspore.nn.AvgPool1d(
    kernel_size, stride, pad_mode="pad", padding=padding, ceil_mode=ceil_mode, count_include_pad=count_include_pad)
example(torch.nn.AvgPool1d(2)(f32(2, 3, 8)))
example(torch.nn.AvgPool1d(3, 1, 1)(f32(2, 3, 8)))

torch.nn.MaxPool3d(kernel_size, stride=None, padding=0, dilation=1, return_indices=False, ceil_mode=False) >> mindspore.nn.MaxPool3d(
    kernel_size, stride=kernel_size)
torch.nn.MaxPool3d(kernel_size, stride, padding=0, dilation=1, return_indices=False, ceil_mode=False) == mindspore.nn.MaxPool3d(kernel_size, stride)
torch.nn.MaxPool3d(kernel_size, stride, padding, dilation, return_indices, ceil_mode) == mindspore.nn.MaxPool3d(
    kernel_size, stride, pad_mode="pad", padding=padding, dilation=dilation, return_indices=return_indices, ceil_mode=ceil_mode)
example(torch.nn.MaxPool3d(2)(f32(2, 3, 4, 6, 5)))
example(torch.nn.MaxPool3d(2, stride=(2, 1, 1))(f32(2, 3, 4, 6, 5)))

torch.nn.AvgPool3d(kernel_size, stride=None, padding=0, ceil_mode=False, divisor_override=None) >> mindspore.nn.AvgPool3d(kernel_size, stride=kernel_size)
torch.nn.AvgPool3d(kernel_size, stride, padding=0, ceil_mode=False, divisor_override=None) == mindspore.nn.AvgPool3d(kernel_size, stride)
drop(count_include_pad, "nothing is padded")
example(torch.nn.AvgPool3d(2)(f32(2, 3, 4, 6, 5)))

torch.nn.AdaptiveAvgPool1d(output_size) == mindspore.nn.AdaptiveAvgPool1d(output_size)
example(torch.nn.AdaptiveAvgPool1d(1)(f32(2, 3, 9)))
example(torch.nn.AdaptiveAvgPool1d(3)(f32(2, 3, 9)))
torch.nn.AdaptiveAvgPool2d(output_size) == mindspore.nn.AdaptiveAvgPool2d(output_size)
example(torch.nn.AdaptiveAvgPool2d(1)(f32(2, 3, 9, 9)))
example(torch.nn.AdaptiveAvgPool2d((4, None))(f32(2, 3, 9, 9)))
example(torch.nn.AdaptiveAvgPool2d((7, 7))(f32(2, 3, 5, 9)))
torch.nn.AdaptiveAvgPool2d.output_size >> pooled_sizes(self)
note("MindSpore keeps the sizes as a pair, also where one number was given.")
def pooled_sizes(pool):
    """The sizes that the layer pools to: height and width, None for a dimension that stays."""
    return tuple(None if size == -1 else size for size in pool.adaptive_avgpool2d.output_size)


def example():
    x = f32(2, 3, 6, 6)
    first, second = torch.nn.AdaptiveAvgPool2d(2), torch.nn.AdaptiveAvgPool2d((3, None))
    pooled = torch.nn.functional.adaptive_avg_pool2d(x, first.output_size), torch.nn.functional.adaptive_avg_pool2d(x, second.output_size)
    return pooled, second.output_size


torch.nn.AdaptiveAvgPool3d(output_size) == mindspore.nn.AdaptiveAvgPool3d(output_size)
example(torch.nn.AdaptiveAvgPool3d(1)(f32(2, 3, 4, 6, 5)))
torch.nn.AdaptiveMaxPool2d(output_size, return_indices) == mindspore.nn.AdaptiveMaxPool2d(output_size, return_indices)
example(torch.nn.AdaptiveMaxPool2d(1)(f32(2, 3, 9, 9)))
example(torch.nn.AdaptiveMaxPool2d((3, 4))(f32(2, 3, 9, 9)))
