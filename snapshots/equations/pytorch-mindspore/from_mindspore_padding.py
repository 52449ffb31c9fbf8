# MindSpore's pad_mode "same" with strides: as much as makes the result cover the input, the odd one at the end.

same_convolution(in_channels, out_channels, kernel_size, stride, dilation, group, has_bias) << mindspore.nn.Conv2d(
    in_channels, out_channels, kernel_size, stride, pad_mode="same", dilation=dilation, group=group, has_bias=has_bias)
def same_convolution(in_channels, out_channels, kernel_size, stride=1, dilation=1, groups=1, bias=False):
    """A convolution whose result has a value for every stride of the input."""

    class SameConvolution(torch.nn.Conv2d):
        def forward(self, input):
            pads = []
            for axis in (1, 0):
                reach = (self.kernel_size[axis] - 1) * self.dilation[axis] + 1
                size, step = input.shape[2 + axis], self.stride[axis]
                total = max((-(-size // step) - 1) * step + reach - size, 0)
                pads += [total // 2, total - total // 2]
            return super().forward(torch.nn.functional.pad(input, pads))

    return SameConvolution(in_channels, out_channels, kernel_size, stride=stride, dilation=dilation, groups=groups, bias=bias)


example(mindspore.nn.Conv2d(3, 4, 3, stride=2)(f32(2, 3, 8, 9)))
example(mindspore.nn.Conv2d(4, 4, (3, 2), 2, pad_mode="same", group=2, has_bias=True)(f32(2, 4, 7, 8)))

same_largest(kernel_size, stride) << mindspore.nn.MaxPool2d(kernel_size, stride, pad_mode="same")
def same_largest(kernel_size=1, stride=1):
    """A pooling whose result has a value for every stride of the input: the largest of each window."""
    kernels = kernel_size if isinstance(kernel_size, (tuple, list)) else (kernel_size, kernel_size)
    strides = stride if isinstance(stride, (tuple, list)) else (stride, stride)

    class SameLargest(torch.nn.Module):
        def forward(self, input):
            pads = []
            for axis in (1, 0):
                size = input.shape[2 + axis]
                total = max((-(-size // strides[axis]) - 1) * strides[axis] + kernels[axis] - size, 0)
                pads += [total // 2, total - total // 2]
            return torch.nn.functional.max_pool2d(torch.nn.functional.pad(input, pads, value=float("-inf")), tuple(kernels), tuple(strides))

    return SameLargest()


example(mindspore.nn.MaxPool2d(3, 2, pad_mode="same")(f32(2, 3, 8, 9)))
example(mindspore.nn.MaxPool2d(kernel_size=(3, 2), stride=(2, 1), pad_mode="same")(f32(2, 3, 7, 6)))

same_mean(kernel_size, stride) << mindspore.nn.AvgPool2d(kernel_size, stride, pad_mode="same")
def same_mean(kernel_size=1, stride=1):
    """A pooling whose result has a value for every stride of the input: the mean of what of each window is inside."""
    kernels = kernel_size if isinstance(kernel_size, (tuple, list)) else (kernel_size, kernel_size)
    strides = stride if isinstance(stride, (tuple, list)) else (stride, stride)

    class SameMean(torch.nn.Module):
        def forward(self, input):
            pads = []
            for axis in (1, 0):
                size = input.shape[2 + axis]
                total = max((-(-size // strides[axis]) - 1) * strides[axis] + kernels[axis] - size, 0)
                pads += [total // 2, total - total // 2]
            sums = torch.nn.functional.avg_pool2d(torch.nn.functional.pad(input, pads), tuple(kernels), tuple(strides))
            inside = torch.nn.functional.avg_pool2d(torch.nn.functional.pad(torch.ones_like(input), pads), tuple(kernels), tuple(strides))
            return sums / inside

    return SameMean()


example(mindspore.nn.AvgPool2d(3, 2, pad_mode="same")(f32(2, 3, 8, 9)))
example(mindspore.nn.AvgPool2d(kernel_size=2, stride=2, pad_mode="same")(f32(2, 3, 7, 6)))
