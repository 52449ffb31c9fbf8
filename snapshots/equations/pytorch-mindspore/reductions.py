# Sums, means, extremes, orders. MindSpore names the dimension axis in most places, and keepdims or keep_dims.

torch.sum(input, dtype=dtype) == mindspore.ops.sum(input, dtype=dtype)
torch.sum(input, dim=dim, keepdim=keepdim, dtype=dtype) == mindspore.ops.sum(input, dim, keepdim, dtype=dtype)
example(torch.sum(f32(2, 3)))
example(torch.sum(f32(2, 3), 1))
example(torch.sum(f32(2, 3, 4), dim=(0, 2), keepdim=True))
example(torch.sum(b(2, 3)))
example(torch.sum(i32(2, 3), 0))
torch.Tensor.sum(self, dtype=dtype) == mindspore.Tensor.sum(self, dtype=dtype)
torch.Tensor.sum(self, dim=dim, keepdim=keepdim, dtype=dtype) == mindspore.Tensor.sum(self, axis=dim, keepdims=keepdim, dtype=dtype)
torch.Tensor.sum(self, dim=dim, keepdim=keepdim, dtype=dtype) << mindspore.Tensor.sum(self, dim, keepdim, dtype=dtype)
example(f32(2, 3).sum())
example(f32(2, 3).sum(1))
example(f32(2, 3).sum(dim=-1, keepdim=True))
example(f32(2, 3, 4).sum((0, 2)))
example(b(2, 3).sum(1))
example(u8(2, 3).sum())
example(f32(2, 3).sum(1, dtype=torch.float64))

torch.mean(input, dtype=None) == mindspore.ops.mean(input)
torch.mean(input, dim=dim, keepdim=keepdim, dtype=None) == mindspore.ops.mean(input, axis=dim, keep_dims=keepdim)
example(torch.mean(f32(2, 3)))
example(torch.mean(f32(2, 3), 1))
example(torch.mean(f32(2, 3, 4, 5), dim=[2, 3], keepdim=True))
torch.Tensor.mean(self, dtype=None) == mindspore.Tensor.mean(self)
torch.Tensor.mean(self, dim=dim, keepdim=keepdim, dtype=None) == mindspore.Tensor.mean(self, axis=dim, keep_dims=keepdim)
torch.Tensor.mean(self, dim=dim, keepdim=keepdim, dtype=dtype) << mindspore.Tensor.mean(self, dim, keepdim, dtype=dtype)
example(f32(2, 3).mean())
example(f32(2, 3).mean(1))
example(f32(2, 3, 4, 5).mean((2, 3), keepdim=True))
example(f32(2, 3, 4, 5).mean(dim=[2, 3]))

torch.prod(input, dtype=None) == mindspore.ops.prod(input)
torch.prod(input, dim=dim, keepdim=keepdim, dtype=None) == mindspore.ops.prod(input, dim, keepdim)
torch.Tensor.prod(self, dtype=None) == mindspore.Tensor.prod(self)
torch.Tensor.prod(self, dim=dim, keepdim=keepdim, dtype=None) == mindspore.Tensor.prod(self, dim, keepdim)
example(torch.prod(f32(2, 3), 1))
example(f32(2, 3).prod())
example(i32(2, 3).prod())
example(f32(2, 3).prod(dim=1))

torch.std(input, dim=dim, unbiased=True, keepdim=keepdim) == mindspore.ops.std(input, axis=dim, ddof=1, keepdims=keepdim)
torch.std(input, dim=dim, unbiased=False, keepdim=keepdim) == mindspore.ops.std(input, axis=dim, keepdims=keepdim)
torch.std(input, unbiased=True) == mindspore.ops.std(input, ddof=1)
torch.var(input, dim=dim, unbiased=True, keepdim=keepdim) == mindspore.ops.var(input, axis=dim, ddof=1, keepdims=keepdim)
torch.var(input, dim=dim, unbiased=False, keepdim=keepdim) == mindspore.ops.var(input, axis=dim, keepdims=keepdim)
torch.var(input, unbiased=True) == mindspore.ops.var(input, ddof=1)
example(torch.std(f32(4, 3), 1))
example(torch.std(f32(4, 3), dim=1, unbiased=False, keepdim=True))
example(torch.std(f32(4, 3)))
example(torch.var(f32(4, 3), 1))
example(torch.var(f32(4, 3), dim=1, unbiased=False, keepdim=True))
torch.Tensor.std(self, dim=dim, unbiased=True, keepdim=keepdim) == mindspore.Tensor.std(self, axis=dim, ddof=1, keepdims=keepdim)
torch.Tensor.std(self, dim=dim, unbiased=False, keepdim=keepdim) == mindspore.Tensor.std(self, axis=dim, keepdims=keepdim)
torch.Tensor.std(self, unbiased=True) == mindspore.Tensor.std(self, ddof=1)
torch.Tensor.var(self, dim=dim, unbiased=True, keepdim=keepdim) == mindspore.Tensor.var(self, axis=dim, ddof=1, keepdims=keepdim)
torch.Tensor.var(self, dim=dim, unbiased=False, keepdim=keepdim) == mindspore.Tensor.var(self, axis=dim, keepdims=keepdim)
torch.Tensor.var(self, unbiased=True) == mindspore.Tensor.var(self, ddof=1)
example(f32(4, 3).std(1))
example(f32(4, 3).std(dim=1, keepdim=True))
example(f32(4, 3).std(-1, unbiased=False))
example(f32(4, 3).std())
example(f32(4, 3).var(dim=0, unbiased=False))
example(f32(4, 3).var(1))

if isinstance(other, Tensor):
    torch.max(input, other) >> mindspore.ops.maximum(input, other)
torch.max(input) >> mindspore.Tensor.max(input)
(torch.max(input), torch.tensor(0)) << mindspore.ops.max(input, axis=None)
torch.max(input, dim=dim, keepdim=keepdim) == mindspore.ops.max(input, axis=dim, keepdims=keepdim)
if isinstance(other, Tensor):
    torch.min(input, other) >> mindspore.ops.minimum(input, other)
torch.min(input) >> mindspore.Tensor.min(input)
(torch.min(input), torch.tensor(0)) << mindspore.ops.min(input, axis=None)
torch.min(input, dim=dim, keepdim=keepdim) == mindspore.ops.min(input, axis=dim, keepdims=keepdim)
example(torch.max(f32(4, 3)))
example(torch.max(f32(4, 3), 1)[1])
example(torch.max(f32(4, 3), dim=1, keepdim=True)[0])
example(torch.min(f32(4, 3)))
example(torch.min(i64(4, 3), dim=0)[0])
def example():
    values, indices = torch.max(f32(4, 3), 1)
    return values, indices


example(torch.max(f32(4, 3), f32(4, 3)))
example(f32(4, 3).min(f32(4, 3)))
example(torch.min(f32(4, 3), f32(3)))


if isinstance(other, Tensor):
    torch.Tensor.max(self, other) >> mindspore.ops.maximum(self, other)
torch.Tensor.max(self) == mindspore.Tensor.max(self)
torch.Tensor.max(self, dim=dim, keepdim=keepdim) == mindspore.Tensor.max(self, dim=dim, keepdim=keepdim)
if isinstance(other, Tensor):
    torch.Tensor.min(self, other) >> mindspore.ops.minimum(self, other)
torch.Tensor.min(self) == mindspore.Tensor.min(self)
torch.Tensor.min(self, dim=dim, keepdim=keepdim) == mindspore.Tensor.min(self, dim=dim, keepdim=keepdim)
example(f32(4, 3).max())
example(f32(4, 3).max(1)[0])
example(f32(4, 3).max(dim=-1, keepdim=True)[1])
example(f32(4, 3).min())
example(f32(4, 3).min(0)[0])

torch.amax(input, dim=dim, keepdim=keepdim) == mindspore.ops.amax(input, axis=dim, keepdims=keepdim)
torch.amin(input, dim=dim, keepdim=keepdim) == mindspore.ops.amin(input, axis=dim, keepdims=keepdim)
torch.Tensor.amax(self, dim=dim, keepdim=keepdim) == mindspore.Tensor.amax(self, axis=dim, keepdims=keepdim)
torch.Tensor.amin(self, dim=dim, keepdim=keepdim) == mindspore.Tensor.amin(self, axis=dim, keepdims=keepdim)
example(torch.amax(f32(4, 3), 1))
example(torch.amin(f32(4, 3), dim=(0, 1), keepdim=True))
example(f32(4, 3).amax(dim=1, keepdim=True))
example(f32(4, 3).amin(0))
torch.argmax(input) << mindspore.ops.argmax(input, dim=None)
torch.Tensor.argmax(self) << mindspore.Tensor.argmax(self, dim=None)
drop(keepdim, "of all elements MindSpore gives a number whatever it says")
no_gradient("places have none")
example(mindspore.ops.argmax(f32(4, 3)))
example(mindspore.ops.argmax(f32(4, 3), None, True))
example(mindspore.ops.abs(f32(4, 3)).argmax(keepdim=True))
torch.argmax(input, dim, keepdim=False) >> mindspore.ops.argmax(input, dim)
torch.Tensor.argmax(self, dim, keepdim=False) >> mindspore.Tensor.argmax(self, dim)
if isinstance(dim, int):
    torch.argmax(input, dim, keepdim) >> mindspore.ops.argmax(input, dim, keepdim)
    torch.Tensor.argmax(self, dim, keepdim) >> mindspore.Tensor.argmax(self, dim, keepdim)
torch.argmax(input, dim, keepdim) >> argmax(input, dim, keepdim)
torch.Tensor.argmax(self, dim, keepdim) >> argmax(self, dim, keepdim)
torch.argmax(input, dim, keepdim) << mindspore.ops.argmax(input, dim, keepdim)
torch.Tensor.argmax(self, dim, keepdim) << mindspore.Tensor.argmax(self, dim, keepdim)
no_gradient("places have none")


def argmax(input, dim=None, keepdim=False):
    """The place of the largest element; of all elements MindSpore's has no dimensions, whatever keepdim says."""
    place = mindspore.ops.argmax(input, dim, keepdim)
    return place.reshape((1,) * input.ndim) if dim is None and keepdim else place


example(f32(4, 3).argmax(keepdim=True))
def example():
    def places(x, dim=None, keepdim=True):
        return torch.argmax(x, dim, keepdim), x.argmax(dim), x.argmax(dim, keepdim=keepdim)

    return places(f32(4, 3)), places(f32(4, 3), 1), places(f32(4, 3), 0, False), torch.argmax(f32(4, 3), keepdim=True)


example(mindspore.ops.argmax(f32(4, 3), 1, True))
example(mindspore.ops.abs(f32(4, 3)).argmax(0, keepdim=True))
example(torch.argmax(f32(4, 3)))
example(torch.argmax(f32(4, 3), dim=1))
example(f32(4, 3).argmax(-1, keepdim=True))
example(f32(4, 3).argmax())
# MindSpore gives int32.
torch.argmin(input, dim, keepdim=False) >> mindspore.Tensor.long(mindspore.ops.argmin(input, axis=dim))
torch.Tensor.argmin(self, dim, keepdim=False) >> mindspore.Tensor.long(mindspore.Tensor.argmin(self, dim))
if isinstance(dim, int):
    torch.argmin(input, dim, keepdim) >> mindspore.Tensor.long(mindspore.ops.argmin(input, axis=dim, keepdims=keepdim))
    torch.Tensor.argmin(self, dim, keepdim) >> mindspore.Tensor.long(mindspore.Tensor.argmin(self, dim, keepdim))
torch.argmin(input, dim, keepdim) >> argmin(input, dim, keepdim)
torch.Tensor.argmin(self, dim, keepdim) >> argmin(self, dim, keepdim)


def argmin(input, dim=None, keepdim=False):
    """The place of the smallest element; of all elements MindSpore's has no dimensions, whatever keepdim says."""
    place = mindspore.ops.argmin(input, axis=dim, keepdims=keepdim).long()
    return place.reshape((1,) * input.ndim) if dim is None and keepdim else place


example(f32(4, 3).argmin(keepdim=True))
def example():
    def places(x, dim=None, keepdim=True):
        return torch.argmin(x, dim, keepdim), x.argmin(dim), x.argmin(dim, keepdim=keepdim)

    return places(f32(4, 3)), places(f32(4, 3), 1), places(f32(4, 3), 0, False), torch.argmin(f32(4, 3), keepdim=True)


torch.argsort(input, dim, descending) >> mindspore.Tensor.long(mindspore.ops.argsort(input, axis=dim, descending=descending))
torch.Tensor.argsort(self, dim, descending) >> mindspore.Tensor.long(mindspore.Tensor.argsort(self, axis=dim, descending=descending))
example(torch.argmin(f32(4, 3), 1))
example(f32(4, 3).argmin(dim=1))
example(torch.argsort(f32(4, 3), dim=1))
example(f32(4, 3).argsort(dim=0, descending=True))

torch.sort(input_x, dim=axis, descending=descending) << mindspore.ops.sort(input_x, axis, descending)
torch.topk(input, k, largest=largest, sorted=sorted) << mindspore.ops.topk(input, k, dim=None, largest=largest, sorted=sorted)
torch.topk(input, k, dim, largest, sorted) << mindspore.ops.topk(input, k, dim, largest, sorted)
torch.sort(input, dim=dim, descending=descending) >> sort(input, dim, descending)
torch.Tensor.sort(self, dim, descending) >> sort(self, dim, descending)
torch.topk(input, k, dim, largest, sorted) >> topk(input, k, dim, largest, sorted)
torch.Tensor.topk(self, k, dim, largest, sorted) >> topk(self, k, dim, largest, sorted)


def sort(input, dim=-1, descending=False):
    """Values and their places as int64; MindSpore gives the places as int32."""
    import collections

    values, indices = mindspore.ops.sort(input, axis=dim, descending=descending)
    return collections.namedtuple("sort", ("values", "indices"))(values, indices.long())


def topk(input, k, dim=-1, largest=True, sorted=True):
    """Values and their places as int64; MindSpore gives the places as int32."""
    import collections

    values, indices = mindspore.ops.topk(input, k, dim, largest, sorted)
    return collections.namedtuple("topk", ("values", "indices"))(values, indices.long())


def example():
    values, indices = torch.sort(f32(4, 3), dim=1, descending=True)
    best, places = f32(4, 6).topk(2)
    return values, indices, best, places, torch.topk(f32(4, 6), 2, dim=0, largest=False).indices, f32(4, 3).sort().values


torch.all(input) == mindspore.ops.all(input)
torch.all(input, dim=dim, keepdim=keepdim) == mindspore.ops.all(input, axis=dim, keep_dims=keepdim)
torch.any(input) == mindspore.ops.any(input)
torch.any(input, dim=dim, keepdim=keepdim) == mindspore.ops.any(input, axis=dim, keep_dims=keepdim)
torch.Tensor.all(self) == mindspore.Tensor.all(self)
torch.Tensor.all(self, dim=dim, keepdim=keepdim) == mindspore.Tensor.all(self, axis=dim, keep_dims=keepdim)
torch.Tensor.any(self) == mindspore.Tensor.any(self)
torch.Tensor.any(self, dim=dim, keepdim=keepdim) == mindspore.Tensor.any(self, axis=dim, keep_dims=keepdim)
example(torch.all(b(4, 3)))
example(torch.all(b(4, 3), 1))
example(torch.any(b(4, 3), dim=1, keepdim=True))
example(b(4, 3).all())
example(b(4, 3).any(1))
example(b(4, 3).all(dim=1, keepdim=True))
torch.equal(input, other) >> (input.shape == other.shape and bool(mindspore.Tensor.all(mindspore.ops.eq(input, other))))
torch.allclose(input, other, rtol, atol, equal_nan) >> bool(mindspore.Tensor.all(mindspore.ops.isclose(input, other, rtol, atol, equal_nan)))
def example():
    x, y = f32(4, 3), f32(4, 3)
    return torch.equal(x, y), torch.equal(x, x), torch.allclose(x, y), torch.allclose(x, x * 1.0)


# MindSpore keeps int32 where PyTorch makes int64: float and int64 tensors are the same.
torch.cumsum(input, dim, dtype=None) == mindspore.ops.cumsum(input, axis=dim)
torch.Tensor.cumsum(self, dim, dtype=None) == mindspore.Tensor.cumsum(self, dim)
note("The cumulative sum of bool and int32 tensors is int32 in MindSpore and int64 in PyTorch.")
torch.cumprod(input, dim, dtype=None) == mindspore.ops.cumprod(input, dim)
example(torch.cumsum(f32(4, 3), 1))
example(torch.cumsum(i64(4, 3), dim=0))
example(f32(4, 3).cumsum(dim=-1))
example(torch.cumprod(f32(4, 3), 1))
torch.cumsum(input, dim, dtype) >> mindspore.ops.cumsum(mindspore.Tensor.astype(input, dtype), axis=dim)
torch.Tensor.cumsum(self, dim, dtype) >> mindspore.Tensor.cumsum(mindspore.Tensor.astype(self, dtype), dim)
torch.cumprod(input, dim, dtype) >> mindspore.ops.cumprod(mindspore.Tensor.astype(input, dtype), dim, dtype=dtype)
torch.cumprod(input, dim, dtype=dtype) << mindspore.ops.cumprod(input, dim, dtype)
example(torch.cumsum(i64(4, 3), 1, dtype=torch.float32))
example(b(4, 3).cumsum(1, dtype=torch.float32))
example(i64(4, 3).cumsum(dim=-1, dtype=torch.float64))
example(torch.cumprod(i64(4, 3), 1, dtype=torch.float32))
example(torch.cumprod(f32(4, 3), 1, dtype=torch.int32))
example(mindspore.ops.cumprod(i64(4, 3), 1, mindspore.float32))
torch.diff(input, n, dim) == mindspore.ops.diff(input, n, axis=dim)
example(torch.diff(f32(4, 3)))
example(torch.diff(f32(4, 3), dim=0))
torch.logsumexp(input, dim, keepdim) == mindspore.ops.logsumexp(input, dim, keepdim)
example(torch.logsumexp(f32(4, 3), 1))
example(torch.logsumexp(f32(4, 3), dim=1, keepdim=True))

# PyTorch's norm over several dimensions is one of a vector, MindSpore's one of a matrix.
torch.norm(input, dim, keepdim, p="fro") >> mindspore.ops.vector_norm(input, axis=dim, keepdims=keepdim)
if not isinstance(p, str):
    torch.norm(input, p, dim, keepdim) >> mindspore.ops.vector_norm(input, ord=p, axis=dim, keepdims=keepdim)
torch.Tensor.norm(self, dim, keepdim, p="fro") >> mindspore.ops.vector_norm(self, axis=dim, keepdims=keepdim)
if not isinstance(p, str):
    torch.Tensor.norm(self, p, dim, keepdim) >> mindspore.ops.vector_norm(self, ord=p, axis=dim, keepdims=keepdim)
example(torch.norm(f32(4, 3)))
example(torch.norm(f32(4, 3), p=2, dim=1))
example(torch.norm(f32(4, 3), 1))
example(f32(4, 3).norm())
example(f32(4, 3).norm(dim=-1, keepdim=True))
example(f32(4, 3).norm(3, 0))
torch.linalg.vector_norm(x, ord, dim, keepdim) == mindspore.ops.vector_norm(x, ord, axis=dim, keepdims=keepdim)
example(torch.linalg.vector_norm(f32(4, 3)))
example(torch.linalg.vector_norm(f32(4, 3), 3, dim=1, keepdim=True))
torch.linalg.norm(input, ord, dim, keepdim) == mindspore.ops.norm(input, ord, dim, keepdim)
example(torch.linalg.norm(f32(4, 3)))
example(torch.linalg.norm(f32(4, 3), dim=1))
torch.count_nonzero(input) >> mindspore.Tensor.long(mindspore.ops.count_nonzero(input))
example(torch.count_nonzero(i64(4, 3)))

torch.unique(input, return_inverse=False, return_counts=False, dim=None) >> mindspore.ops.sort(mindspore.ops.unique(input)[0])[0]
torch.unique(input, sorted, return_inverse, return_counts, dim=None) >> unique_with(input, return_inverse, return_counts)
torch.unique(input, sorted, return_inverse, return_counts, dim) >> refuse("MindSpore takes a dimension on Ascend only")
torch.Tensor.unique(self, return_inverse=False, return_counts=False, dim=None) >> mindspore.ops.sort(mindspore.ops.unique(self)[0])[0]
torch.Tensor.unique(self, sorted, return_inverse, return_counts, dim=None) >> unique_with(self, return_inverse, return_counts)
torch.Tensor.unique(self, sorted, return_inverse, return_counts, dim) >> refuse("MindSpore takes a dimension on Ascend only")
drop(sorted, "the result is sorted")
def unique_with(input, return_inverse, return_counts):
    """The different values in order, with the place of each element among them and how many there are of each."""
    values, found = mindspore.ops.unique(input)
    values, order = mindspore.ops.sort(values)
    places = mindspore.ops.argsort(order.astype(mindspore.float32))[found].reshape(input.shape).astype(mindspore.int64)
    counts = (places.reshape(-1, 1) == mindspore.ops.arange(values.shape[0])).astype(mindspore.int64).sum(0)
    results = [values] + ([places] if return_inverse else []) + ([counts] if return_counts else [])
    return tuple(results) if len(results) > 1 else values


example(torch.unique(i64(4, 3), return_counts=True))
example(torch.unique(tensor([3.0, -1.0, 3.0, 2.0, -1.0, 3.0], "float32"), return_inverse=True, return_counts=True))
example(i64(4, 3).unique(return_inverse=True))
example(torch.unique(i64(4, 3)))
example(i64(4, 3).unique())
torch.trace(input) == mindspore.ops.trace(input)
example(torch.trace(f32(3, 3)))
