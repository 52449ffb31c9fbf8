# More of arithmetic, element by element, and in place.

torch.digamma(input) == paddle.digamma(input)
torch.Tensor.logical_not(self) == paddle.Tensor.logical_not(self)
torch.positive(input) == paddle.positive(input)
torch.negative(input) >> paddle.neg(input)
example(f32(4).absolute())
example((f32(4) / 0).isfinite())
example(u32f(4).lgamma())
example(torch.lgamma(u32f(4) + 0.5))
example(f32(4).tan())
example(f32(4).atan())
example((u32f(4) * 0.9).acos())
example((u32f(4) * 0.9).asin())
example(f32(4).sinh())
example(f64(4).cosh())
example((f32(4) * 3).trunc())
example(f32(4).erf())
example(f32(4).expm1())
example((u32f(4) + 0.1).log10())
example((u32f(4) + 0.5).digamma())
example(torch.digamma(u32f(4) + 0.5))
example(b(4).logical_not())
example(i64(4).logical_not())
example(f32(4).conj())
example(torch.conj(c64(4)))
example(torch.positive(f32(4)))
example(f32(4).negative())
example(torch.negative(i64(4)))

torch.Tensor.logical_and(self, other) == paddle.Tensor.logical_and(self, other)
torch.Tensor.equal(self, other) >> paddle.Tensor.item(paddle.Tensor.equal_all(self, other))
torch.gt(input, other) >> (input > other)
torch.ge(input, other) >> (input >= other)
torch.lt(input, other) >> (input < other)
torch.le(input, other) >> (input <= other)
torch.ne(input, other) >> (input != other)
if isinstance(other, Tensor):
    torch.Tensor.bitwise_and(self, other) >> (self & other)
    torch.Tensor.bitwise_or(self, other) >> (self | other)
    torch.bitwise_and(input, other) >> (input & other)
    torch.bitwise_or(input, other) >> (input | other)
    torch.bitwise_xor(input, other) >> (input ^ other)
    torch.Tensor.bitwise_xor(self, other) >> (self ^ other)
if isinstance(other, int):  # Paddle's operators between bits take no numbers
    torch.Tensor.bitwise_and(self, other) >> (self & paddle.full([], other, self.dtype))
    torch.Tensor.bitwise_or(self, other) >> (self | paddle.full([], other, self.dtype))
    torch.bitwise_and(input, other) >> (input & paddle.full([], other, input.dtype))
    torch.bitwise_or(input, other) >> (input | paddle.full([], other, input.dtype))
    torch.bitwise_xor(input, other) >> (input ^ paddle.full([], other, input.dtype))
    torch.Tensor.bitwise_xor(self, other) >> (self ^ paddle.full([], other, self.dtype))
torch.bitwise_not(input) == paddle.bitwise_not(input)
torch.Tensor.bitwise_not(self) == paddle.Tensor.bitwise_not(self)
example(torch.atan2(f32(2, 3), f32(3)))
example(f32(2, 3).atan2(f32(2, 3)))
example(b(4).logical_and(b(4)))
example(b(4).logical_or(b(4)))
example(b(4).logical_xor(b(4)))
example(torch.logical_xor(b(4), b(4)))
example(f32(3).outer(f32(2)))
example(f32(2, 3).equal(f32(2, 3)))
example(torch.gt(f32(2, 3), 0))
example(torch.ge(input=i64(2, 3), other=i64(2, 3)))
example(torch.greater(f32(2, 3), f32(3)))
example(torch.lt(f32(2, 3), f32(2, 3)))
example(torch.le(f32(2, 3), 0.5))
example(torch.ne(i64(2, 3), 3))
example(torch.true_divide(i64(2, 3), 2))
example(i64(2, 3).true_divide(i64(3) + 1))
example(torch.floor_divide(i64(2, 3) - 5, 2))
example((i64(2, 3) - 5).floor_divide(i64(3) + 1))
example((i64(2, 3) - 5).remainder(3))
example(torch.remainder(f32(2, 3), 1.5))
example(i64(4).bitwise_and(3))
example(b(4).bitwise_or(b(4)))
example(torch.bitwise_and(i64(4), i64(4)))
example(torch.bitwise_or(i32(4), 5))
example(torch.bitwise_and(i64(4), 6))
example(torch.bitwise_xor(i64(4), 5))
example(i64(4).bitwise_or(5))
example(b(4).bitwise_and(b(4)))
example(i64(4).bitwise_xor(i64(4)))
example(torch.bitwise_xor(i64(4), i64(4)))
example(i64(4).bitwise_xor(6))
example(torch.bitwise_not(i64(4)))
example(b(4).bitwise_not())

if isinstance(min, Tensor) or isinstance(max, Tensor):
    torch.Tensor.clip_(self, min, max) >> bounded_(self, min, max)
if isinstance(min, Tensor):
    torch.Tensor.clamp_min_(self, min) >> bounded_(self, min)
if isinstance(max, Tensor):
    torch.Tensor.clamp_max_(self, max) >> bounded_(self, max=max)
torch.Tensor.clip_(self, min, max) >> paddle.Tensor.clip_(self, min, max)
torch.Tensor.clamp_min_(self, min) >> paddle.Tensor.clip_(self, min=min)
torch.Tensor.clamp_max_(self, max) >> paddle.Tensor.clip_(self, max=max)
torch.Tensor.lerp_(self, end, weight) >> interpolated_(self, end, weight)
torch.Tensor.lerp_(self, end, weight) << paddle.Tensor.lerp_(self, end, weight)
def interpolated_(tensor, end, weight):
    """Moves a tensor towards another in place, with all gradients."""
    begin = tensor.clone()
    return paddle.assign(begin + weight * (end - begin), tensor)


torch.Tensor.detach_(self) == paddle.Tensor.detach_(self)
def example():
    x = u32f(2, 3).detach() + 0.5
    y = [x.clone() for _ in range(10)]
    return [y[0].neg_(), y[1].sqrt_(), y[2].log_(), y[3].exp_(), y[4].abs_(), y[5].round_(), y[6].floor_(), y[7].ceil_(), y[8].reciprocal_(), y[9].rsqrt_()], y


def example():
    x = f32(3, 3).detach()
    y = [x.clone() for _ in range(9)]
    y[0].triu_()
    y[1].tril_(diagonal=-1)
    y[2].clip_(-0.5, max=0.5)
    y[3].clamp_min_(0)
    y[4].clamp_max_(0.25)
    y[5].pow_(2)
    y[6].lerp_(torch.ones(3, 3), 0.25)
    y[7].sigmoid_()
    y[8].tanh_()
    return y, (x * 2).detach_().requires_grad, x.clone().triu_(1)


if isinstance(other, Tensor):
    torch.Tensor.div_(self, other, rounding_mode=None) == paddle.Tensor.divide_(self, other)
    torch.Tensor.sub_(self, other, alpha=1) == paddle.Tensor.subtract_(self, other)
torch.Tensor.div_(self, other, rounding_mode=None) >> divided_(self, other)
torch.Tensor.sub_(self, other, alpha=1) >> subtracted_(self, other)
def divided_(tensor, other):
    """Divides by a tensor or a number in place."""
    return tensor.divide_(other.astype(tensor.dtype) if isinstance(other, paddle.Tensor) else paddle.full([], other, tensor.dtype))


def subtracted_(tensor, other):
    """Subtracts a tensor or a number in place."""
    return tensor.subtract_(other.astype(tensor.dtype)) if isinstance(other, paddle.Tensor) else tensor.scale_(bias=-other)


def example():
    x = f32(2, 3).detach()
    for other in (2.0, 3, f32(3).detach() + 5):
        x.div_(other)
        x.sub_(other)
    y = torch.ones(2, 3)
    y.div_(torch.ones(3) * 4)
    y.sub_(torch.ones(2, 3))
    return x, y, y.div_(2).sub_(1)


def example():
    x = f32(3, 3) * 1
    y = [x.clone() for _ in range(5)]
    y[0].clip_(f32(3, 3) - 1, f32(3))
    y[1].clip_(max=f32(3, 3))
    y[2].clamp_min_(f32(3, 3))
    y[3].clamp_max_(f32(3))
    y[4].clamp_(min=f32(3, 3).abs() + 0.2)
    y.append(x.clone().lerp_(f32(3, 3), f32(3, 3)))
    return y, (i64(3) * 1).clip_(min=i64(3))


torch.addcmul(input, tensor1, tensor2, value=1) >> input + tensor1 * tensor2
torch.addcmul(input, tensor1, tensor2, value=value) >> input + value * tensor1 * tensor2
torch.addcdiv(input, tensor1, tensor2, value=1) >> input + tensor1 / tensor2
torch.addcdiv(input, tensor1, tensor2, value=value) >> input + value * tensor1 / tensor2
example(torch.addcmul(f32(2, 3), f32(2, 3), f32(3)))
example(torch.addcmul(f32(2, 3), f32(2, 3), f32(3), value=0.5))
example(torch.addcmul(i64(2, 3), i64(2, 3), i64(3), value=2))
example(torch.addcdiv(f32(2, 3), f32(2, 3), u32f(3) + 1))
example(torch.addcdiv(f32(2, 3), f32(2, 3), u32f(3) + 1, value=-0.5))
example(f32(2, 3).addcmul(f32(2, 3), f32(3), value=2))
example(f32(2, 3).addcdiv(f32(2, 3), u32f(3) + 1, value=2))
def example():
    x = torch.ones(2, 3)
    x.addcmul_(f32(2, 3).detach(), f32(3).detach())
    x.addcmul_(torch.ones(3), torch.ones(3), value=0.5)
    x.addcdiv_(f32(2, 3).detach(), torch.ones(3) * 4, value=-2)
    return x


torch.Tensor.nan_to_num(self, nan=None, posinf=posinf, neginf=neginf) == paddle.Tensor.nan_to_num(self, posinf=posinf, neginf=neginf)
torch.nan_to_num(input, nan=None, posinf=posinf, neginf=neginf) == paddle.nan_to_num(input, posinf=posinf, neginf=neginf)
torch.nan_to_num(input, nan, posinf, neginf) == paddle.nan_to_num(input, nan, posinf, neginf)
example(f32(3).nan_to_num())
def example():
    x = f32(4).detach() / torch.zeros(4)
    y = x - x
    return x.nan_to_num(), y.nan_to_num(0.5), x.nan_to_num(posinf=2.0, neginf=-3.0), torch.nan_to_num(y, nan=1.0), torch.nan_to_num(x), torch.nan_to_num(x, 0.0, 1.0, -1.0)


torch.Tensor.real >> paddle.Tensor.real(self)
torch.Tensor.imag >> paddle.Tensor.imag(self)
torch.real(input) == paddle.real(input)
torch.imag(input) == paddle.imag(input)
torch.is_complex(input) == paddle.is_complex(input)
torch.view_as_real(input) == paddle.as_real(input)
torch.view_as_complex(input) == paddle.as_complex(input)
torch.polar(abs, angle) == paddle.polar(abs, angle)
torch.complex(real, imag) == paddle.complex(real, imag)
example(c64(2, 3).real)
example(c64(2, 3).imag)
example(torch.real(c64(2, 3)))
example(torch.imag(c64(2, 3)))
example(torch.is_complex(c64(2)))
example(torch.is_complex(f32(2)))
example(torch.view_as_real(c64(2, 3)))
example(torch.view_as_complex(f32(3, 2)))
example(torch.polar(u32f(2, 3), f32(2, 3)))
example(torch.complex(f32(2, 3), f32(2, 3)))
example(torch.angle(c64(2, 3)))
example(torch.angle(f32(2, 3)))
example(c64(2, 3).angle())
