# Methods and attributes of tensors.

torch.Tensor.reshape(self, *shape) == paddle.Tensor.reshape(self, shape)
torch.Tensor.view(self, *shape) >> paddle.Tensor.reshape(self, shape)
note("Paddle's reshape copies where PyTorch's view would share memory.")
example(f32(2, 3, 4).view(2, -1))
example(f32(2, 3, 4).view([6, 4]))
example(f32(2, 3, 4).view(-1))
example(f32(2, 3, 4).reshape(4, 6))
example(f32(2, 3, 4).reshape((4, -1)))
def example():
    x = f32(2, 3, 4)
    return x.view(x.shape[0], -1)


torch.Tensor.shape == paddle.Tensor.shape
torch.Tensor.dtype == paddle.Tensor.dtype
torch.Tensor.ndim == paddle.Tensor.ndim
