# mindspore.mint where it runs on Ascend only: without examples, so that nothing here counts as executed.

torch.nn.LayerNorm(normalized_shape, eps, elementwise_affine, bias) << mindspore.mint.nn.LayerNorm(normalized_shape, eps, elementwise_affine, bias)
torch.nn.Conv2d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias, padding_mode) << mindspore.mint.nn.Conv2d(
    in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias, padding_mode)
torch.stack(tensors, dim) << mindspore.mint.stack(tensors, dim)
torch.cumsum(input, dim, dtype=dtype) << mindspore.mint.cumsum(input, dim, dtype)
torch.tril(input, diagonal) << mindspore.mint.tril(input, diagonal)
torch.nn.functional.gelu(input, approximate=approximate) << mindspore.mint.nn.functional.gelu(input, approximate=approximate)
