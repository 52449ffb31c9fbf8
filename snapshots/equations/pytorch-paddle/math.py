# Arithmetic, element by element. PyTorch's functions take numbers, too: Paddle's operators do as well, its functions do not.

torch.abs(input) == paddle.abs(input)
torch.ceil(input) == paddle.ceil(input)
torch.floor(input) == paddle.floor(input)
torch.sign(input) == paddle.sign(input)
torch.square(input) == paddle.square(input)
torch.neg(input) == paddle.neg(input)
torch.exp(input) == paddle.exp(input)
torch.expm1(input) == paddle.expm1(input)
torch.log(input) == paddle.log(input)
torch.log2(input) == paddle.log2(input)
torch.log10(input) == paddle.log10(input)
torch.log1p(input) == paddle.log1p(input)
torch.sqrt(input) == paddle.sqrt(input)
torch.rsqrt(input) == paddle.rsqrt(input)
torch.reciprocal(input) == paddle.reciprocal(input)
torch.sin(input) == paddle.sin(input)
torch.cos(input) == paddle.cos(input)
torch.tan(input) == paddle.tan(input)
torch.tanh(input) == paddle.tanh(input)
torch.sigmoid(input) == paddle.sigmoid(input)
torch.asin(input) == paddle.asin(input)
torch.acos(input) == paddle.acos(input)
torch.atan(input) == paddle.atan(input)
torch.sinh(input) == paddle.sinh(input)
torch.cosh(input) == paddle.cosh(input)
torch.erf(input) == paddle.erf(input)
torch.round(input) == paddle.round(input)
torch.trunc(input) == paddle.trunc(input)
torch.isnan(input) == paddle.isnan(input)
torch.isinf(input) == paddle.isinf(input)
torch.isfinite(input) == paddle.isfinite(input)
torch.relu(input) >> paddle.nn.functional.relu(input)
example(torch.abs(f32(4)))
example(torch.abs(i64(4) - 5))
example(torch.ceil(f32(4) * 3))
example(torch.floor(f32(4) * 3))
example(torch.sign(f32(4)))
example(torch.square(f32(4)))
example(torch.neg(f32(4)))
example(torch.exp(f32(4)))
example(torch.exp(i64(4)))
example(torch.expm1(f32(4)))
example(torch.log(u32f(4) + 0.1))
example(torch.log2(u32f(4) + 0.1))
example(torch.log10(u32f(4) + 0.1))
example(torch.log1p(u32f(4)))
example(torch.sqrt(u32f(4)))
example(torch.sqrt(i64(4)))
example(torch.rsqrt(u32f(4) + 0.1))
example(torch.reciprocal(u32f(4) + 0.1))
example(torch.sin(f32(4)))
example(torch.cos(f64(4)))
example(torch.tan(f32(4)))
example(torch.tanh(f32(4)))
example(torch.sigmoid(f32(4)))
example(torch.sigmoid(i64(4)))
example(torch.asin(u32f(4)))
example(torch.acos(u32f(4)))
example(torch.atan(f32(4)))
example(torch.sinh(f32(4)))
example(torch.cosh(f32(4)))
example(torch.erf(f32(4)))
example(torch.round(tensor([0.5, 1.5, 2.5, -0.5, 0.4, 1.7], "float32")))
example(torch.trunc(f32(4) * 3))
example(torch.isnan(f32(4) / 0))
example(torch.isinf(f32(4) / 0))
example(torch.isfinite(f32(4) / 0))
example(torch.relu(f32(4)))

torch.Tensor.abs(self) == paddle.Tensor.abs(self)
torch.Tensor.ceil(self) == paddle.Tensor.ceil(self)
torch.Tensor.floor(self) == paddle.Tensor.floor(self)
torch.Tensor.sign(self) == paddle.Tensor.sign(self)
torch.Tensor.square(self) == paddle.Tensor.square(self)
torch.Tensor.neg(self) == paddle.Tensor.neg(self)
torch.Tensor.exp(self) == paddle.Tensor.exp(self)
torch.Tensor.log(self) == paddle.Tensor.log(self)
torch.Tensor.log2(self) == paddle.Tensor.log2(self)
torch.Tensor.log1p(self) == paddle.Tensor.log1p(self)
torch.Tensor.sqrt(self) == paddle.Tensor.sqrt(self)
torch.Tensor.rsqrt(self) == paddle.Tensor.rsqrt(self)
torch.Tensor.reciprocal(self) == paddle.Tensor.reciprocal(self)
torch.Tensor.sin(self) == paddle.Tensor.sin(self)
torch.Tensor.cos(self) == paddle.Tensor.cos(self)
torch.Tensor.tanh(self) == paddle.Tensor.tanh(self)
torch.Tensor.sigmoid(self) == paddle.Tensor.sigmoid(self)
torch.Tensor.round(self) == paddle.Tensor.round(self)
torch.Tensor.isnan(self) == paddle.Tensor.isnan(self)
torch.Tensor.isinf(self) == paddle.Tensor.isinf(self)
torch.Tensor.relu(self) >> paddle.nn.functional.relu(self)
example(f32(4).abs())
example((f32(4) * 3).ceil())
example((f32(4) * 3).floor())
example(f32(4).sign())
example(i64(4).square())
example(f32(4).neg())
example(f32(4).exp())
example((u32f(4) + 0.1).log())
example((u32f(4) + 0.1).log2())
example(u32f(4).log1p())
example(u32f(4).sqrt())
example((u32f(4) + 0.1).rsqrt())
example((u32f(4) + 0.1).reciprocal())
example(f32(4).sin())
example(f32(4).cos())
example(f32(4).tanh())
example(f32(4).sigmoid())
example(tensor([0.5, 1.5, 2.5, -0.5, 0.4, 1.7], "float32").round())
example(f32(4).isnan())
example((f32(4) / 0).isinf())
example(f32(4).relu())

torch.add(input, other, alpha=1) >> input + other
torch.add(input, other, alpha=alpha) >> input + alpha * other
torch.add(input, other) << paddle.add(input, other)
torch.sub(input, other, alpha=1) >> input - other
torch.sub(input, other, alpha=alpha) >> input - alpha * other
torch.sub(input, other) << paddle.subtract(input, other)
torch.mul(input, other) >> input * other
torch.mul(input, other) << paddle.multiply(input, other)
torch.div(input, other, rounding_mode=None) >> input / other
if isinstance(other, int | float):  # Paddle's operator makes a vector of a number that is divided by one
    torch.div(input, other, rounding_mode="floor") >> floor_divided(input, other)
torch.div(input, other, rounding_mode="floor") >> input // other
torch.div(input, other) << paddle.divide(input, other)
torch.Tensor.add(self, other, alpha=1) >> self + other
torch.Tensor.add(self, other, alpha=alpha) >> self + alpha * other
torch.Tensor.add(self, other) << paddle.Tensor.add(self, other)
torch.Tensor.sub(self, other, alpha=1) >> self - other
torch.Tensor.sub(self, other) << paddle.Tensor.subtract(self, other)
torch.Tensor.mul(self, other) >> self * other
torch.Tensor.mul(self, other) << paddle.Tensor.multiply(self, other)
torch.Tensor.div(self, other, rounding_mode=None) >> self / other
if isinstance(other, int | float):  # Paddle's operator makes a vector of a number that is divided by one
    torch.Tensor.div(self, other, rounding_mode="floor") >> floor_divided(self, other)
torch.Tensor.div(self, other, rounding_mode="floor") >> self // other
torch.Tensor.div(self, other) << paddle.Tensor.divide(self, other)
torch.pow(input, exponent) >> input ** exponent
torch.Tensor.pow(self, exponent) >> self ** exponent
example(torch.add(f32(2, 3), f32(3)))
example(torch.add(f32(2, 3), 2))
example(torch.add(f32(2, 3), f32(2, 3), alpha=0.5))
example(torch.sub(f32(2, 3), 1.5))
example(torch.mul(f32(2, 3), f32(2, 3)))
example(torch.mul(i64(2, 3), 2))
example(torch.div(f32(2, 3), 2))
example(torch.div(i64(2, 3), 2))
example(torch.div(i64(2, 3) - 5, 2, rounding_mode="floor"))
example(torch.div(i32() - 5, 2, rounding_mode="floor"))
example(f64().detach().div(0.5, rounding_mode="floor"))
example(f32(2, 3).add(f32(3)))
example(f32(2, 3).add(1, alpha=2))
example(f32(2, 3).sub(f32(2, 3)))
example(f32(2, 3).mul(f32(2, 3)))
example(i64(2, 3).mul(0.5))
example(i64(2, 3).div(4))
example(f32(2, 3).div(f32(2, 3)))
example(torch.pow(u32f(2, 3), 2))
example(u32f(2, 3).pow(0.5))
example(i64(2, 3).pow(2))
example(i64(2, 3).pow(0.5))
example(torch.sub(f32(2, 3), f32(2, 3), alpha=2))
example(f32(2, 3).detach().div(0.5, rounding_mode="floor"))
def example():
    x, y = paddle.abs(f32(2, 3)) + 1, paddle.abs(f32(2, 3)) + 2
    return paddle.add(x, y), paddle.subtract(x, y), paddle.multiply(x, y), paddle.divide(x, y), x.add(y), x.subtract(y), x.multiply(y), x.divide(y)


example(torch.pow(2.0, f32(3)))
example((f32(2, 3) + 1 - f32(3) * 2) / 3)

if isinstance(other, int | float):
    torch.Tensor.add_(self, other, alpha=1) >> paddle.Tensor.scale_(self, bias=other)
    torch.Tensor.mul_(self, other) >> paddle.Tensor.scale_(self, scale=other)
if isinstance(other, Tensor):
    torch.Tensor.add_(self, other, alpha=1) == paddle.Tensor.add_(self, other)
    torch.Tensor.mul_(self, other) == paddle.Tensor.multiply_(self, other)
torch.Tensor.add_(self, other, alpha=1) >> increased_(self, other)
torch.Tensor.mul_(self, other) >> multiplied_(self, other)
torch.Tensor.add_(self, other, alpha=1) << paddle.Tensor.add_(self, other)
torch.Tensor.mul_(self, other) << paddle.Tensor.multiply_(self, other)
def increased_(tensor, other):
    """Adds a tensor or a number in place."""
    return tensor.add_(other.astype(tensor.dtype)) if isinstance(other, paddle.Tensor) else tensor.scale_(bias=other)


def multiplied_(tensor, other):
    """Multiplies by a tensor or a number in place."""
    return tensor.multiply_(other.astype(tensor.dtype)) if isinstance(other, paddle.Tensor) else tensor.scale_(other)


def example():
    x = torch.ones(2, 3)
    for other in (2.0, f32(3)):
        x.add_(other)
        x.mul_(other)
    return x


torch.Tensor.erfinv_(self) == paddle.Tensor.erfinv_(self)
torch.erfinv(input) == paddle.erfinv(input)
torch.special.erfinv(input) >> paddle.erfinv(input)
torch.Tensor.erfinv(self) == paddle.Tensor.erfinv(self)
def example():
    x = u32f(2, 3) * 1.0
    x.erfinv_()
    return x, torch.erfinv(u32f(3)), torch.special.erfinv(u32f(3)), u32f(2).erfinv()


torch.Tensor.zero_(self) == paddle.Tensor.zero_(self)
torch.Tensor.fill_(self, value) == paddle.Tensor.fill_(self, value)
if isinstance(min, Tensor) or isinstance(max, Tensor):  # Paddle's takes one number from a tensor of bounds
    torch.Tensor.clamp_(self, min, max) >> bounded_(self, min, max)
torch.Tensor.clamp_(self, min, max) == paddle.Tensor.clip_(self, min, max)
def bounded_(tensor, min=None, max=None):
    """Bounds a tensor by tensors or numbers in place."""
    made = tensor.clone()
    if min is not None:
        made = paddle.maximum(made, min if isinstance(min, paddle.Tensor) else paddle.full([], min, made.dtype))
    if max is not None:
        made = paddle.minimum(made, max if isinstance(max, paddle.Tensor) else paddle.full([], max, made.dtype))
    return paddle.assign(made, tensor)


def example():
    x = torch.ones(2, 3)
    x.add_(torch.ones(3) * 2)
    x.mul_(torch.ones(2, 3) * 3)
    x.add_(0.5)
    x.mul_(2)
    y = torch.ones(2)
    y.fill_(2.5)
    z = torch.ones(2, 3)
    z.zero_()
    w = torch.arange(5.0)
    w.clamp_(1, 3)
    v = torch.arange(5.0)
    v.clamp_(min=2)
    return x, y, z, w, v


torch.Tensor.copy_(self, other) >> paddle.Tensor.copy_(self, paddle.Tensor.expand_as(other, self))
torch.Tensor.copy_(self, other) >> copied_into(self, other)
def copied_into(tensor, other):
    """Copies a tensor into another of another shape; Paddle's copy_ alone would give it the shape of what is copied."""
    return tensor.copy_(other.expand_as(tensor))


drop(non_blocking, "Paddle waits for the copy")
def example():
    x = torch.zeros(2, 3)
    x.copy_(torch.ones(3) * 2)
    layers = [torch.nn.Linear(3, 2)]
    with torch.no_grad():
        layers[0].bias.copy_(torch.ones(1))
    return x, layers[0].bias * 1


torch.Tensor.normal_(self, mean, std) == paddle.Tensor.normal_(self, mean, std)
torch.Tensor.uniform_(self, from_, to) == paddle.Tensor.uniform_(self, from_, to)
random_result("the values are drawn anew")
example(torch.zeros(40, 50).normal_(1.0, 0.5))
example(torch.zeros(40, 50).normal_(mean=0, std=0.02))
example(torch.zeros(40, 50).uniform_(-0.5, 2))

torch.maximum(input, other) == paddle.maximum(input, other)
torch.minimum(input, other) == paddle.minimum(input, other)
torch.Tensor.maximum(self, other) == paddle.Tensor.maximum(self, other)
torch.Tensor.minimum(self, other) == paddle.Tensor.minimum(self, other)
# Paddle's clip takes wrong bounds from a tensor of integers.
if isinstance(min, Tensor) and isinstance(max, Tensor):
    torch.clamp(input, min, max) >> paddle.minimum(paddle.maximum(input, min), max)
    torch.clip(input, min, max) >> paddle.minimum(paddle.maximum(input, min), max)
    torch.Tensor.clamp(self, min, max) >> paddle.minimum(paddle.maximum(self, min), max)
    torch.Tensor.clip(self, min, max) >> paddle.minimum(paddle.maximum(self, min), max)
if isinstance(min, Tensor):
    torch.clamp(input, min, max=None) >> paddle.maximum(input, min)
    torch.clip(input, min, max=None) >> paddle.maximum(input, min)
    torch.Tensor.clamp(self, min, max=None) >> paddle.maximum(self, min)
    torch.Tensor.clip(self, min, max=None) >> paddle.maximum(self, min)
    torch.Tensor.clamp_min(self, min) >> paddle.maximum(self, min)
if isinstance(max, Tensor):
    torch.clamp(input, max, min=None) >> paddle.minimum(input, max)
    torch.clip(input, max, min=None) >> paddle.minimum(input, max)
    torch.Tensor.clamp(self, max, min=None) >> paddle.minimum(self, max)
    torch.Tensor.clip(self, max, min=None) >> paddle.minimum(self, max)
    torch.Tensor.clamp_max(self, max) >> paddle.minimum(self, max)
torch.clamp(input, min, max) == paddle.clip(input, min, max)
torch.Tensor.clamp(self, min, max) == paddle.Tensor.clip(self, min, max)
torch.Tensor.clip(self, min, max) >> paddle.Tensor.clip(self, min, max)
torch.clip(input, min, max) >> paddle.clip(input, min, max)
torch.Tensor.clamp_min(self, min) >> paddle.Tensor.clip(self, min=min)
torch.Tensor.clamp_max(self, max) >> paddle.Tensor.clip(self, max=max)
example(torch.maximum(f32(2, 3), f32(3)))
example(torch.minimum(i64(2, 3), i64(2, 3)))
example(torch.clamp(i64(4, 3), i64(4, 3)))
example(torch.clamp(f32(4, 3), f32(4, 3) - 1, f32(4, 3)))
example(torch.clip(i64(4, 3), None, i64(3)))
example(i64(4, 3).clamp(max=i64(4, 3)))
example(i64(4, 3).clip(i64(4, 3), i64(4, 3)))
example(i64(4, 3).clamp_max(i64(4, 3)))
example(f32(4, 3).clamp_min(f32(4, 3)))
example(torch.clamp(f32(4, 3), -0.5, 0.5))
example(torch.clamp(f32(4, 3), min=0))
example(f32(4, 3).clamp(max=0.25))
example(i64(4, 3).clamp(2, 5))
example(f32(4, 3).clip(0.0, 1.0))
example(f32(4, 3).clamp_min(0.1))
example(f32(4, 3).clamp_max(0.1))
example(torch.clip(f32(4, 3), 0.0, 1.0))
example(f32(2, 3).maximum(f32(3)))
example(f32(2, 3).minimum(f32(3)))

torch.matmul(input, other) == paddle.matmul(input, other)
torch.Tensor.matmul(self, other) == paddle.Tensor.matmul(self, other)
torch.mm(input, mat2) >> paddle.mm(input, mat2)
torch.bmm(input, mat2) == paddle.bmm(input, mat2)
torch.Tensor.bmm(self, mat2) == paddle.Tensor.bmm(self, mat2)
torch.Tensor.mm(self, mat2) >> paddle.Tensor.mm(self, mat2)
torch.outer(input, vec2) == paddle.outer(input, vec2)
torch.einsum(equation, *operands) == paddle.einsum(equation, *operands)
torch.baddbmm(input, batch1, batch2, beta=beta, alpha=alpha) == paddle.baddbmm(input, batch1, batch2, beta=beta, alpha=alpha)
torch.addmm(input, mat1, mat2, beta=beta, alpha=alpha) == paddle.addmm(input, mat1, mat2, beta=beta, alpha=alpha)
example(torch.matmul(f32(2, 3, 4), f32(4, 5)))
example(torch.matmul(f32(3), f32(3)))
example(f32(2, 3, 4).matmul(f32(2, 4, 5)))
example(f32(3, 4) @ f32(4, 2))
example(torch.mm(f32(3, 4), f32(4, 2)))
example(torch.bmm(f32(2, 3, 4), f32(2, 4, 5)))
example(f32(3, 4).mm(f32(4, 2)))
example(f32(2, 3, 4).bmm(f32(2, 4, 5)))
example(torch.outer(f32(3), f32(2)))
example(torch.einsum("bij,bkj->bik", f32(2, 3, 4), f32(2, 5, 4)))
example(torch.baddbmm(f32(2, 3, 5), f32(2, 3, 4), f32(2, 4, 5), beta=0.5, alpha=2))
example(torch.addmm(f32(3, 2), f32(3, 4), f32(4, 2)))
tolerance(1e-4, "sums of products are added up in another order")

torch.equal(input, other) >> paddle.Tensor.item(paddle.equal_all(input, other))
torch.allclose(input, other, rtol, atol, equal_nan) >> paddle.Tensor.item(paddle.allclose(input, other, rtol, atol, equal_nan))
torch.eq(input, other) == paddle.equal(input, other)
torch.logical_and(input, other) == paddle.logical_and(input, other)
torch.logical_or(input, other) == paddle.logical_or(input, other)
torch.logical_not(input) == paddle.logical_not(input)
torch.Tensor.eq(self, other) >> (self == other)
torch.Tensor.ne(self, other) >> (self != other)
torch.Tensor.gt(self, other) >> (self > other)
torch.Tensor.ge(self, other) >> (self >= other)
torch.Tensor.lt(self, other) >> (self < other)
torch.Tensor.le(self, other) >> (self <= other)
example(torch.equal(f32(2, 3), f32(2, 3)))
example(torch.allclose(f32(2, 3), f32(2, 3) + 1, atol=0.1))
example(torch.eq(i64(2, 3), i64(2, 3)))
example(torch.logical_and(b(4), b(4)))
example(torch.logical_or(b(4), b(4)))
example(torch.logical_not(b(4)))
example(i64(2, 3).eq(3))
example(i64(2, 3).ne(i64(2, 3)))
example(f32(2, 3).gt(0))
example(f32(2, 3).le(0.5))
example(f32(2, 3).ge(0.5))
example(f32(2, 3).lt(f32(3)))
