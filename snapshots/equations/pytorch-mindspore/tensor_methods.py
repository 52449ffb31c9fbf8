# Methods and attributes of tensors.

torch.Tensor.view(self, *shape) == mindspore.Tensor.view(self, *shape)
example(f32(2, 3, 4).view(2, -1))
example(f32(2, 3, 4).view([6, 4]))
def example():
    x = f32(2, 3, 4)
    return x.view(x.shape[0], -1)


torch.Tensor.shape == mindspore.Tensor.shape
torch.Tensor.dtype == mindspore.Tensor.dtype
