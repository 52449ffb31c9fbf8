# Methods of MindSpore's tensors as a source, with examples in it. Those that run on Ascend only are in mint_ascend.py.

zero_filled(self, shape) << mindspore.Tensor.resize(self, *shape)
no_gradient("it is there for values, before training")


def zero_filled(tensor, shape):
    """As many of the tensor's first values as the shape has places for, in their order, and zeros behind them."""
    shape = tuple(shape)
    places = 1
    for size in shape:
        places *= size
    flat = tensor.flatten()[:places]
    return torch.cat([flat, flat.new_zeros(places - len(flat))]).reshape(shape)


example(mindspore.ops.exp(f32(2, 3)).resize(3, 2))
example(mindspore.ops.exp(f32(2, 3)).resize(2, 2))
example(mindspore.ops.exp(f32(2, 3)).resize((4, 3)))
example(mindspore.ops.cast(i64(2, 3), mindspore.int32).resize(7))

if isinstance(dim, int):
    torch.gather(self, dim, index) << mindspore.Tensor.gather(self, dim, index)
example(mindspore.ops.exp(f32(3, 4)).gather(1, idx(4, 3, 2)))
example(mindspore.ops.exp(f32(3, 4)).gather(dim=-2, index=idx(3, 2, 4)))
example(mindspore.ops.exp(f32(3, 4)).gather(0, idx(3, 3, 4)))

torch.movedim(self, source, destination) << mindspore.Tensor.movedim(self, source, destination)
example(mindspore.ops.exp(f32(2, 3, 4)).movedim(0, -1))
example(mindspore.ops.exp(f32(2, 3, 4)).movedim(source=(0, 1), destination=(2, 0)))
torch.eq(self, other) << mindspore.Tensor.equal(self, other)
torch.logical_or(self, other) << mindspore.Tensor.logical_or(self, other)
torch.Tensor.is_contiguous(self) << mindspore.Tensor.is_contiguous(self)
torch.allclose(self, other, rtol, atol, equal_nan) << mindspore.Tensor.allclose(self, other, rtol, atol, equal_nan)
no_gradient("booleans have none")
example((mindspore.ops.exp(f32(3, 4)) > 1).logical_or(b(3, 4)))
example((mindspore.ops.exp(f32(3, 4)) > 1).equal(b(3, 4)))
example(mindspore.ops.abs(i64(3, 4)).equal(3))
example(mindspore.ops.exp(f32(3, 4)).equal(f32(4)))
example(mindspore.ops.exp(f32(3, 4)).is_contiguous())
example(mindspore.ops.exp(f32(3, 4)).allclose(mindspore.ops.exp(f32(3, 4))))
example(mindspore.ops.exp(f32(2)).allclose(mindspore.ops.exp(f32(2)) + 1.5, rtol=0.0, atol=2.0))
example(mindspore.ops.log(f32(3)).allclose(mindspore.ops.log(f32(3)) * 1, equal_nan=True))

torch.argsort(self, dim=axis, descending=descending, stable=True).int() << mindspore.Tensor.argsort(self, axis, descending)
torch.argmin(self).int() << mindspore.Tensor.argmin(self, axis=None)
drop(keepdims, "of all elements MindSpore gives a number whatever it says")
torch.argmin(self).int() << mindspore.Tensor.argmin(self, dim=None)
drop(keepdim, "of all elements MindSpore gives a number whatever it says")
torch.argmin(self, dim=axis, keepdim=keepdims).int() << mindspore.Tensor.argmin(self, axis, keepdims)
places_among(self, v, side) << mindspore.Tensor.searchsorted(self, v, side, sorter=None)
no_gradient("places have none")
example(mindspore.ops.exp(f32(3, 4)).argsort())
example(mindspore.ops.exp(f32(3, 4)).argsort(0))
example(mindspore.ops.exp(f32(3, 4)).argsort(axis=-1, descending=True))
example(mindspore.ops.exp(f32(3, 4)).argmin())
example(mindspore.ops.exp(f32(3, 4)).argmin(keepdims=True))
example(mindspore.ops.exp(f32(3, 4)).argmin(keepdim=True))
example(mindspore.ops.exp(f32(3, 4)).argmin(1))
example(mindspore.ops.exp(f32(3, 4)).argmin(axis=0, keepdims=True))



def places_among(sorted_values, values, side="left"):
    """Where the values would stand among sorted ones, before those that are equal or behind them."""
    return torch.searchsorted(sorted_values, torch.as_tensor(values, dtype=sorted_values.dtype), side=side).int()


example(mindspore.ops.cast(tensor([1.0, 2.0, 4.0], "float32"), mindspore.float32).searchsorted(f32(2, 3) * 3))
example(mindspore.ops.cast(tensor([1.0, 2.0, 4.0], "float32"), mindspore.float32).searchsorted(tensor([1.0, 4.0, 0.0], "float32"), side="right"))

if isinstance(dim, int):
    torch.index_add(self, dim, index, source) << mindspore.Tensor.index_add(self, dim, index, source, alpha=1)
if isinstance(axis, int):
    torch.index_add(self, axis, indices, y) << mindspore.Tensor.index_add(self, indices, y, axis, use_lock=True, check_index_bound=True)
no_gradient("MindSpore overwrites the tensor, and its gradients are those of the new values")
example(mindspore.ops.exp(f32(3, 4)).index_add(0, tensor([0, 2, 1, 0], "int32"), f32(4, 4)))
example(mindspore.ops.exp(f32(3, 4)).index_add(dim=1, index=tensor([3, 0], "int32"), source=f32(3, 2)))
example(mindspore.ops.exp(f32(3, 4)).index_add(tensor([0, 2], "int32"), f32(2, 4), 0))
torch.mul(input, other) << mindspore.ops.mul(input, other)
example(mindspore.ops.mul(f32(2, 3), f32(3)))
example(mindspore.ops.mul(i64(2, 3), 2.5))
example(mindspore.ops.functional.mul(f32(2, 3), other=f16(2, 3)))
example((mindspore.ops.exp(f32(2, 3)) * 1.0).add_(1.5))
example((mindspore.ops.exp(f32(2, 3)) * 1.0).add_(f32(3)))
example((mindspore.ops.exp(f32(2, 3)) * 1.0).add_(f32(2, 3), alpha=2))
example((mindspore.ops.exp(f32(2, 3)) * 1.0).sub_(f32(3)))
example((mindspore.ops.exp(f32(2, 3)) * 1.0).sub_(f32(2, 3), alpha=0.5))
example((mindspore.ops.exp(f32(2, 3)) * 1.0).mul_(f32(2, 3)))
example((mindspore.ops.exp(f32(2, 3)) * 1.0).mul_(3))
example((mindspore.ops.exp(f32(2, 3)) * 1.0).div_(2.0))
example((mindspore.ops.exp(f32(2, 3)) * 1.0).div_(f32(3)))
slices(input_params, input_indices, axis, batch_dims) << mindspore.ops.gather(input_params, input_indices, axis, batch_dims)
if not isinstance(input_indices, int):
    slices(self, input_indices, axis, batch_dims) << mindspore.Tensor.gather(self, input_indices, axis, batch_dims)


def slices(input, indices, axis, batch_dims=0):
    """The slices of `input` along `axis` at the places in `indices`, whose first `batch_dims` dimensions go along with the input's."""
    axis = axis if axis >= 0 else axis + input.dim()
    indices = torch.as_tensor(indices, device=input.device).long()
    if batch_dims:
        batch_dims = batch_dims if batch_dims > 0 else batch_dims + indices.dim()
        return torch.stack([slices(one, other, axis - 1, batch_dims - 1) for one, other in zip(input, indices)])
    found = torch.index_select(input, axis, indices.reshape(-1))
    return found.reshape(input.shape[:axis] + indices.shape + input.shape[axis + 1 :])


example(mindspore.ops.gather(f32(5, 3, 4), idx(5, 2), 0))
example(mindspore.ops.gather(f32(5, 3, 4), idx(3, 2, 6), axis=1))
example(mindspore.ops.gather(f32(5, 3, 4), idx(4, 2), -1))
example(mindspore.ops.gather(f32(2, 3, 4), idx(3, 2, 5), 1, 1))
example(mindspore.ops.exp(f32(5, 3)).gather(idx(5, 2), 0))
example(mindspore.ops.exp(f32(5, 3)).gather(input_indices=idx(3, 2), axis=1))

example(mindspore.ops.sort(f32(4, 3))[0])
example(mindspore.ops.sort(f32(4, 3), 0)[0])
example(mindspore.ops.sort(f32(4, 3), axis=1, descending=True)[0])
example(mindspore.ops.top_k(f32(2, 6), 2)[0])
example(mindspore.ops.top_k(f32(2, 6), k=3, sorted=True)[0])
example(mindspore.ops.exp(f32(2, 6)).top_k(2)[0])
bucket_numbers(input, boundaries, right) << mindspore.ops.bucketize(input, boundaries, right=right)


def bucket_numbers(input, boundaries, right=False):
    """The number of the bucket of each value, as int32."""
    return torch.bucketize(input, torch.as_tensor(boundaries, device=input.device), right=right, out_int32=True)


no_gradient("whole numbers have none")
example(mindspore.ops.bucketize(f32(2, 3), [-0.5, 0.0, 0.5]))
example(mindspore.ops.bucketize(i64(2, 3), [3, 5], right=True))
torch.floor_divide(self, other) << mindspore.Tensor.floor_divide(self, other)
no_gradient("a staircase has none")
example(mindspore.ops.exp(f32(3, 4)).floor_divide(f32(4)))
example(mindspore.ops.abs(i64(3, 4)).floor_divide(i64(4) + 1))
self[tuple(indices.long().unbind(-1))] << mindspore.Tensor.gather_nd(self, indices)
example(mindspore.ops.exp(f32(3, 4)).gather_nd(idx(3, 5, 2)))
example(mindspore.ops.exp(f32(3, 4)).gather_nd(idx(3, 5, 1)))
torch.real(self) << mindspore.Tensor.real(self)
torch.imag(self) << mindspore.Tensor.imag(self)
no_gradient("the gradients of complex numbers are not compared")
example(c64(2, 3).real() + mindspore.ops.exp(f32(1)))
example(c64(2, 3).imag() + mindspore.ops.exp(f32(1)))
torch.reciprocal(self) << mindspore.Tensor.inv(self)
on_the_diagonal(self) << mindspore.Tensor.diag(self)
on_the_diagonal(input) << mindspore.ops.diag(input)
def on_the_diagonal(tensor):
    """Zeros beside the tensor's elements, in twice as many dimensions."""
    return torch.diag(tensor.flatten()).reshape(tensor.shape * 2)


example(mindspore.ops.exp(f32(2, 3)).inv())
example(mindspore.ops.exp(f32(3)).diag())
example(mindspore.ops.exp(f32(2, 3)).diag())
example(mindspore.ops.diag(f32(4)))
torch.full(shape, value, dtype=type) << mindspore.ops.fill(type, shape, value)
no_gradient("constants have none")
example(mindspore.ops.fill(mindspore.float32, (2, 3), 1.5))
example(mindspore.ops.fill(type=mindspore.int32, shape=(4,), value=2))
torch.Tensor.new_empty(self, size, dtype=dtype) << mindspore.Tensor.new_empty(self, size, dtype=dtype)
no_gradient("memory that was not written")
example(mindspore.ops.exp(f32(2, 3)).new_empty((4, 5)).shape)
example(mindspore.ops.exp(f32(2, 3)).new_empty((4,), dtype=mindspore.int32).dtype == mindspore.int32)
torch.Tensor.data_ptr(self) << mindspore.Tensor.data_ptr(self)
no_gradient("a place has none")
example(mindspore.ops.exp(f32(2, 3)).data_ptr() > 0)
changed_dtype(self, dtype) << mindspore.Tensor.set_dtype(self, dtype)
no_gradient("the tensor is overwritten")


def changed_dtype(tensor, dtype):
    """Gives the tensor itself another dtype, and returns that."""
    tensor.data = tensor.data.to(dtype)
    return dtype


def example():
    x = mindspore.ops.exp(f32(2, 3))
    found = x.set_dtype(mindspore.float16)
    return x, found == mindspore.float16


tuple(torch.linalg.qr(self, "reduced")) << mindspore.Tensor.qr(self, some=True)
tuple(torch.linalg.qr(self, "complete")) << mindspore.Tensor.qr(self, some=False)
example(mindspore.ops.exp(f32(3, 2)).qr()[1])
example(mindspore.ops.exp(f32(2, 3, 3)).qr())
no_gradient("MindSpore does not differentiate it on a CPU")
