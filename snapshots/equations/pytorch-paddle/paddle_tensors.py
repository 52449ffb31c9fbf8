# What Paddle's code asks of tensors, and PyTorch spells otherwise.

torch.tensor(input.shape, dtype=torch.int64) << paddle.shape(input)
torch.tensor(torch.Tensor.numel(self)) << paddle.Tensor.numel(self)
torch.tensor(torch.Tensor.numel(x)) << paddle.numel(x)
torch.Tensor.numel(self) << paddle.Tensor.size
torch.Tensor.dim(self) << paddle.Tensor.ndimension(self)
torch.Tensor.dim(self) << paddle.Tensor.dim(self)
torch.tensor(torch.Tensor.dim(input), dtype=torch.int32) << paddle.rank(input)
torch.tensor(torch.Tensor.dim(self), dtype=torch.int32) << paddle.Tensor.rank(self)
example(paddle.shape(f32(2, 3)))
example(paddle.shape(f32(2, 3))[0] + 1)
example(paddle.shape(f32()))
example(paddle.numel(f32(2, 3)))
example(paddle.rank(f32(2, 3)))
def example():
    one = paddle.ones([1])
    return [one, f32(2, 3).numel(),
        f32(2, 3).size,
        f32(2, 3).dim(),
        f32(2, 3).ndimension(),
        f32(2, 3).rank()]


def example():
    x = f32(2, 3, 4)
    size = paddle.shape(x)
    return paddle.zeros([2, 12]) + x.reshape([size[0], -1]), size[-2:]


torch.Tensor.copy_(self.data, torch.as_tensor(value)) << paddle.Tensor.set_value(self, value)
note("PyTorch copies values of any dtype and of shapes that broadcast, where Paddle asks for the same.")
def example():
    import numpy as np

    layer = paddle.nn.Conv2D(2, 3, 1)
    layer.bias.set_value(np.ones(3, "float32"))
    layer.weight.set_value(layer.weight * 0 + 2)
    x = paddle.ones([3])
    x.set_value(paddle.to_tensor([1.0, 2.0, 3.0]))
    return layer.bias, layer.weight, x


torch.Tensor.copy_(self, other, non_blocking) << paddle.Tensor.copy_(self, other, non_blocking)
no_gradient("the tensor is overwritten")
def example():
    x = paddle.ones([3])
    x.copy_(f32(3))
    return x, paddle.zeros([3]).copy_(f32(3), non_blocking=False)


(value_of(self)) << paddle.Tensor.value(self)
(gradient_cleared(self, True)) << paddle.Tensor.clear_grad(self)
if by_position(set_to_zero):
    (gradient_cleared(self, set_to_zero)) << paddle.Tensor.clear_gradient(self, set_to_zero)
if not by_position(set_to_zero):
    (gradient_cleared(self, True)) << paddle.Tensor.clear_gradient(self, set_to_zero)  # by its name Paddle does not read it
(None if self.grad is None else numpy.array(self.grad)) << paddle.Tensor.gradient(self)
refuse("say what it is for: set_value for new values, the tensor itself for its values") << paddle.Tensor.get_tensor(self)
def value_of(tensor):
    """The tensor itself, or what another object calls its value."""
    return tensor if isinstance(tensor, torch.Tensor) else tensor.value()


def gradient_cleared(tensor, zero):
    """Makes a tensor's gradient zero, or none; those of an optimizer's parameters zero."""
    if hasattr(tensor, "zero_grad"):
        tensor.zero_grad(set_to_none=False)
    elif zero and tensor.grad is not None:
        tensor.grad.zero_()
    elif not zero:
        tensor.grad = None


def example():
    layer = paddle.nn.Conv2D(2, 3, 1)
    layer(f32(1, 2, 3, 3)).sum().backward()
    first = layer.bias.gradient()
    layer.bias.clear_grad()
    second = layer.bias.grad * 1
    layer.bias.clear_gradient(False)
    return first, second, layer.bias.grad is None, layer.bias.gradient() is None, layer.bias.value() * 1


def example():
    layer = paddle.nn.Conv2D(2, 3, 1)
    layer(f32(1, 2, 3, 3)).sum().backward()
    layer.bias.clear_gradient(set_to_zero=False)
    layer.weight.clear_gradient()
    return layer.bias.grad * 1, layer.weight.grad * 1, layer.bias * 1


if isinstance(axis, list | tuple):
    torch.linalg.matrix_norm(self, 2, dim=axis, keepdim=keepdim) << paddle.Tensor.norm(self, None, axis, keepdim)
    torch.linalg.matrix_norm(x, 2, dim=axis, keepdim=keepdim) << paddle.norm(x, None, axis, keepdim)
    torch.linalg.matrix_norm(x, 2, dim=axis, keepdim=keepdim) << paddle.linalg.norm(x, None, axis, keepdim)
    torch.linalg.matrix_norm(self, p, dim=axis, keepdim=keepdim) << paddle.Tensor.norm(self, p, axis, keepdim)
    torch.linalg.matrix_norm(x, p, dim=axis, keepdim=keepdim) << paddle.norm(x, p, axis, keepdim)
    torch.linalg.matrix_norm(x, p, dim=axis, keepdim=keepdim) << paddle.linalg.norm(x, p, axis, keepdim)
if axis is None or isinstance(axis, int):
    torch.Tensor.norm(self, dim=axis, keepdim=keepdim) << paddle.Tensor.norm(self, axis=axis, keepdim=keepdim)
    torch.norm(x, dim=axis, keepdim=keepdim) << paddle.norm(x, axis=axis, keepdim=keepdim)
    torch.norm(x, dim=axis, keepdim=keepdim) << paddle.linalg.norm(x, axis=axis, keepdim=keepdim)
    torch.Tensor.norm(self, p, axis, keepdim) << paddle.Tensor.norm(self, p, axis, keepdim)
    torch.norm(x, p, axis, keepdim) << paddle.norm(x, p, axis, keepdim)
    torch.norm(x, p, axis, keepdim) << paddle.linalg.norm(x, p, axis, keepdim)
example(paddle.norm(f32(2, 3), p=3))
example(paddle.norm(f32(2, 3), axis=1, keepdim=True))
example(paddle.norm(f32(2, 3), 1, axis=(0, 1)))
example(paddle.norm(f32(2, 3), axis=(0, 1)))
example(paddle.linalg.norm(f32(2, 3), 2, -1))
example(paddle.linalg.norm(f32(2, 3)))
example(paddle.linalg.norm(f32(2, 3), p="fro", axis=(0, 1)))
example(paddle.linalg.norm(f32(2, 3), axis=(0, 1)))
def example():
    one = paddle.ones([1])
    return [one, f32(2, 3).norm(),
        f32(2, 3).norm(p=1),
        f32(2, 3).norm(2, 1),
        f32(2, 3).norm(p=2, axis=-1, keepdim=True),
        f32(2, 3).norm(axis=0),
        f32(2, 3).norm(p="fro"),
        f32(2, 3).norm(p=float("inf"), axis=-1),
        f32(2, 3, 4).norm(p=1, axis=[1, 2]),
        f32(2, 3, 4).norm(axis=[0, 2]),
        f32(2, 3, 4).norm(p="fro", axis=[0, 2], keepdim=True)]



torch.tensor(torch.equal(x, y)) << paddle.equal_all(x, y)
torch.tensor(torch.Tensor.equal(self, y)) << paddle.Tensor.equal_all(self, y)
torch.tensor(torch.allclose(x, y, rtol, atol, equal_nan)) << paddle.allclose(x, y, rtol, atol, equal_nan)
torch.tensor(torch.Tensor.allclose(self, y, rtol, atol, equal_nan)) << paddle.Tensor.allclose(self, y, rtol, atol, equal_nan)
example(paddle.equal_all(i64(3), i64(3)))
example(paddle.equal_all(x=paddle.ones([3]), y=paddle.ones([3])))
example(paddle.allclose(f32(3), f32(3)))
example(paddle.allclose(paddle.ones([3]), paddle.ones([3]) + 0.01, atol=0.1))
example(paddle.allclose(paddle.ones([3]), paddle.ones([3]) + 0.01, 0.1, 0.0, True))
example(paddle.ones([3]).allclose(paddle.ones([3]) + 0.01, rtol=0.1, atol=0.0))
example(paddle.full([1], float("nan")).allclose(paddle.full([1], float("nan")), equal_nan=True))
def example():
    one = paddle.ones([1])
    return [one, i64(3).equal_all(i64(3))]



torch.broadcast_to(x, shape) << paddle.expand(x, shape)
torch.Tensor.expand_as(x, y) << paddle.expand_as(x, y)
torch.broadcast_to(self, shape) << paddle.Tensor.broadcast_to(self, shape)
torch.Tensor.repeat(self, *repeats) == paddle.Tensor.repeat(self, *repeats)
example(paddle.expand(f32(3, 1), [2, 3, 4]))
example(paddle.expand(f32(3, 1), shape=(-1, 4)))
example(paddle.expand_as(f32(3, 1), f32(2, 3, 4)))
def example():
    one = paddle.ones([1])
    return [one, f32(3, 1).broadcast_to([2, 3, 4]),
        f32(3, 1).broadcast_to(shape=(3, 4)),
        f32(3, 1).repeat(2, 2),
        f32(3).repeat(2, 1, 2)]



x[tuple(torch.Tensor.unbind(index, -1))] << paddle.gather_nd(x, index)
self[tuple(torch.Tensor.unbind(index, -1))] << paddle.Tensor.gather_nd(self, index)
torch.gather(x, 1, torch.Tensor.long(index)) << paddle.index_sample(x, index)
torch.Tensor.gather(self, 1, torch.Tensor.long(index)) << paddle.Tensor.index_sample(self, index)
example(paddle.gather_nd(f32(3, 4), tensor([[0, 1], [2, 3]], "int64")))
example(paddle.gather_nd(x=f32(3, 4), index=tensor([[0], [2]], "int32")))
example(paddle.gather_nd(f32(3, 4, 2), tensor([[[0, 1]], [[2, 3]]], "int64")))
example(paddle.index_sample(f32(3, 4), tensor([[0, 1], [2, 3], [1, 1]], "int32")))
def example():
    one = paddle.ones([1])
    return [one, f32(3, 4).gather_nd(tensor([1, 2], "int64")),
        f32(3, 4).index_sample(tensor([[0], [2], [1]], "int64"))]



torch.index_select(x, axis, index) << paddle.gather(x, index, axis=axis)
torch.Tensor.index_select(self, 0, index) << paddle.Tensor.gather(self, index)
torch.Tensor.index_select(self, axis, index) << paddle.Tensor.gather(self, index, axis=axis)
torch.Tensor.index_copy(x, 0, index, updates) << paddle.scatter(x, index, updates, overwrite=True)
torch.Tensor.index_add(torch.Tensor.index_fill(x, 0, index, 0), 0, index, updates) << paddle.scatter(x, index, updates, overwrite=False)
torch.Tensor.index_copy(self, 0, index, updates) << paddle.Tensor.scatter(self, index, updates, overwrite=True)
torch.Tensor.index_add(torch.Tensor.index_fill(self, 0, index, 0), 0, index, updates) << paddle.Tensor.scatter(self, index, updates, overwrite=False)
note("PyTorch takes rows by int64 numbers, in one dimension; Paddle takes int32 and [n, 1], too.")
example(paddle.scatter(f32(3, 4), tensor([2, 0], "int64"), f32(2, 4)))
example(paddle.scatter(x=f32(3, 4), index=tensor([2, 0], "int64"), updates=f32(2, 4), overwrite=True))
example(paddle.scatter(f32(3, 4), tensor([2, 0, 2], "int64"), f32(3, 4), overwrite=False))
def example():
    one = paddle.ones([1])
    return [one, f32(3, 4).gather(tensor([2, 0], "int64")),
        f32(3, 4).gather(tensor([2, 0], "int32"), axis=1),
        f32(3, 4).scatter(tensor([2, 0], "int64"), f32(2, 4)),
        f32(3, 4).scatter(tensor([2, 2], "int64"), f32(2, 4), False)]



if isinstance(inputs, list | tuple):
    functools.reduce(torch.add, inputs) << paddle.add_n(inputs)
added(inputs) << paddle.add_n(inputs)
list(torch.unbind(x, axis)) << paddle.unstack(x, axis)
list(torch.Tensor.unbind(self, axis)) << paddle.Tensor.unstack(self, axis)
sliced(input, axes, starts, ends) << paddle.slice(input, axes, starts, ends)
sliced(self, axes, starts, ends) << paddle.Tensor.slice(self, axes, starts, ends)
sliced(x, axes, starts, ends, strides) << paddle.strided_slice(x, axes, starts, ends, strides)
drop(num, "it is the size of that axis")
def added(inputs):
    """The sum of tensors; of one tensor, itself."""
    import functools

    return inputs if isinstance(inputs, torch.Tensor) else functools.reduce(torch.add, inputs)


def sliced(tensor, axes, starts, ends, strides=None):
    """Parts of some axes; a negative step goes backwards."""
    for place, axis in enumerate(axes):
        axis, step = int(axis), 1 if strides is None else int(strides[place])
        chosen = range(tensor.shape[axis])[int(starts[place]):int(ends[place]):step]
        if step < 0:
            tensor = tensor.index_select(axis, torch.tensor(list(chosen), dtype=torch.int64))
        else:
            tensor = tensor[(slice(None),) * (axis % tensor.ndim) + (slice(chosen.start, chosen.stop, step),)]
    return tensor


example(paddle.add_n([f32(2, 3), f32(2, 3), f32(2, 3)]))
def example():
    several = (i64(3), i64(3))
    one = f32(3)
    return paddle.add_n(several), paddle.add_n(one), [paddle.add_n(inputs=each) for each in (several, [one, one])]


example(paddle.unstack(f32(2, 3)))
example(paddle.unstack(x=f32(2, 3), axis=-1))
example(paddle.unstack(f32(2, 3), 1, num=3))
example(paddle.slice(f32(5, 6), axes=[0, 1], starts=[1, -4], ends=[3, 100]))
example(paddle.slice(f32(5, 6), [-1], [0], [-1]))
example(paddle.strided_slice(f32(5, 6), axes=[0, 1], starts=[0, 1], ends=[5, 6], strides=[2, 3]))
def example():
    one = paddle.ones([1])
    return [one, f32(2, 3).unstack(axis=1),
        f32(5, 6).slice([1], [2], [4])]



torch.Tensor.add_(x, 1) << paddle.increment(x)
torch.Tensor.add_(self, 1) << paddle.Tensor.increment(self)
torch.Tensor.add_(x, value) << paddle.increment(x, value)
torch.Tensor.add_(self, value) << paddle.Tensor.increment(self, value)
no_gradient("the tensor is overwritten")
def example():
    x = paddle.ones([1])
    y = paddle.increment(x, value=2.5)
    return x, y, paddle.increment(paddle.zeros([1], dtype="int64")), paddle.ones([1]).increment()


x * scale << paddle.scale(x, scale, bias=0.0)
self * scale << paddle.Tensor.scale(self, scale, bias=0.0)
if isinstance(scale, int | float) and isinstance(bias, int | float):
    x * scale + bias << paddle.scale(x, scale, bias, bias_after_scale=True, act=None)
    self * scale + bias << paddle.Tensor.scale(self, scale, bias, bias_after_scale=True, act=None)
    (x + bias) * scale << paddle.scale(x, scale, bias, bias_after_scale=False, act=None)
    (self + bias) * scale << paddle.Tensor.scale(self, scale, bias, bias_after_scale=False, act=None)
torch.Tensor.mul_(self, scale) << paddle.Tensor.scale_(self, scale)
torch.Tensor.add_(torch.Tensor.mul_(self, scale), bias) << paddle.Tensor.scale_(self, scale, bias)
note("Paddle keeps a tensor of integers so; PyTorch makes floats of it where the factor is one.")
example(paddle.scale(f32(3), 2.5))
example(paddle.scale(f32(3), scale=2.0, bias=1.5))
example(paddle.scale(f32(3), 2.0, 1.5, bias_after_scale=False))
def example():
    one = paddle.ones([1])
    return [one, f32(3).scale(0.5),
        f32(3).scale(0.5, 1.0),
        f32(3).scale(0.5, 1.0, False)]


def example():
    x, y = paddle.ones([3]), paddle.ones([3])
    return x.scale_(2.0), x, y.scale_(scale=2.0, bias=0.5)


reshaped_in_place(self, shape) << paddle.Tensor.reshape_(self, shape)
reshaped_in_place(x, shape) << paddle.reshape_(x, shape)
note("Paddle copies a tensor that is not contiguous; PyTorch says that it cannot.")
def reshaped_in_place(x, shape):
    """Gives x itself another shape; a 0 stands for the size that x has there."""
    sizes = [x.shape[place] if int(size) == 0 else int(size) for place, size in enumerate(shape)]
    other = x.detach().view(sizes)
    return x.as_strided_(other.size(), other.stride(), other.storage_offset())


def example():
    x, y, z = f32(2, 6) * 2, f32(2, 3, 4) * 2, f32(6) * 1
    last = x.reshape_([3, -1])
    z.reshape_(shape=(2, 3))
    return x * x, last.shape, y.reshape_([0, 12]), paddle.reshape_(i64(4, 2), [8]), paddle.reshape_(x * 3, shape=[0, 2, 2]), z


(not (torch.Tensor.is_floating_point(self) or torch.Tensor.is_complex(self) or self.dtype == torch.bool)) << paddle.Tensor.is_integer(self)
if isinstance(x, Tensor) and isinstance(y, Tensor):
    torch.where(self, x, y) << paddle.Tensor.where(self, x, y)
def example():
    x, y = f32(2, 3), f32(2, 3)
    kinds = [value.is_integer() for value in (i64(2), u8(2), i64(2) > 1, paddle.zeros([2], dtype="float16"), x)]
    return kinds, (x > 0).where(x, y), (x > 0).where(x=x, y=y * 2)


torch.to_dlpack(x) << paddle.to_dlpack(x)
torch.from_dlpack(dlpack) << paddle.from_dlpack(dlpack)
example(paddle.utils.dlpack.from_dlpack(paddle.utils.dlpack.to_dlpack(f32(2, 3))))
