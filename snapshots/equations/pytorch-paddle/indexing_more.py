# Writing to positions: scattering, masked values, and the same in place.

if isinstance(value, int | float | bool):
    torch.Tensor.scatter_(self, dim, index, value=value, reduce=None) == paddle.Tensor.put_along_axis_(self, index, value, dim, broadcast=False)
    torch.Tensor.scatter(self, dim, index, value=value, reduce=None) == paddle.Tensor.put_along_axis(self, index, value, dim, broadcast=False)
    torch.scatter(input, dim, index, value=value, reduce=None) == paddle.put_along_axis(input, index, value, dim, broadcast=False)
torch.Tensor.scatter_(self, dim, index, src=src, reduce=None) == paddle.Tensor.put_along_axis_(self, index, src, dim, broadcast=False)
torch.Tensor.scatter(self, dim, index, src=src, reduce=None) == paddle.Tensor.put_along_axis(self, index, src, dim, broadcast=False)
torch.scatter(input, dim, index, src=src, reduce=None) == paddle.put_along_axis(input, index, src, dim, broadcast=False)
torch.Tensor.scatter_(self, dim, index, src=src, reduce="add") >> paddle.Tensor.put_along_axis_(self, index, src, dim, reduce="add", broadcast=False)
torch.Tensor.scatter(self, dim, index, src=src, reduce="add") >> paddle.Tensor.put_along_axis(self, index, src, dim, reduce="add", broadcast=False)
torch.scatter(input, dim, index, src=src, reduce="add") >> paddle.put_along_axis(input, index, src, dim, reduce="add", broadcast=False)
example(f32(3, 4).scatter(1, tensor([[0, 2], [1, 3], [3, 0]], "int64"), f32(3, 2)))
example(f32(3, 4).scatter(-1, tensor([[0, 2], [1, 3], [3, 0]], "int64"), f32(3, 4)))
example(f32(3, 4).scatter(dim=0, index=tensor([[0, 2, 1, 1]], "int64"), src=f32(1, 4)))
example(f32(3, 4).scatter(1, tensor([[0, 2], [1, 3], [3, 0]], "int64"), 2.5))
example(i64(3, 4).scatter(1, tensor([[0], [1], [3]], "int64"), value=7))
example(torch.scatter(f32(3, 4), 1, tensor([[0, 2], [1, 3], [3, 0]], "int64"), f32(3, 2)))
example(torch.scatter(f32(3, 4), dim=0, index=tensor([[0, 2, 1, 1]], "int64"), value=1.0))
def example():
    x = torch.zeros(3, 4)
    x.scatter_(1, tensor([[0, 2], [1, 3], [3, 0]], "int64"), f32(3, 2).detach())
    y = torch.zeros(3, 4, dtype=torch.int64)
    y.scatter_(dim=1, index=tensor([[0], [1], [3]], "int64"), value=1)
    z = torch.ones(3, 4)
    z.scatter_(0, tensor([[0, 0, 1, 2]], "int64"), torch.ones(1, 4), reduce="add")
    return x, y, z, torch.ones(3, 4).scatter_(1, tensor([[0], [1], [3]], "int64"), 1.0)


def example():
    x = f32(3, 4).detach()
    return x.scatter(0, tensor([[0, 0, 1, 2], [0, 0, 1, 2]], "int64"), torch.ones(2, 4), reduce="add"), torch.scatter(x, 1, tensor([[0, 0]], "int64"), torch.ones(1, 2), reduce="add")


example(f32(2, 3).masked_scatter(tensor([[True, False, True], [False, True, True]], "bool"), f32(4)))
example(f32(2, 3).masked_scatter(mask=tensor([True, False, True], "bool"), source=f32(3, 4)))
example(torch.masked_scatter(i64(2, 3), tensor([[True, False, True], [False, True, True]], "bool"), i64(2, 3)))
def example():
    x = torch.zeros(2, 3)
    x.masked_scatter_(tensor([[True, False, True], [False, True, True]], "bool"), f32(4).detach())
    return x


torch.Tensor.index_add_(self, dim, index, source, alpha=alpha) == paddle.Tensor.index_add_(self, index, dim, source, alpha=alpha)
torch.Tensor.index_add(self, dim, index, source, alpha=1) == paddle.Tensor.index_add(self, index, dim, source)
torch.Tensor.index_add(self, dim, index, source, alpha=alpha) >> paddle.Tensor.index_add(self, index, dim, source * alpha)
torch.index_add(input, dim, index, source, alpha=1) == paddle.index_add(input, index, dim, source)
torch.index_add(input, dim, index, source, alpha=alpha) >> paddle.index_add(input, index, dim, source * alpha)
example(f32(3, 4).index_add(0, idx(3, 5), f32(5, 4)))
example(f32(3, 4).index_add(dim=-1, index=idx(4, 2), source=f32(3, 2), alpha=2))
example(i64(3, 4).index_add(1, idx(4, 2), i64(3, 2)))
example(torch.index_add(f32(3, 4), 0, idx(3, 5), f32(5, 4), alpha=0.5))
example(torch.index_add(f32(3, 4), 0, idx(3, 5), f32(5, 4)))
def example():
    x = torch.zeros(3, 4)
    x.index_add_(0, idx(3, 5), f32(5, 4).detach())
    y = torch.zeros(3, 4)
    y.index_add_(dim=1, index=idx(4, 2), source=torch.ones(3, 2), alpha=2)
    return x, y


torch.Tensor.index_copy_(self, dim, index, source) >> copied_to(self, dim, index, source)
torch.Tensor.index_copy(self, dim, index, source) >> copied_to(paddle.clone(self), dim, index, source)
def copied_to(tensor, dim, index, source):
    """Writes the slices of `source` to these positions of a dimension, in place. Paddle's `tensor[index] = source` gives doubles a wrong gradient."""
    places = []
    for axis, size in enumerate(tensor.shape):
        along = index if axis == dim % tensor.ndim else paddle.arange(size)
        places.append(along.reshape([-1] + [1] * (tensor.ndim - 1 - axis)))
    return tensor.index_put_(tuple(places), source)


example(f32(3, 4).index_copy(1, tensor([2, 0], "int64"), f32(3, 2)))
example(f32(3, 4).index_copy(dim=-2, index=tensor([2, 0], "int64"), source=f32(2, 4)))
example(f64(3, 4).index_copy(1, tensor([2, 0], "int64"), f64(3, 2)))
example(f64(2, 3, 4).index_copy(1, tensor([2, 0], "int64"), f64(2, 2, 4)))
example(f64(4).index_copy(0, tensor([1], "int64"), f64(1)))
def example():
    x = torch.zeros(4, 3)
    x.index_copy_(0, tensor([3, 1], "int64"), f32(2, 3).detach())
    y = torch.zeros(2, 5, dtype=torch.int64)
    return x, y.index_copy_(-1, tensor([4, 1], "int64"), torch.ones(2, 2, dtype=torch.int64))


torch.Tensor.index_put_(self, indices, values, accumulate) == paddle.Tensor.index_put_(self, indices, values, accumulate)
example(f32(3, 4).index_put((idx(3, 2), idx(4, 2)), f32(2)))
example(f32(3, 4).index_put(indices=(idx(3, 3),), values=f32(4), accumulate=True))
def example():
    x = torch.zeros(3, 4)
    x.index_put_((tensor([0, 2], "int64"), tensor([1, 3], "int64")), f32(2).detach())
    x.index_put_((tensor([0, 0], "int64"), tensor([1, 1], "int64")), torch.ones(2), accumulate=True)
    return x


torch.Tensor.put(self, index, source, accumulate=False) >> put_at(self, index, source)
def put_at(tensor, index, source):
    """A copy with values written to positions that count all elements."""
    positions = paddle.flatten(index) % tensor.size
    return paddle.reshape(paddle.scatter(paddle.flatten(tensor), positions, paddle.flatten(source)), tensor.shape)


example(f32(3, 4).put(tensor([1, 7, -1], "int64"), f32(3)))
example(f32(3, 4).put(index=tensor([[1, 7]], "int64"), source=f32(1, 2)))

torch.Tensor.narrow(self, dim, start, length) >> paddle.narrow(self, dim, start, length)
torch.Tensor.select(self, dim, index) >> paddle.unbind(self, dim)[index]
example(f32(3, 4).narrow(1, 1, 2))
example(f32(3, 4).narrow(dim=-1, start=0, length=3))
example(f32(3, 4).narrow(0, -1, 1))
def example():
    x = f32(3, 4)
    lengths = [1, 2]
    return [x.narrow(0, i, n) for i, n in enumerate(lengths)]


example(f32(3, 4, 2).select(1, 2))
example(f32(3, 4).select(dim=-2, index=-1))

torch.take_along_dim(input, indices, dim=None) >> paddle.take_along_axis(paddle.flatten(input), paddle.flatten(indices), 0)
torch.take_along_dim(input, indices, dim) >> paddle.take_along_axis(input, indices, dim)
torch.Tensor.take_along_dim(self, indices, dim) >> paddle.Tensor.take_along_axis(self, indices, dim)
example(torch.take_along_dim(f32(3, 4), idx(4, 3, 2), dim=1))
example(torch.take_along_dim(f32(3, 4), idx(3, 1, 4), 0))
example(torch.take_along_dim(f32(3, 4), idx(12, 5)))
example(f32(3, 4).take_along_dim(idx(4, 3, 2), -1))

torch.bucketize(input, boundaries, out_int32=out_int32, right=right) == paddle.bucketize(input, boundaries, out_int32=out_int32, right=right)
torch.isin(elements, test_elements, assume_unique=assume_unique, invert=invert) == paddle.isin(elements, test_elements, assume_unique=assume_unique, invert=invert)
example(torch.bucketize(f32(3, 4), tensor([-1.0, 0.0, 0.5, 1.0], "float32")))
example(torch.bucketize(tensor([0.0, 0.5, 2.0], "float32"), tensor([-1.0, 0.0, 0.5, 1.0], "float32"), right=True, out_int32=True))
example(torch.isin(i64(3, 4), tensor([1, 3, 5], "int64")))
example(torch.isin(i64(3, 4), tensor([1, 3, 5], "int64"), invert=True, assume_unique=False))

# PyTorch's function reads its second argument by position as return_counts, too: only where that changes nothing is it what was asked for.
if return_inverse == False and (not by_position(return_inverse) or return_counts == False or not by_position(return_counts)):
    torch.unique_consecutive(input, return_inverse, return_counts, dim) >> paddle.unique_consecutive(
        input, return_inverse=return_inverse, return_counts=return_counts, axis=dim)
if not by_position(return_inverse) or return_inverse == True and return_counts == True and by_position(return_counts):
    torch.unique_consecutive(input, return_inverse, return_counts, dim) >> runs_and_places(input, return_inverse, return_counts, dim)
torch.unique_consecutive(input, return_inverse, return_counts, dim) >> refuse(
    "PyTorch's function gives other things than are asked for by position: name return_inverse and return_counts")
if return_inverse == False or isinstance(dim, int):
    torch.Tensor.unique_consecutive(self, return_inverse, return_counts, dim) >> (
        paddle.Tensor.unique_consecutive(self, return_inverse, return_counts, axis=dim))
torch.Tensor.unique_consecutive(self, return_inverse, return_counts, dim) >> runs_and_places(self, return_inverse, return_counts, dim)
def runs_and_places(tensor, return_inverse=False, return_counts=False, dim=None):
    """What follows each other without repetition, and the place there of each element, in the tensor's shape where it is taken as one row."""
    found = paddle.unique_consecutive(tensor, return_inverse=return_inverse, return_counts=return_counts, axis=dim)
    return (found[0], found[1].reshape(tensor.shape), *found[2:]) if return_inverse and dim is None else found


def example():
    found, x = [], tensor([[1, 1], [1, 2], [0, 1]], "int64")
    for places in (True, False):
        found += [torch.unique_consecutive(x, return_inverse=places), x.unique_consecutive(places), x.unique_consecutive(places, dim=0)]
    return found


runs_and_flat_places(x, return_counts) << paddle.unique_consecutive(x, return_inverse=True, return_counts=return_counts, axis=None)
runs_and_flat_places(self, return_counts) << paddle.Tensor.unique_consecutive(self, return_inverse=True, return_counts=return_counts, axis=None)
def runs_and_flat_places(tensor, return_counts=False):
    """What follows each other without repetition, and the place there of each element, in one dimension."""
    found = tensor.unique_consecutive(True, return_counts)
    return (found[0], found[1].flatten(), *found[2:])


torch.Tensor.unique_consecutive(x, return_inverse, return_counts, axis) << paddle.unique_consecutive(
    x, return_inverse=return_inverse, return_counts=return_counts, axis=axis)
torch.Tensor.unique_consecutive(self, return_inverse, return_counts, axis) << paddle.Tensor.unique_consecutive(
    self, return_inverse=return_inverse, return_counts=return_counts, axis=axis)
example(paddle.unique_consecutive(tensor([[1, 1], [1, 2], [0, 1]], "int64"), True))
example(paddle.unique_consecutive(tensor([[1, 1], [1, 2], [0, 1]], "int64"), True, False, 0))
example(paddle.unique_consecutive(tensor([1, 1, 2, 2], "int64"), return_counts=True))
example(paddle.abs(tensor([[1, 1], [1, 2], [0, 1]], "int64")).unique_consecutive(True, True))
example(paddle.abs(tensor([[1, 1], [1, 1], [0, 1]], "int64")).unique_consecutive(True, axis=0))
example(paddle.abs(tensor([1, 1, 2, 2], "int64")).unique_consecutive())
example(torch.unique_consecutive(tensor([[1, 1], [1, 2], [0, 1]], "int64"), True, True))
example(torch.unique_consecutive(tensor([[1, 1], [1, 2], [0, 1]], "int64"), False))
example(torch.unique_consecutive(tensor([1, 1, 2, 2, 3, 1], "int64")))
example(torch.unique_consecutive(tensor([1, 1, 2, 2, 3, 1], "int64"), return_inverse=True, return_counts=True))
example(torch.unique_consecutive(tensor([[1, 2], [1, 2], [0, 1]], "int64"), dim=0))
example(torch.unique_consecutive(tensor([[1, 1], [1, 2], [0, 1]], "int64"), return_inverse=True))
example(tensor([[1, 1], [1, 2], [0, 1]], "int64").unique_consecutive(return_inverse=True, return_counts=True))
example(tensor([1, 1, 2, 2, 1], "int64").unique_consecutive())
example(tensor([1, 1, 2, 2, 1], "int64").unique_consecutive(True, True))
example(tensor([[1, 2], [1, 2], [0, 1]], "float32").unique_consecutive(dim=0))
example(tensor([1, 1, 2], "int64").unique_consecutive(return_counts=True))
