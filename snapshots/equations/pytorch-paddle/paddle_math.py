# Functions of Paddle that PyTorch has under other names or with another result.

if isinstance(y, int):
    torch.pow(x, y) << paddle.pow(x, y)
    torch.Tensor.pow(self, y) << paddle.Tensor.pow(self, y)
torch.pow(x, y) << paddle.pow(x, y)
torch.Tensor.pow(self, y) << paddle.Tensor.pow(self, y)
note("Paddle raises integers to integers also where the exponent is a float.")
example(paddle.pow(f32(3).abs(), 2.5))
example(paddle.pow(i64(3), 2))
example(paddle.pow(x=f32(3).abs(), y=f32(3)))
def example():
    one = paddle.ones([1])
    return [one, f32(3).pow(2),
        f32(3).abs().pow(y=0.5),
        i64(3).pow(i64(3))]



torch.lt(x, y) << paddle.less_than(x, y)
torch.le(x, y) << paddle.less_equal(x, y)
torch.gt(x, y) << paddle.greater_than(x, y)
torch.ge(x, y) << paddle.greater_equal(x, y)
torch.eq(x, y) << paddle.equal(x, y)
torch.ne(x, y) << paddle.not_equal(x, y)
torch.Tensor.lt(self, y) << paddle.Tensor.less_than(self, y)
torch.Tensor.le(self, y) << paddle.Tensor.less_equal(self, y)
torch.Tensor.gt(self, y) << paddle.Tensor.greater_than(self, y)
torch.Tensor.ge(self, y) << paddle.Tensor.greater_equal(self, y)
torch.Tensor.eq(self, y) << paddle.Tensor.equal(self, y)
torch.Tensor.ne(self, y) << paddle.Tensor.not_equal(self, y)
example(paddle.less_than(i64(4), i64(4)))
example(paddle.less_equal(f32(4), f32(4)))
example(paddle.greater_than(x=f32(2, 3), y=f32(3)))
example(paddle.greater_equal(i64(4), i64(4)))
example(paddle.equal(i64(4), i64(4)))
example(paddle.not_equal(i64(4), i64(4)))
def example():
    one = paddle.ones([1])
    return [one, i64(4).less_than(i64(4)),
        i64(4).less_equal(i64(4)),
        i64(4).greater_than(i64(4)),
        i64(4).greater_equal(i64(4)),
        i64(4).equal(i64(4)),
        i64(4).not_equal(y=i64(4))]



torch.sub(x, y) << paddle.subtract(x, y)
torch.Tensor.sub(self, y) << paddle.Tensor.sub(self, y)
torch.Tensor.add(self, y) << paddle.Tensor.add(self, y)
torch.Tensor.mul(self, y) << paddle.Tensor.mul(self, y)
torch.Tensor.clamp(self, min, max) << paddle.Tensor.clamp(self, min, max)
torch.Tensor.softmax(self, dim, dtype=dtype) << paddle.Tensor.softmax(self, dim, dtype)
torch.softmax(input, dim) << paddle.softmax(input, dim)
torch.Tensor.permute(self, *dims) << paddle.Tensor.permute(self, *dims)
torch.Tensor.permute(x, perm) << paddle.transpose(x, perm)
torch.Tensor.float(self) == paddle.Tensor.float(self)
torch.Tensor.short(self) == paddle.Tensor.short(self)
torch.Tensor.long(self) == paddle.Tensor.long(self)
torch.Tensor.int(self) == paddle.Tensor.int(self)
torch.Tensor.half(self) == paddle.Tensor.half(self)
torch.Tensor.double(self) == paddle.Tensor.double(self)
torch.Tensor.ravel(self) == paddle.Tensor.ravel(self)
torch.linalg.inv(x) << paddle.inverse(x)
torch.Tensor.inverse(self) == paddle.Tensor.inverse(self)
torch.Tensor.expm1(self) == paddle.Tensor.expm1(self)
torch.Tensor.log10(self) == paddle.Tensor.log10(self)
torch.Tensor.logaddexp(self, y) << paddle.Tensor.logaddexp(self, y)
torch.Tensor.logical_and(self, y) << paddle.Tensor.logical_and(self, y)
torch.complex(real, imag) << paddle.complex(real, imag)
torch.is_complex(x) << paddle.is_complex(x)
torch.view_as_real(x) << paddle.as_real(x)
torch.view_as_complex(x) << paddle.as_complex(x)
torch.t(input) << paddle.t(input)
example(paddle.subtract(f32(3), f32(3)))
example(f32(3, 4).softmax(dim=0, dtype=paddle.float64))
example(paddle.softmax(f32(3, 4), 0))
example(paddle.transpose(f32(2, 3, 4), perm=[0, 2, 1]))
example(paddle.inverse(f32(3, 3)))
example(paddle.complex(f32(3), f32(3)))
example(paddle.is_complex(f32(3)))
example(paddle.as_real(c64(3)))
example(paddle.as_complex(f32(3, 2)))
example(paddle.t(f32(3, 2)))
def example():
    one = paddle.ones([1])
    return [one, f32(3).sub(f32(3)),
        f32(3).add(f32(1)),
        f32(3).add(y=f32(3)),
        f32(3).mul(f32(3)),
        f32(3).clamp(-0.5, 0.5),
        f32(3).clamp(min=0.0),
        f32(3, 4).softmax(-1),
        f32(2, 3, 4).permute(2, 0, 1),
        i64(3).float(),
        f32(3).short(),
        f32(3).long(),
        f32(3).int(),
        f32(3).half(),
        i32(3).double(),
        f32(2, 3).ravel(),
        f32(3, 3).inverse(),
        f32(3).expm1(),
        f32(3).abs().log10(),
        f32(3).logaddexp(f32(3)),
        b(3).logical_and(b(3))]



if isinstance(y, int | float):
    floor_divided_by(x, y) << paddle.floor_divide(x, y)
    floor_divided_by(self, y) << paddle.Tensor.floor_divide(self, y)
torch.floor_divide(x, y) << paddle.floor_divide(x, y)
torch.Tensor.floor_divide(self, y) << paddle.Tensor.floor_divide(self, y)
def floor_divided_by(tensor, number):
    """The quotient rounded down, in the wider of the tensor's dtype and the number's, which is int64 or float32."""
    wider = torch.promote_types(tensor.dtype, torch.float32 if isinstance(number, float) else torch.int64)
    return torch.floor_divide(tensor.to(wider), number)


no_gradient("a step has none")
example(paddle.floor_divide(i64(4) - 5, tensor([2, 3, -2, 4], "int64")))
example(paddle.floor_divide(u8(4), 2))
example(paddle.floor_divide(u8(4), -2))
example(paddle.floor_divide(i32(), 2))
example(paddle.floor_divide(f16(4) * 9, 2.5))
example(paddle.abs(i32(4)).floor_divide(2.5))
example(paddle.abs(f64(4)).floor_divide(2))
def example():
    return paddle.ones([4]) * 7, f32(4).floor_divide(tensor([2.0, 3.0, -2.0, 4.0], "float32"))


torch.mode(x, axis, keepdim) << paddle.mode(x, axis, keepdim)
torch.Tensor.mode(self, axis, keepdim) << paddle.Tensor.mode(self, axis, keepdim)
example(paddle.mode(tensor([[2.0, 1, 2, 1, 3], [4, 4, 4, 0, 0]], "float32"))[0])
example(paddle.mode(tensor([[2.0, 1, 2, 1, 3], [4, 4, 4, 0, 0]], "float32"), axis=0, keepdim=True)[0])
def example():
    one = paddle.ones([1])
    return [one, tensor([[2.0, 1, 2, 1, 3], [4, 4, 4, 0, 0]], "float32").mode(-1)]



if isinstance(q, float):
    torch.quantile(x, q, axis, keepdim, interpolation=interpolation) << paddle.quantile(x, q, axis, keepdim, interpolation)
if isinstance(q, list | tuple) and len(q) == 1:  # Paddle adds no dimension for it
    torch.quantile(x, torch.tensor(q[0], dtype=x.dtype), axis, keepdim, interpolation=interpolation) << paddle.quantile(x, q, axis, keepdim, interpolation)
if isinstance(q, list | tuple) and not len(q) == 1:
    torch.quantile(x, torch.tensor(q, dtype=x.dtype), axis, keepdim, interpolation=interpolation) << paddle.quantile(x, q, axis, keepdim, interpolation)
example(paddle.quantile(f32(3, 4), 0.3))
example(paddle.quantile(f32(3, 4), [0.3]))
example(paddle.quantile(f32(3, 4), (1,), axis=1, keepdim=True))
example(paddle.quantile(f32(3, 4), [0.3, 0.5], axis=1, keepdim=True))
example(paddle.quantile(f64(3, 4), q=0.4, axis=0, interpolation="lower"))

if not return_index:
    torch.unique(x, return_counts=return_counts, dim=axis) << paddle.unique(x, return_counts=return_counts, axis=axis)
torch.sort(x, dim=axis, descending=descending, stable=stable)[0] << paddle.sort(x, axis=axis, descending=descending, stable=stable)
example(paddle.unique(tensor([[2, 1], [2, 5]], "int64")))
example(paddle.unique(tensor([[2, 1], [2, 1]], "int64"), axis=0))
example(paddle.unique(tensor([[2, 1], [2, 5]], "int64"), return_counts=True))
example(paddle.sort(f32(3, 4)))
example(paddle.sort(f32(3, 4), axis=0, descending=True))
example(paddle.sort(i64(9), stable=True))

if isinstance(x, Tensor):
    torch.Tensor.clone(x) << paddle.assign(x)
    torch.Tensor.copy_(output, x) << paddle.assign(x, output)
assigned(x) << paddle.assign(x)
assigned(x, output) << paddle.assign(x, output)
def assigned(x, output=None):
    """A copy of a tensor or of values, as a new tensor or in another one."""
    import numpy

    if not isinstance(x, torch.Tensor):
        x = torch.from_numpy(numpy.array(x, ndmin=1))
    return x.clone() if output is None else output.copy_(x)


example(paddle.assign(f32(3) * 2))
example(paddle.assign([1, 2]))
example(paddle.assign(3.5))
def example():
    x = paddle.zeros([3])
    paddle.assign(paddle.ones([3]), x)
    y = paddle.zeros([2], dtype="int64")
    paddle.assign([1, 2], output=y)
    return x, y


min + (max - min) * torch.rand(shape) << paddle.uniform(shape, None, min, max)
min + (max - min) * torch.rand(shape, dtype=dtype) << paddle.uniform(shape, dtype, min, max)
if isinstance(mean, int | float) and isinstance(std, int | float):
    torch.normal(float(mean), float(std), shape) << paddle.normal(mean, std, shape)
if isinstance(mean, Tensor):
    torch.normal(mean, std) << paddle.normal(mean, std)
mean + std * torch.randn(shape) << paddle.normal(mean, std, shape)
random_result("the values are drawn anew")
example(paddle.uniform([40, 50]))
example(paddle.uniform([40, 50], dtype="float64", min=1.0, max=3.0))
example(paddle.uniform(shape=[40, 50], min=0.0, max=0.5))
example(paddle.normal(0.0, 2.0, [40, 50]))
example(paddle.normal(mean=1.0, std=0.1, shape=[40, 50]))
example(paddle.normal(shape=[40, 50]))
example(paddle.normal(paddle.ones([40, 50]), 0.1))


torch.matmul(x, torch.Tensor.transpose(y, -1, -2)) << paddle.matmul(x, y, transpose_x=False, transpose_y=True)
torch.matmul(torch.Tensor.transpose(x, -1, -2), y) << paddle.matmul(x, y, transpose_x=True, transpose_y=False)
torch.matmul(torch.Tensor.transpose(x, -1, -2), torch.Tensor.transpose(y, -1, -2)) << paddle.matmul(x, y, transpose_x=True, transpose_y=True)
torch.Tensor.matmul(self, torch.Tensor.transpose(y, -1, -2)) << paddle.Tensor.matmul(self, y, transpose_x=False, transpose_y=True)
torch.Tensor.matmul(torch.Tensor.transpose(self, -1, -2), y) << paddle.Tensor.matmul(self, y, transpose_x=True, transpose_y=False)
matrix_product(x, y, transpose_x, transpose_y) << paddle.matmul(x, y, transpose_x, transpose_y)
matrix_product(self, y, transpose_x, transpose_y) << paddle.Tensor.matmul(self, y, transpose_x, transpose_y)
matrix_product(x, y, transpose_x, transpose_y) << paddle.linalg.matmul(x, y, transpose_x, transpose_y)
def matrix_product(x, y, transpose_x=False, transpose_y=False):
    """The product of matrices, the last two axes of either exchanged before; vectors stay as they are."""
    x = x.transpose(-1, -2) if transpose_x and x.ndim > 1 else x
    return torch.matmul(x, y.transpose(-1, -2) if transpose_y and y.ndim > 1 else y)


example(paddle.matmul(f32(2, 3, 4), f32(2, 5, 4), transpose_y=True))
example(paddle.matmul(x=f32(2, 4, 3), y=f32(4, 5), transpose_x=True))
example(paddle.matmul(f32(4, 3), f32(5, 4), True, True))
example(paddle.tensor.matmul(f32(3, 4), f32(5, 4), transpose_y=True))
example(paddle.linalg.matmul(f32(3, 4), f32(4, 5)))
def example():
    x, y = f32(3, 4) * paddle.ones([1]), f32(3, 4)
    return x.matmul(y, transpose_y=True), x.matmul(y, True), [paddle.matmul(x, y, transpose_x=not each, transpose_y=each) for each in (True, False)]


# Paddle's mm multiplies whatever matmul multiplies.
torch.matmul(input, mat2) << paddle.mm(input, mat2)
torch.Tensor.matmul(self, mat2) << paddle.Tensor.mm(self, mat2)
example(paddle.mm(f32(2, 3, 4), f32(2, 4, 5)))
example(f32(3, 4).mm(f32(4, 2)))
