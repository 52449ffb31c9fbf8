# Less used arithmetic and orders.

torch.diff(input, n, dim, prepend, append) == paddle.diff(input, n, axis=dim, prepend=prepend, append=append)
torch.Tensor.diff(self, n, dim, prepend, append) == paddle.Tensor.diff(self, n, axis=dim, prepend=prepend, append=append)
torch.count_nonzero(input, dim) == paddle.count_nonzero(input, axis=dim)
torch.bincount(input, weights, minlength) == paddle.bincount(input, weights, minlength)
torch.argwhere(input) == paddle.argwhere(input)
torch.logical_xor(input, other) == paddle.logical_xor(input, other)
torch.isclose(input, other, rtol, atol, equal_nan) == paddle.isclose(input, other, rtol, atol, equal_nan)
if isinstance(weight, int | float):
    torch.lerp(input, end, weight) == paddle.lerp(input, end, weight)
    torch.Tensor.lerp(self, end, weight) == paddle.Tensor.lerp(self, end, weight)
torch.lerp(input, end, weight) >> input + weight * (end - input)
torch.Tensor.lerp(self, end, weight) >> self + weight * (end - self)
torch.mv(input, vec) == paddle.mv(input, vec)
torch.dot(input, tensor) == paddle.dot(input, tensor)
torch.Tensor.dot(self, tensor) == paddle.Tensor.dot(self, tensor)
torch.rot90(input, k, dims) == paddle.rot90(input, k, axes=dims)
torch.broadcast_tensors(*tensors) >> paddle.broadcast_tensors(tensors)
torch.searchsorted(sorted_sequence, input, out_int32=out_int32, right=right) == paddle.searchsorted(
    sorted_sequence, input, out_int32=out_int32, right=right)
torch.Tensor.addcmul(self, tensor1, tensor2, value=value) >> self + value * tensor1 * tensor2
if isinstance(other, int | float):  # Paddle's operator makes a vector of a number that is divided by one
    torch.floor_divide(input, other) >> floor_divided(input, other)
    torch.Tensor.floor_divide(self, other) >> floor_divided(self, other)
torch.floor_divide(input, other) >> input // other
torch.Tensor.floor_divide(self, other) >> self // other
torch.remainder(input, other) >> input % other
torch.Tensor.remainder(self, other) >> self % other
def floor_divided(tensor, number):
    """The quotient in the tensor's shape and dtype, where Paddle's operator changes the one and its function the other."""
    made = paddle.floor_divide(tensor, number)
    kept = isinstance(number, int) and tensor.dtype != paddle.bool
    return made.astype(tensor.dtype) if kept or tensor.is_floating_point() else made


example((i32() * 9).floor_divide(2))
example((f16(2, 3) * 9).floor_divide(0.5))
example(torch.floor_divide(i64() - 5, 2))
example(b(2, 3).floor_divide(1))
example(torch.floor_divide(b(2, 3), 2.0))
example((f32() * 9).floor_divide(2))
example((f32(2, 3) * 9).floor_divide(-2.5))
example(torch.diff(f32(2, 5)))
example(f32(2, 5).diff(dim=0))
example(torch.count_nonzero(i64(3, 4), dim=1))
example(torch.bincount(idx(5, 9), minlength=7))
example(torch.argwhere(b(3, 4)))
example(torch.logical_xor(b(4), b(4)))
example(torch.isclose(f32(4), f32(4) + 1e-3, atol=0.1))
example(torch.lerp(f32(4), f32(4), 0.3))
example(f32(4).lerp(f32(4), 0.25))
example(f32(4).lerp(f32(4), u32f(4)))
example(torch.mv(f32(3, 4), f32(4)))
example(torch.dot(f32(4), f32(4)))
example(f32(4).dot(f32(4)))
example(torch.rot90(f32(2, 3, 4), 1, (1, 2)))
example(torch.broadcast_tensors(f32(2, 1), f32(3)))
example(torch.searchsorted(tensor([1, 3, 5], "float32"), f32(4), right=True))
example(f32(2, 3).addcmul(f32(2, 3), f32(3), value=0.5))
example(torch.floor_divide(i64(2, 3) - 5, 3))
example(f32(2, 3).detach().floor_divide(0.3))
example(torch.remainder(i64(2, 3) - 5, 3))
example(f32(2, 3).remainder(0.7))

torch.nan_to_num(input, nan, posinf, neginf) >> paddle.nan_to_num(input, nan, posinf, neginf)
torch.nan_to_num(input, nan=0.0, posinf=posinf, neginf=neginf) << paddle.nan_to_num(input, nan=0.0, posinf=posinf, neginf=neginf)
example(torch.nan_to_num(f32(4) / tensor([0, 1, 2, 0], "float32"), nan=1.0, posinf=2.0, neginf=-2.0))

torch.multinomial(input, num_samples, replacement) == paddle.multinomial(input, num_samples, replacement)
torch.bernoulli(input) == paddle.bernoulli(input)
random_result("the values are drawn anew")
example(torch.multinomial(u32f(4, 2000) + 0.1, 1000, replacement=True))
example(torch.bernoulli(torch.ones(40, 50) * 0.3))

torch.Tensor.sub_(self, other, alpha=1) == paddle.Tensor.subtract_(self, other)
torch.Tensor.exp_(self) == paddle.Tensor.exp_(self)
torch.Tensor.abs_(self) == paddle.Tensor.abs_(self)
torch.Tensor.sigmoid_(self) == paddle.Tensor.sigmoid_(self)
torch.Tensor.unsqueeze_(self, dim) == paddle.Tensor.unsqueeze_(self, dim)
def example():
    x = torch.ones(2, 3) * -2
    x.abs_()
    x.sub_(torch.ones(2, 3) * 0.5)
    y = torch.ones(3)
    y.exp_()
    z = torch.ones(3)
    z.sigmoid_()
    z.unsqueeze_(0)
    return x, y, z


torch._assert(condition, message) >> assert_that(condition, message)
def example():
    x = f32(2, 3)
    torch._assert(x.dim() == 2, "two dimensions are expected")
    return x + 1


def assert_that(condition, message):
    """Raises AssertionError with the message unless the condition holds."""
    assert condition, message
