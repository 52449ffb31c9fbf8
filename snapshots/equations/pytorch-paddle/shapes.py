# The shape of tensors.

torch.Tensor.shape == paddle.Tensor.shape
torch.Tensor.dtype == paddle.Tensor.dtype
torch.Tensor.ndim == paddle.Tensor.ndim
torch.Tensor.size(self) >> self.shape
torch.Tensor.size(self, dim) >> self.shape[dim]
torch.Tensor.dim(self) == paddle.Tensor.dim(self)
torch.Tensor.ndimension(self) == paddle.Tensor.ndimension(self)
torch.Tensor.numel(self) >> self.size
torch.Tensor.nelement(self) >> self.size
torch.numel(input) >> input.size
example(f32(2, 3, 4).size())
example(f32(2, 3, 4).size(1))
example(f32(2, 3, 4).size(dim=-1))
example(f32(2, 3, 4).dim())
example(f32(2, 3, 4).ndim)
example(f32(2, 3, 4).numel())
example(torch.numel(f32(2, 3)))
example(f32(2, 3).nelement())
example(f32(2, 3).ndimension())
def example():
    x = f32(2, 3, 4)
    batch, height, width = x.shape
    return batch, height, width, x.shape[-1], len(x.shape), list(x.size()), x.dtype == torch.float32


# In Paddle's shapes 0 stands for the size that is there.
if 0 in shape:
    reshaped(self, shape) << paddle.Tensor.reshape(self, shape)
    reshaped(x, shape) << paddle.reshape(x, shape)
def reshaped(tensor, shape):
    """The tensor in another shape, in which 0 stands for the tensor's own size there."""
    return tensor.reshape([tensor.shape[place] if size == 0 else size for place, size in enumerate(shape)])


def example():
    x, size = f32(2, 3, 4), 12
    return x.reshape([0, -1]), x.reshape((0, size)), paddle.reshape(x, [0, 0, 2, 2]), paddle.reshape(x, shape=(-1, 0))


torch.Tensor.reshape(self, *shape) == paddle.Tensor.reshape(self, shape)
torch.reshape(input, shape) == paddle.reshape(input, shape)
torch.Tensor.view(self, *shape) >> paddle.Tensor.reshape(self, shape)
note("Paddle's reshape copies where PyTorch's view would share memory.")
torch.Tensor.reshape_as(self, other) >> paddle.Tensor.reshape(self, other.shape)
torch.Tensor.view_as(self, other) == paddle.Tensor.view_as(self, other)
example(f32(2, 3, 4).view(2, -1))
example(f32(2, 3, 4).view([6, 4]))
example(f32(2, 3, 4).view(-1))
example(f32(2, 3, 4).reshape(4, 6))
example(f32(2, 3, 4).reshape((4, -1)))
example(torch.reshape(f32(2, 3, 4), (6, 4)))
example(f32(2, 3).reshape_as(f32(3, 2)))
example(f32(2, 3).view_as(f32(3, 2)))
def example():
    x = f32(2, 3, 4)
    return x.view(x.shape[0], -1), x.view(x.size(0), 3, 2, 2), x.reshape(x.shape[0] * 3, 4)


def example():
    x = f32(2, 3, 4)
    shape = (4, 6)
    return x.view(*shape), x.reshape(*shape)


torch.Tensor.permute(self, *dims) == paddle.Tensor.transpose(self, perm=dims)
torch.permute(input, dims) == paddle.transpose(input, perm=dims)
torch.Tensor.transpose(self, dim0, dim1) == paddle.Tensor.transpose(self, dim0, dim1)
torch.transpose(input, dim0, dim1) == paddle.transpose(input, dim0, dim1)
torch.Tensor.t(self) == paddle.Tensor.t(self)
torch.Tensor.T == paddle.Tensor.T
torch.Tensor.mT == paddle.Tensor.mT
torch.movedim(input, source, destination) == paddle.moveaxis(input, source, destination)
torch.Tensor.movedim(self, source, destination) >> paddle.moveaxis(self, source, destination)
example(f32(2, 3, 4).permute(2, 0, 1))
example(f32(2, 3, 4).permute([0, -1, 1]))
example(torch.permute(f32(2, 3, 4), (1, 0, 2)))
example(f32(2, 3, 4).transpose(1, 2))
example(f32(2, 3, 4).transpose(-1, 0))
example(f32(2, 3, 4).transpose(dim0=0, dim1=2))
example(torch.transpose(f32(2, 3, 4), 0, 1))
example(f32(2, 3).t())
example(f32(2, 3).T)
example(f32(2, 3, 4).mT)
example(torch.movedim(f32(2, 3, 4), 1, 0))
example(f32(2, 3, 4).movedim(0, -1))

if isinstance(axis, list | tuple):
    unsqueezed(self, axis) << paddle.Tensor.unsqueeze(self, axis)
    unsqueezed(x, axis) << paddle.unsqueeze(x, axis)
def unsqueezed(tensor, places):
    """The tensor with dimensions of one, put in at one place after the other."""
    for place in places:
        tensor = tensor.unsqueeze(place)
    return tensor


def example():
    x = f32(2, 3)
    places = [0, -1]
    return paddle.unsqueeze(x, axis=[2, 3]), paddle.unsqueeze(x, (0, 2)), x.unsqueeze([1, -1]), x.unsqueeze(axis=(0,)), paddle.unsqueeze(x, places)


torch.Tensor.unsqueeze(self, dim) == paddle.Tensor.unsqueeze(self, dim)
torch.unsqueeze(input, dim) == paddle.unsqueeze(input, dim)
torch.Tensor.squeeze(self) == paddle.Tensor.squeeze(self)
torch.Tensor.squeeze(self, dim) == paddle.Tensor.squeeze(self, dim)
torch.squeeze(input) == paddle.squeeze(input)
torch.squeeze(input, dim) == paddle.squeeze(input, dim)
torch.Tensor.flatten(self, start_dim, end_dim) == paddle.Tensor.flatten(self, start_dim, end_dim)
torch.flatten(input, start_dim, end_dim) == paddle.flatten(input, start_dim, end_dim)
torch.Tensor.unflatten(self, dim, sizes) == paddle.Tensor.unflatten(self, dim, sizes)
torch.unflatten(input, dim, sizes) == paddle.unflatten(input, dim, sizes)
example(f32(2, 3).unsqueeze(0))
example(f32(2, 3).unsqueeze(dim=-1))
example(torch.unsqueeze(f32(2, 3), 1))
example(f32(2, 1, 3, 1).squeeze())
example(f32(2, 1, 3, 1).squeeze(1))
example(f32(2, 1, 3, 1).squeeze(dim=0))
example(torch.squeeze(f32(2, 1, 3), 1))
example(torch.squeeze(f32(2, 1, 3, 1)))
example(torch.unflatten(f32(2, 6), 1, (2, 3)))
example(f32(2, 3, 4).flatten())
example(f32(2, 3, 4).flatten(1))
example(torch.flatten(f32(2, 3, 4), 1))
example(torch.flatten(f32(2, 3, 4, 5), start_dim=1, end_dim=2))
example(f32(2, 6).unflatten(1, (2, 3)))
example(f32(2, 6).unflatten(-1, (2, -1)))

torch.Tensor.expand(self, *size) == paddle.Tensor.expand(self, size)
torch.Tensor.expand_as(self, other) == paddle.Tensor.expand_as(self, other)
torch.broadcast_to(input, size) == paddle.broadcast_to(input, size)
torch.Tensor.repeat(self, *repeats) >> paddle.Tensor.tile(self, repeats)
torch.Tensor.tile(self, *dims) == paddle.Tensor.tile(self, dims)
torch.tile(input, dims) == paddle.tile(input, dims)
example(f32(2, 1).expand(2, 3))
example(f32(2, 1).expand(4, -1, 3))
example(f32(1, 3).expand([2, 3]))
example(f32(2, 1).expand_as(f32(2, 3)))
example(f32(2, 3).repeat(2, 1))
example(f32(2, 3).repeat(2, 1, 2))
example(f32(2, 3).repeat([1, 3]))
example(f32(2, 3).tile(2))
example(torch.tile(f32(2, 3), (2, 1)))
example(torch.broadcast_to(f32(3), (2, 3)))

torch.Tensor.contiguous(self) == paddle.Tensor.contiguous(self)
drop(memory_format, "the layout in memory changes no value")
torch.Tensor.clone(self) == paddle.Tensor.clone(self)
torch.clone(input) == paddle.clone(input)
drop(memory_format, "the layout in memory changes no value")
example(f32(2, 3).transpose(0, 1).contiguous())
example(f32(2, 3).clone())
example(torch.clone(i64(2, 3)))

torch.Tensor.swapaxes(self, axis0, axis1) >> paddle.Tensor.transpose(self, axis0, axis1)
torch.swapaxes(input, axis0, axis1) >> paddle.transpose(input, axis0, axis1)
example(f32(2, 3, 4).swapaxes(1, 2))
example(torch.swapaxes(f32(2, 3, 4), axis0=0, axis1=2))
torch.diagonal(input, offset, dim1, dim2) == paddle.diagonal(input, offset, dim1, dim2)
torch.Tensor.diagonal(self, offset, dim1, dim2) == paddle.Tensor.diagonal(self, offset, dim1, dim2)
torch.tril(input, diagonal) == paddle.tril(input, diagonal)
torch.triu(input, diagonal) == paddle.triu(input, diagonal)
torch.Tensor.tril(self, diagonal) == paddle.Tensor.tril(self, diagonal)
torch.Tensor.triu(self, diagonal) == paddle.Tensor.triu(self, diagonal)
torch.diag(input, diagonal) == paddle.diag(input, diagonal)
example(torch.diagonal(f32(3, 4)))
example(f32(2, 3, 4).diagonal(1, dim1=1, dim2=2))
example(torch.tril(f32(3, 4), diagonal=-1))
example(torch.triu(f32(3, 4)))
example(f32(3, 3).triu(1))
example(f32(3, 3).tril())
example(torch.diag(f32(3)))
