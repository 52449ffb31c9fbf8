# Functions of the package, more of them.

torch.frexp(input) >> mantissas_and_exponents(input)
def mantissas_and_exponents(tensor):
    """The exponents as integers, as PyTorch returns them."""
    mantissas, exponents = paddle.frexp(tensor)
    return mantissas, paddle.cast(exponents, "int32")


no_gradient("Paddle has none for the mantissas")
example(torch.frexp(f32(2, 3)))
example(torch.frexp(input=f64(4)))

torch.Tensor.frexp(self) >> mantissas_and_exponents(self)
no_gradient("Paddle has none for the mantissas")
example(f32(2, 3).frexp())
example(f64(4).frexp())

torch.histc(input, bins, min, max) >> counted(input, bins, min, max)
def counted(tensor, bins=100, low=0, high=0):
    """A histogram in the dtype of the values."""
    return paddle.cast(paddle.histogram(tensor, bins, low, high), tensor.dtype)


example(torch.histc(f32(9).detach()))
example(torch.histc(f32(9).detach(), 5, -1, 1))
example(torch.histc(f32(3, 4).detach(), bins=4, min=-2.0, max=2.0))

torch.Tensor.histc(self, bins, min, max) >> counted(self, bins, min, max)
example(f32(9).detach().histc())
example(f32(9).detach().histc(5, -1, 1))
example(f64(3, 4).detach().histc(bins=4, min=-2.0, max=2.0))

torch.diag_embed(input) >> diagonal_matrices(input)
def diagonal_matrices(tensor):
    """Matrices with the last dimension on their diagonals; paddle.diag_embed has no gradient."""
    diagonal = paddle.eye(tensor.shape[-1]) > 0
    return paddle.where(diagonal, tensor.unsqueeze(-1), paddle.zeros([], tensor.dtype))


example(torch.diag_embed(f32(2, 3)))
example(torch.diag_embed(f64(3)))
example(torch.diag_embed(i64(2, 2)))

torch.Tensor.diag_embed(self) >> diagonal_matrices(self)
example(f32(2, 3).diag_embed())
example(f64(3).diag_embed())

torch.fmod(input, other) >> remainder_of_division(input, other)
def remainder_of_division(tensor, other):
    """The remainder with the sign of the dividend."""
    quotients = paddle.trunc((tensor / other).detach())
    of_integers = not tensor.is_floating_point() and (not other.is_floating_point() if isinstance(other, paddle.Tensor) else isinstance(other, int))
    return tensor - (quotients.astype(tensor.dtype) if of_integers else quotients) * other


example(torch.fmod(f32(2, 3) * 5, u32f(2, 3) + 0.5))
example(torch.fmod(f64(4) * 5, 1.5))
example(torch.fmod(i32(4) * 5, i32(4) + 1))
example(torch.fmod(f32(2, 3) * 5, other=u32f(3) + 0.5))

torch.Tensor.fmod(self, other) >> remainder_of_division(self, other)
if isinstance(min, int | float):
    torch.clamp_min(input, min) >> paddle.clip(input, min=min)
if isinstance(min, Tensor):
    torch.clamp_min(input, min) >> paddle.maximum(input, min)
if isinstance(min, int | float):
    torch.clamp_min_(input, min) >> paddle.Tensor.clip_(input, min=min)
if isinstance(max, int | float):
    torch.clamp_max(input, max) >> paddle.clip(input, max=max)
if isinstance(max, Tensor):
    torch.clamp_max(input, max) >> paddle.minimum(input, max)
if isinstance(max, int | float):
    torch.clamp_max_(input, max) >> paddle.Tensor.clip_(input, max=max)
if (min is None or isinstance(min, int | float)) and (max is None or isinstance(max, int | float)):
    torch.clamp_(input, min, max) >> paddle.Tensor.clip_(input, min, max)
    torch.clip_(input, min, max) >> paddle.Tensor.clip_(input, min, max)
example((f32(2, 3) * 5).fmod(u32f(2, 3) + 0.5))
example((f64(4) * 5).fmod(1.5))
example(torch.clamp_min(f32(2, 3), 0.1))
example(torch.clamp_min(input=f64(3), min=-0.5))
example(torch.clamp_min(f32(), 0))
example(torch.clamp_min(f32(2, 3), f32(3)))
example(torch.clamp_min(i64(4), i64(4)))
example([x := f32(2, 3) * 1, torch.clamp_min_(x, 0.1)])
example(torch.clamp_min_(f64(3) * 1, min=-0.5))
example(torch.clamp_max(f32(2, 3), 0.1))
example(torch.clamp_max(input=f64(3), max=-0.5))
example(torch.clamp_max(f32(), 0))
example(torch.clamp_max(f32(2, 3), f32(3)))
example(torch.clamp_max(i64(4), i64(4)))
example([x := f32(2, 3) * 1, torch.clamp_max_(x, 0.1)])
example(torch.clamp_max_(f64(3) * 1, max=-0.5))
example([x := f32(2, 3) * 1, torch.clamp_(x, -0.5, 0.5)])
example(torch.clamp_(f64(3) * 1, min=0.1))
example(torch.clamp_(f64(3) * 1, max=0.1))
example([x := f32(2, 3) * 1, torch.clip_(x, -0.5, 0.5)])
example(torch.clip_(f64(3) * 1, min=0.1))

if isinstance(value, int | float):
    torch.fill(input, value) >> paddle.full_like(input, value)
no_gradient("a constant has none")
example(torch.fill(f32(2, 3), 2.5))
example(torch.fill(input=i64(3), value=4))

torch.fill_(input, value) >> paddle.Tensor.fill_(input, value)
torch.zero_(input) >> paddle.Tensor.zero_(input)
torch.deg2rad_(input) >> paddle.Tensor.scale_(input, scale=math.pi / 180)
torch.rad2deg_(input) >> paddle.Tensor.scale_(input, scale=180 / math.pi)
torch.Tensor.relu_(self) >> paddle.nn.functional.relu_(self)
torch.Tensor.bitwise_not_(self) == paddle.Tensor.bitwise_not_(self)
torch.column_stack(tensors) == paddle.column_stack(tensors)
torch.dstack(tensors) == paddle.dstack(tensors)
example([x := f32(2, 3) * 1, torch.fill_(x, 2.5)])
example(torch.fill_(i64(3) * 1, 4))
example([x := f32(2, 3) * 1, torch.zero_(x)])
example(torch.zero_(i64(3) * 1))
example([x := f32(2, 3) * 1, torch.deg2rad_(x)])
example(torch.deg2rad_(f64() * 1))
example([x := f32(2, 3) * 1, torch.rad2deg_(x)])
example(torch.rad2deg_(f64() * 1))
example([x := f32(2, 3) * 1, x.relu_()])
example((f64() * 1).relu_())
example([x := i64(3) * 1, x.bitwise_not_()])
example(b(3).clone().bitwise_not_())
example(torch.atleast_1d(f32(3)))
example(torch.atleast_1d(f32(), f64(2, 3)))
example(torch.atleast_1d(i64()))
example(torch.atleast_2d(f32(3)))
example(torch.atleast_2d(f32(), f64(2, 3)))
example(torch.atleast_2d(i64()))
example(torch.atleast_3d(f32(3)))
example(torch.atleast_3d(f32(), f64(2, 3)))
example(torch.atleast_3d(i64()))
example(torch.column_stack((f32(3), f32(3, 2))))
example(torch.column_stack([i64(3), i64(3)]))
example(torch.dstack((f32(2, 3), f32(2, 3))))
example(torch.dstack([i64(3), i64(3)]))
example(torch.broadcast_shapes((2, 1), (1, 3)))
example(torch.broadcast_shapes((3,), (2, 3), (1, 1)))

if isinstance(x, Tensor):
    torch.trapezoid(y, x, dim=dim) == paddle.trapezoid(y, x, axis=dim)
torch.trapezoid(y, dx=dx, dim=dim) >> paddle.trapezoid(y, dx=dx, axis=dim)
if isinstance(x, Tensor):
    torch.cumulative_trapezoid(y, x, dim=dim) == paddle.cumulative_trapezoid(y, x, axis=dim)
torch.cumulative_trapezoid(y, dx=dx, dim=dim) >> paddle.cumulative_trapezoid(y, dx=dx, axis=dim)
example(torch.trapezoid(f32(2, 5), f32(2, 5)))
example(torch.trapezoid(f64(3, 4), f64(3, 4), dim=0))
example(torch.trapezoid(f32(2, 5)))
example(torch.trapezoid(f64(3, 4), dx=0.5, dim=0))
example(torch.cumulative_trapezoid(f32(2, 5), f32(2, 5)))
example(torch.cumulative_trapezoid(f32(2, 5)))
example(torch.cumulative_trapezoid(f64(3, 4), dx=0.5, dim=0))

if isinstance(dim, int | tuple | list):
    torch.var_mean(input, dim, unbiased, keepdim) >> variance_and_mean(input, dim, unbiased, keepdim)
def variance_and_mean(tensor, dim=None, unbiased=True, keepdim=False):
    """The two statistics as a tuple."""
    return paddle.var(tensor, dim, unbiased, keepdim), paddle.mean(tensor, dim, keepdim)


example(torch.var_mean(f32(3, 4), 1))
example(torch.var_mean(f64(2, 3, 4), dim=(0, 2), keepdim=True))
example(torch.var_mean(f32(3, 4), 0, False, True))

torch.var_mean(input) >> variance_and_mean(input)
torch.var_mean(input, dim, correction=0, keepdim=keepdim) >> variance_and_mean(input, dim, False, keepdim)
if isinstance(unbiased, bool):
    torch.var_mean(input, unbiased) >> variance_and_mean(input, None, unbiased)
example(torch.var_mean(f32(3, 4)))
example(torch.var_mean(input=f64(2)))
example(torch.var_mean(f32(3, 4), dim=1, correction=0))
example(torch.var_mean(f32(3, 4), correction=0))
example(torch.var_mean(f64(3, 4), unbiased=False))
example(torch.var_mean(f64(3, 4), False))

if isinstance(dim, int | tuple | list):
    torch.std_mean(input, dim, unbiased, keepdim) >> deviation_and_mean(input, dim, unbiased, keepdim)
def deviation_and_mean(tensor, dim=None, unbiased=True, keepdim=False):
    """The two statistics as a tuple."""
    return paddle.std(tensor, dim, unbiased, keepdim), paddle.mean(tensor, dim, keepdim)


example(torch.std_mean(f32(3, 4), 1))
example(torch.std_mean(f64(2, 3, 4), dim=(0, 2), keepdim=True))
example(torch.std_mean(f32(3, 4), 0, False, True))

torch.std_mean(input) >> deviation_and_mean(input)
torch.std_mean(input, dim, correction=0, keepdim=keepdim) >> deviation_and_mean(input, dim, False, keepdim)
if isinstance(unbiased, bool):
    torch.std_mean(input, unbiased) >> deviation_and_mean(input, None, unbiased)
torch.is_nonzero(input) >> paddle.Tensor.item(input != 0)
torch.Tensor.is_nonzero(self) >> paddle.Tensor.item(self != 0)
torch.is_same_size(input, other) >> (input.shape == other.shape)
torch.Tensor.is_same_size(self, other) >> (self.shape == other.shape)
torch.is_signed(input) >> (input.dtype not in (paddle.uint8, paddle.bool))
torch.Tensor.is_signed(self) >> (self.dtype not in (paddle.uint8, paddle.bool))
torch.frobenius_norm(input, dim, keepdim) >> paddle.linalg.vector_norm(input, 2.0, dim, keepdim)
torch.constant_pad_nd(input, pad, value) >> paddle.nn.functional.pad(input, pad, value=value, pad_from_left_axis=False)
example(torch.std_mean(f32(3, 4)))
example(torch.std_mean(input=f64(2)))
example(torch.std_mean(f32(3, 4), dim=1, correction=0))
example(torch.std_mean(f32(3, 4), correction=0))
example(torch.std_mean(f64(3, 4), unbiased=False))
example(torch.std_mean(f64(3, 4), False))
example(torch.is_nonzero(f32(1)))
example(torch.is_nonzero(i64() * 0))
example(torch.is_nonzero(i64(1) - 12))
example(f32(1).is_nonzero())
example((i64() * 0).is_nonzero())
example((f32(1) * 0 - 2).is_nonzero())
example(torch.is_same_size(f32(2, 3), f32(2, 3)))
example(torch.is_same_size(f32(2, 3), f32(3)))
example(f32(2, 3).is_same_size(f32(2, 3)))
example(f32(2, 3).is_same_size(other=f32(3)))
example(torch.is_signed(f32(1)))
example(torch.is_signed(u8(1)))
example(torch.is_signed(b(1)))
example(f32(1).is_signed())
example(u8(1).is_signed())
example(i64(1).is_signed())
example(torch.frobenius_norm(f32(3, 4), 1))
example(torch.frobenius_norm(f64(3, 4), dim=(0, 1), keepdim=True))
example(torch.constant_pad_nd(f32(2, 3), (1, 2), 1.5))
example(torch.constant_pad_nd(f32(2, 3), [1, 0, 2, 1]))

torch.unravel_index(indices, shape) >> unravelled(indices, shape)
def unravelled(indices, shape):
    """The coordinates of places in a flattened tensor, one tensor for each dimension."""
    coordinates = []
    for size in reversed(shape):
        coordinates.append(indices % size)
        indices = paddle.reshape(indices // size, indices.shape)
    return tuple(reversed(coordinates))


example(torch.unravel_index(idx(12, 4), (3, 4)))
example(torch.unravel_index(idx(12), (3, 4)))
example(torch.unravel_index(indices=idx(24, 2, 2), shape=(2, 3, 4)))

torch.index_copy(input, dim, index, source) >> with_rows(input, dim, index, source)
def with_rows(tensor, dim, index, source):
    """A copy in which the rows at an index are those of another tensor."""
    order = [dim % tensor.ndim] + [axis for axis in range(tensor.ndim) if axis != dim % tensor.ndim]
    back = sorted(range(tensor.ndim), key=order.__getitem__)
    rows = tensor.transpose(order)
    return paddle.scatter(rows, index, source.transpose(order)).transpose(back)


example(torch.index_copy(f32(4, 3), 0, tensor([2, 0], "int64"), f32(2, 3)))
example(torch.index_copy(f64(2, 4), dim=1, index=tensor([3, 1], "int64"), source=f64(2, 2)))
example(torch.index_copy(f32(4, 3), -1, tensor([0], "int64"), f32(4, 1)))

torch.atan2(input, other) == paddle.atan2(input, other)
torch.true_divide(input, other) >> input / other
torch.masked_scatter(input, mask, source) == paddle.masked_scatter(input, mask, source)
torch.Tensor.nan_to_num(self, nan, posinf, neginf) == paddle.Tensor.nan_to_num(self, nan, posinf, neginf)
torch.tril_indices(row, col, offset, dtype=dtype) << paddle.tril_indices(row, col, offset, dtype)
torch.triu_indices(row, col, offset, dtype=dtype) << paddle.triu_indices(row, col, offset, dtype)
example(torch.atan2(u32f(2, 3) + 0.5, u32f(3) + 0.5))
example(torch.true_divide(i64(3), 2))
example(torch.masked_scatter(i64(4), mask=b(4), source=i64(4)))
example(f32(2, 3).nan_to_num(0.5, posinf=3.0, neginf=-4.0))
