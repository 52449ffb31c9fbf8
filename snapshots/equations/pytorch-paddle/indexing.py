# Choosing elements by masks and positions.

torch.where(condition) == paddle.where(condition)
if isinstance(other, float):  # Paddle makes float32 of a half
    torch.where(condition, input, other) >> paddle.Tensor.astype(paddle.where(condition, input, other), input.dtype)
    torch.Tensor.where(self, condition, other) >> paddle.Tensor.astype(paddle.where(condition, self, other), self.dtype)
torch.where(condition, input, other) == paddle.where(condition, input, other)
torch.Tensor.where(self, condition, other) >> paddle.where(condition, self, other)
example(torch.where(f32(2, 3) > 0, f32(2, 3), f32(2, 3)))
example(torch.where(f32(2, 3) > 0, f32(2, 3), 0.0))
example(torch.where(b(2, 3), f16(2, 3), 0.0))
example(f16(2, 3).where(b(2, 3), -1.5))
example(torch.where(b(2, 3), 1.0, f32(2, 3)))
example(torch.where(b(2, 3)))
example(f32(2, 3).where(b(2, 3), f32(2, 3)))

torch.Tensor.masked_fill(self, mask, value) == paddle.Tensor.masked_fill(self, mask, value)
torch.Tensor.masked_fill_(self, mask, value) == paddle.Tensor.masked_fill_(self, mask, value)
torch.masked_fill(input, mask, value) == paddle.masked_fill(input, mask, value)
torch.masked_select(input, mask) == paddle.masked_select(input, mask)
torch.Tensor.masked_select(self, mask) == paddle.Tensor.masked_select(self, mask)
example(f32(2, 3).masked_fill(b(2, 3), float("-inf")))
example(f32(2, 3).masked_fill(b(3), value=0.5))
example(torch.masked_fill(i64(2, 3), b(2, 3), 7))
example(torch.masked_select(f32(2, 3), f32(2, 3) > 0))
example(f32(2, 3).masked_select(b(2, 3)))
def example():
    x = torch.ones(2, 3)
    x.masked_fill_(torch.eye(2, 3) > 0, 4.0)
    return x


torch.nonzero(input, as_tuple=as_tuple) == paddle.nonzero(input, as_tuple=as_tuple)
torch.Tensor.nonzero(self, as_tuple=as_tuple) == paddle.Tensor.nonzero(self, as_tuple=as_tuple)
example(torch.nonzero(b(3, 4)))
example(b(3, 4).nonzero())
example(b(3, 4).nonzero(as_tuple=True))

torch.gather(input, dim, index) == paddle.take_along_axis(input, indices=index, axis=dim, broadcast=False)
torch.Tensor.gather(self, dim, index) == paddle.Tensor.take_along_axis(self, indices=index, axis=dim, broadcast=False)
torch.index_select(input, dim, index) == paddle.index_select(input, index=index, axis=dim)
torch.Tensor.index_select(self, dim, index) == paddle.Tensor.index_select(self, index=index, axis=dim)
torch.index_select(input, 0, index) << paddle.gather(input, index, axis=None)
torch.index_select(input, dim, index) << paddle.gather(input, index, axis=dim)
example(torch.gather(f32(3, 4), 1, idx(4, 3, 2)))
example(f32(3, 4).gather(dim=0, index=idx(3, 2, 4)))
example(torch.index_select(f32(3, 4), 1, idx(4, 5)))
example(f32(3, 4).index_select(0, idx(3, 2)))
example(paddle.gather(f32(3, 4), idx(4, 2), axis=1))
example(paddle.gather(f32(3, 4), idx(3, 2)))

torch.Tensor.scatter_add_(self, dim, index, src) == paddle.Tensor.scatter_add_(self, dim, index, src)
torch.Tensor.scatter_add(self, dim, index, src) == paddle.Tensor.scatter_add(self, dim, index, src)
example(torch.zeros(3, 4).scatter_add(1, idx(4, 3, 2), f32(3, 2)))
def example():
    x = torch.zeros(3, 4)
    x.scatter_add_(0, idx(3, 2, 4), f32(2, 4))
    return x


def example():
    x = f32(3, 4, 5)
    return x[0], x[:, 1:3], x[..., -1], x[:, None].shape, x[x > 0], x[:, [0, 2]], x[1, 2, 3]
