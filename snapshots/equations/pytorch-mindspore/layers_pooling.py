# Pooling. PyTorch's stride is the kernel size unless given, MindSpore's is 1.

torch.nn.MaxPool2d(kernel_size, stride=None, padding=0, dilation=1, return_indices=False, ceil_mode=False) >> mindspore.nn.MaxPool2d(kernel_size, stride=kernel_size)
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
example(torch.nn.MaxPool2d(3, 2, return_indices=True)(f32(2, 3, 9, 9)))

torch.nn.AdaptiveAvgPool2d(output_size) == mindspore.nn.AdaptiveAvgPool2d(output_size)
example(torch.nn.AdaptiveAvgPool2d(1)(f32(2, 3, 9, 9)))
example(torch.nn.AdaptiveAvgPool2d((4, None))(f32(2, 3, 9, 9)))
example(torch.nn.AdaptiveAvgPool2d((7, 7))(f32(2, 3, 5, 9)))
