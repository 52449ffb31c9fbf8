# Functions of two tensors that overwrite the first, as methods.

torch.Tensor.copysign_(self, other) == paddle.Tensor.copysign_(self, other)
torch.Tensor.gcd_(self, other) == paddle.Tensor.gcd_(self, other)
torch.Tensor.lcm_(self, other) == paddle.Tensor.lcm_(self, other)
torch.Tensor.hypot_(self, other) == paddle.Tensor.hypot_(self, other)
torch.Tensor.bitwise_and_(self, other) == paddle.Tensor.bitwise_and_(self, other)
torch.Tensor.bitwise_or_(self, other) == paddle.Tensor.bitwise_or_(self, other)
torch.Tensor.bitwise_xor_(self, other) == paddle.Tensor.bitwise_xor_(self, other)
torch.Tensor.bitwise_left_shift_(self, other) == paddle.Tensor.bitwise_left_shift_(self, other)
torch.Tensor.bitwise_right_shift_(self, other) == paddle.Tensor.bitwise_right_shift_(self, other)
example([x := f32(2, 3) * 1, x.copysign_(f32(2, 3))])
example((f32(2, 3) * 1).copysign_(other=f32(3)))
example((f64(2, 1) * 1).copysign_(f64(1)))
example((f32(0, 3) * 1).copysign_(f32(3)))
example((f32() * 1).copysign_(f32()))
example([x := i64(2, 3) * 1, x.gcd_(i64(2, 3))])
example((i32(2, 3) * 1).gcd_(other=i32(3)))
example((i64(0, 3) * 1).gcd_(i64(3)))
example([x := i64(2, 3) * 1, x.lcm_(i64(2, 3))])
example((i32(2, 3) * 1).lcm_(other=i32(3)))
example((i64(0, 3) * 1).lcm_(i64(3)))
example([x := f32(2, 3) * 1, x.hypot_(f32(2, 3))])
example((f32(2, 3) * 1).hypot_(other=f32(3)))
example((f64(2, 1) * 1).hypot_(f64(1)))
example((f32(0, 3) * 1).hypot_(f32(3)))
example((f32() * 1).hypot_(f32()))
example([x := i64(2, 3) * 1, x.bitwise_and_(i64(2, 3))])
example((i32(2, 3) * 1).bitwise_and_(other=i32(3)))
example((u8(4) * 1).bitwise_and_(u8(4)))
example((i64(0, 3) * 1).bitwise_and_(i64(3)))
example((b(2, 3).clone()).bitwise_and_(b(3)))
example((b(2, 3).clone()).bitwise_and_(b(2, 3)))
example([x := i64(2, 3) * 1, x.bitwise_or_(i64(2, 3))])
example((i32(2, 3) * 1).bitwise_or_(other=i32(3)))
example((u8(4) * 1).bitwise_or_(u8(4)))
example((i64(0, 3) * 1).bitwise_or_(i64(3)))
example((b(2, 3).clone()).bitwise_or_(b(3)))
example((b(2, 3).clone()).bitwise_or_(b(2, 3)))
example([x := i64(2, 3) * 1, x.bitwise_xor_(i64(2, 3))])
example((i32(2, 3) * 1).bitwise_xor_(other=i32(3)))
example((u8(4) * 1).bitwise_xor_(u8(4)))
example((i64(0, 3) * 1).bitwise_xor_(i64(3)))
example((b(2, 3).clone()).bitwise_xor_(b(3)))
example((b(2, 3).clone()).bitwise_xor_(b(2, 3)))
example([x := i64(2, 3) * 1, x.bitwise_left_shift_(i64(2, 3))])
example((i32(2, 3) * 1).bitwise_left_shift_(other=i32(3)))
example([x := i64(2, 3) * 1, x.bitwise_right_shift_(i64(2, 3))])
example((i32(2, 3) * 1).bitwise_right_shift_(other=i32(3)))

torch.Tensor.logical_and_(self, other) >> logical_and_in_place(self, other)
def logical_and_in_place(tensor, other):
    """Overwrites a tensor by the answers, as numbers of its own dtype."""
    answers = paddle.logical_and(tensor.detach(), other).astype(tensor.dtype)
    return tensor.zero_().copy_(answers)


no_gradient("answers have no slope")
example([x := b(2, 3).clone(), x.logical_and_(b(3))])
example((b(2, 3).clone()).logical_and_(other=b(2, 3)))
example((f32(2, 3) * 1).logical_and_(f32(3)))
example((i64(2, 3) * 1).logical_and_(i64(2, 3)))
example((f64(2, 3) * 1).logical_and_(f64(2, 1)))
example((f32(0, 3) * 1).logical_and_(f32(3)))
example((f32() * 1).logical_and_(f32()))

torch.Tensor.logical_or_(self, other) >> logical_or_in_place(self, other)
def logical_or_in_place(tensor, other):
    """Overwrites a tensor by the answers, as numbers of its own dtype."""
    answers = paddle.logical_or(tensor.detach(), other).astype(tensor.dtype)
    return tensor.zero_().copy_(answers)


no_gradient("answers have no slope")
example([x := b(2, 3).clone(), x.logical_or_(b(3))])
example((b(2, 3).clone()).logical_or_(other=b(2, 3)))
example((f32(2, 3) * 1).logical_or_(f32(3)))
example((i64(2, 3) * 1).logical_or_(i64(2, 3)))
example((f64(2, 3) * 1).logical_or_(f64(2, 1)))
example((f32(0, 3) * 1).logical_or_(f32(3)))
example((f32() * 1).logical_or_(f32()))

torch.Tensor.logical_xor_(self, other) >> logical_xor_in_place(self, other)
def logical_xor_in_place(tensor, other):
    """Overwrites a tensor by the answers, as numbers of its own dtype."""
    answers = paddle.logical_xor(tensor.detach(), other).astype(tensor.dtype)
    return tensor.zero_().copy_(answers)


no_gradient("answers have no slope")
example([x := b(2, 3).clone(), x.logical_xor_(b(3))])
example((b(2, 3).clone()).logical_xor_(other=b(2, 3)))
example((f32(2, 3) * 1).logical_xor_(f32(3)))
example((i64(2, 3) * 1).logical_xor_(i64(2, 3)))
example((f64(2, 3) * 1).logical_xor_(f64(2, 1)))
example((f32(0, 3) * 1).logical_xor_(f32(3)))
example((f32() * 1).logical_xor_(f32()))

torch.Tensor.eq_(self, other) >> equal_in_place(self, other)
def equal_in_place(tensor, other):
    """Overwrites a tensor by the answers, as numbers of its own dtype."""
    answers = (tensor.detach() == other).astype(tensor.dtype)
    return tensor.zero_().copy_(answers)


no_gradient("answers have no slope")
example([x := f32(2, 3) * 1, x.eq_(f32(3))])
example((i64(2, 3) * 1).eq_(other=i64(2, 3)))
example((f64(2, 3) * 1).eq_(f64(2, 1)))
example((f32(0, 3) * 1).eq_(f32(3)))
example((f32() * 1).eq_(f32()))

torch.Tensor.ne_(self, other) >> not_equal_in_place(self, other)
def not_equal_in_place(tensor, other):
    """Overwrites a tensor by the answers, as numbers of its own dtype."""
    answers = (tensor.detach() != other).astype(tensor.dtype)
    return tensor.zero_().copy_(answers)


no_gradient("answers have no slope")
example([x := f32(2, 3) * 1, x.ne_(f32(3))])
example((i64(2, 3) * 1).ne_(other=i64(2, 3)))
example((f64(2, 3) * 1).ne_(f64(2, 1)))
example((f32(0, 3) * 1).ne_(f32(3)))
example((f32() * 1).ne_(f32()))

torch.Tensor.gt_(self, other) >> greater_than_in_place(self, other)
def greater_than_in_place(tensor, other):
    """Overwrites a tensor by the answers, as numbers of its own dtype."""
    answers = (tensor.detach() > other).astype(tensor.dtype)
    return tensor.zero_().copy_(answers)


no_gradient("answers have no slope")
example([x := f32(2, 3) * 1, x.gt_(f32(3))])
example((i64(2, 3) * 1).gt_(other=i64(2, 3)))
example((f64(2, 3) * 1).gt_(f64(2, 1)))
example((f32(0, 3) * 1).gt_(f32(3)))
example((f32() * 1).gt_(f32()))

torch.Tensor.ge_(self, other) >> greater_equal_in_place(self, other)
def greater_equal_in_place(tensor, other):
    """Overwrites a tensor by the answers, as numbers of its own dtype."""
    answers = (tensor.detach() >= other).astype(tensor.dtype)
    return tensor.zero_().copy_(answers)


no_gradient("answers have no slope")
example([x := f32(2, 3) * 1, x.ge_(f32(3))])
example((i64(2, 3) * 1).ge_(other=i64(2, 3)))
example((f64(2, 3) * 1).ge_(f64(2, 1)))
example((f32(0, 3) * 1).ge_(f32(3)))
example((f32() * 1).ge_(f32()))

torch.Tensor.lt_(self, other) >> less_than_in_place(self, other)
def less_than_in_place(tensor, other):
    """Overwrites a tensor by the answers, as numbers of its own dtype."""
    answers = (tensor.detach() < other).astype(tensor.dtype)
    return tensor.zero_().copy_(answers)


no_gradient("answers have no slope")
example([x := f32(2, 3) * 1, x.lt_(f32(3))])
example((i64(2, 3) * 1).lt_(other=i64(2, 3)))
example((f64(2, 3) * 1).lt_(f64(2, 1)))
example((f32(0, 3) * 1).lt_(f32(3)))
example((f32() * 1).lt_(f32()))

torch.Tensor.le_(self, other) >> less_equal_in_place(self, other)
def less_equal_in_place(tensor, other):
    """Overwrites a tensor by the answers, as numbers of its own dtype."""
    answers = (tensor.detach() <= other).astype(tensor.dtype)
    return tensor.zero_().copy_(answers)


no_gradient("answers have no slope")
example([x := f32(2, 3) * 1, x.le_(f32(3))])
example((i64(2, 3) * 1).le_(other=i64(2, 3)))
example((f64(2, 3) * 1).le_(f64(2, 1)))
example((f32(0, 3) * 1).le_(f32(3)))
example((f32() * 1).le_(f32()))

torch.Tensor.greater_(self, other) >> greater_than_in_place(self, other)
torch.Tensor.greater_equal_(self, other) >> greater_equal_in_place(self, other)
torch.Tensor.less_(self, other) >> less_than_in_place(self, other)
torch.Tensor.less_equal_(self, other) >> less_equal_in_place(self, other)
torch.Tensor.not_equal_(self, other) >> not_equal_in_place(self, other)
no_gradient("answers have no slope")
example([x := f32(2, 3) * 1, x.greater_(f32(3))])
example((i64(2, 3) * 1).greater_(other=i64(2, 3)))
example((f64(2, 3) * 1).greater_(f64(2, 1)))
example((f32(0, 3) * 1).greater_(f32(3)))
example((f32() * 1).greater_(f32()))
example([x := f32(2, 3) * 1, x.greater_equal_(f32(3))])
example((i64(2, 3) * 1).greater_equal_(other=i64(2, 3)))
example((f64(2, 3) * 1).greater_equal_(f64(2, 1)))
example((f32(0, 3) * 1).greater_equal_(f32(3)))
example((f32() * 1).greater_equal_(f32()))
example([x := f32(2, 3) * 1, x.less_(f32(3))])
example((i64(2, 3) * 1).less_(other=i64(2, 3)))
example((f64(2, 3) * 1).less_(f64(2, 1)))
example((f32(0, 3) * 1).less_(f32(3)))
example((f32() * 1).less_(f32()))
example([x := f32(2, 3) * 1, x.less_equal_(f32(3))])
example((i64(2, 3) * 1).less_equal_(other=i64(2, 3)))
example((f64(2, 3) * 1).less_equal_(f64(2, 1)))
example((f32(0, 3) * 1).less_equal_(f32(3)))
example((f32() * 1).less_equal_(f32()))
example([x := f32(2, 3) * 1, x.not_equal_(f32(3))])
example((i64(2, 3) * 1).not_equal_(other=i64(2, 3)))
example((f64(2, 3) * 1).not_equal_(f64(2, 1)))
example((f32(0, 3) * 1).not_equal_(f32(3)))
example((f32() * 1).not_equal_(f32()))

torch.Tensor.remainder_(self, other) == paddle.Tensor.remainder_(self, other)
torch.Tensor.floor_divide_(self, other) == paddle.Tensor.floor_divide_(self, other)
example([x := u32f(2, 3) + 0.5, x.remainder_(u32f(2, 3) + 0.5)])
example((u32f(2, 3) + 0.5).remainder_(other=u32f(3) + 0.5))
example((f64(2, 3).abs() + 0.5).remainder_(f64(3).abs() + 0.5))
example((u32f(0, 3) + 0.5).remainder_(u32f(3) + 0.5))
example((u32f() + 0.5).remainder_(u32f() + 0.5))
example([x := u32f(2, 3) + 0.5, x.floor_divide_(u32f(2, 3) + 0.5)])
example((u32f(2, 3) + 0.5).floor_divide_(other=u32f(3) + 0.5))
example((f64(2, 3).abs() + 0.5).floor_divide_(f64(3).abs() + 0.5))
example((u32f(0, 3) + 0.5).floor_divide_(u32f(3) + 0.5))
example((u32f() + 0.5).floor_divide_(u32f() + 0.5))

