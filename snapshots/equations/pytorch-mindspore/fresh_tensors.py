# Operators that overwrite a tensor which has no name: what has just been made is not overwritten but made otherwise; what other such
# operators hand back is overwritten again, and stands once.

if made_by(self, torch.empty | torch.zeros | torch.ones | torch.full | torch.rand | torch.randn | torch.arange | torch.linspace | torch.eye | torch.empty_like | torch.zeros_like | torch.ones_like | torch.full_like | torch.rand_like | torch.randn_like | torch.cat | torch.stack | torch.roll | torch.sqrt | torch.exp | torch.floor | torch.norm | torch.linalg.vector_norm | torch.nn.functional.relu6 | torch.nn.functional.cosine_similarity | torch.Tensor.clone | torch.Tensor.new_empty | torch.Tensor.new_zeros | torch.Tensor.new_ones | torch.Tensor.new_full | torch.Tensor.add | torch.Tensor.sub | torch.Tensor.mul | torch.Tensor.div | torch.Tensor.sqrt | torch.Tensor.rsqrt | torch.Tensor.exp | torch.Tensor.abs | torch.Tensor.neg | torch.Tensor.pow | torch.Tensor.square | torch.Tensor.mean | torch.Tensor.sum | torch.Tensor.lerp | torch.Tensor.flip | torch.Tensor.norm | torch.Tensor.clamp | torch.Tensor.floor):
    torch.Tensor.sqrt_(self) >> mindspore.Tensor.sqrt(self)
    torch.Tensor.rsqrt_(self) >> mindspore.Tensor.rsqrt(self)
    torch.Tensor.exp_(self) >> mindspore.Tensor.exp(self)
    torch.Tensor.abs_(self) >> mindspore.Tensor.abs(self)
    torch.Tensor.neg_(self) >> mindspore.Tensor.neg(self)
    torch.Tensor.floor_(self) >> mindspore.Tensor.floor(self)
    torch.Tensor.ceil_(self) >> mindspore.Tensor.ceil(self)
    torch.Tensor.trunc_(self) >> mindspore.Tensor.trunc(self)
    torch.Tensor.sign_(self) >> mindspore.Tensor.sign(self)
    torch.Tensor.sigmoid_(self) >> mindspore.Tensor.sigmoid(self)
    torch.Tensor.tanh_(self) >> mindspore.Tensor.tanh(self)
    torch.Tensor.square_(self) >> mindspore.Tensor.square(self)
    torch.Tensor.zero_(self) >> mindspore.ops.zeros_like(self)
    torch.Tensor.fill_(self, value) >> mindspore.ops.full_like(self, value)
    torch.Tensor.add_(self, other, alpha=1) >> self + other
    torch.Tensor.add_(self, other, alpha=alpha) >> mindspore.Tensor.add(self, other, alpha=alpha)
    torch.Tensor.sub_(self, other, alpha=1) >> self - other
    torch.Tensor.mul_(self, other) >> self * other
    torch.Tensor.div_(self, other) >> self / other
    torch.Tensor.pow_(self, exponent) >> self ** exponent
    torch.Tensor.remainder_(self, other) >> mindspore.Tensor.remainder(self, other)
    torch.Tensor.clamp_(self, min, max) >> mindspore.Tensor.clamp(self, min, max)
    torch.Tensor.masked_fill_(self, mask, value) >> mindspore.Tensor.masked_fill(self, mask, value)
    torch.Tensor.triu_(self, diagonal) >> mindspore.Tensor.triu(self, diagonal)
    torch.Tensor.tril_(self, diagonal) >> mindspore.Tensor.tril(self, diagonal)
    torch.Tensor.addcmul_(self, tensor1, tensor2, value=value) >> mindspore.Tensor.addcmul(self, tensor1, tensor2, value)
    torch.Tensor.lerp_(self, end, weight) >> mindspore.Tensor.lerp(self, end, weight)
note("Between tensors of different dtypes the result has the wider one; what PyTorch overwrites keeps its own.")
def example():
    x, y, eps = f32(2, 3), f32(2, 3), 0.5
    first = (x / 2).add_(eps), (x * x).sqrt_(), x.abs().add_(1.0).mul_(y), x.clone().sub_(y).neg_(), (x + y).clamp_(min=0.0), torch.nn.functional.relu6(x + 3.0).div_(6.0)
    second = torch.zeros(2, 3).fill_(2.5), torch.full((3, 3), 7.0).triu_(1), torch.ones(3, 3).tril_(), (x * 2).add_(y, alpha=3), (x - y).floor_(), x.mul(2).pow_(2)
    return first, second, torch.stack([x, y]).clamp_(min=1.0), (x * 1).addcmul_(y, y, value=2), x.mul(1.0).lerp_(y, 0.25), torch.ones(2, 3).zero_()


def example():
    x = f32(2, 3)
    y = x.flip([0]).mul_(0.5)
    return x, y, x.square().mean().rsqrt_(), (x * 2).remainder_(1.5), x.pow(3).sign_(), (-x).exp_().ceil_(), (x * 3).trunc_(), (x * x).tanh_().sigmoid_()


def example():
    x, mask = f32(2, 3), b(2, 3)
    return (x * 1.0).masked_fill_(mask, 2.0), (x + 1).square_(), (x - 1).abs_()


if made_by(self, torch.empty | torch.zeros | torch.ones | torch.empty_like | torch.zeros_like | torch.ones_like | torch.Tensor.new_empty | torch.Tensor.new_zeros):
    torch.Tensor.normal_(self, mean, std) >> drawn_for(self, mean, std)
    torch.Tensor.uniform_(self, from_, to) >> drawn_between(self, from_, to)
if made_by(tensor, torch.empty | torch.zeros | torch.ones | torch.empty_like | torch.zeros_like | torch.ones_like | torch.Tensor.new_empty | torch.Tensor.new_zeros):
    torch.nn.init.normal_(tensor, mean, std) >> drawn_for(tensor, mean, std)
    torch.nn.init.uniform_(tensor, a, b) >> drawn_between(tensor, a, b)
    torch.nn.init.trunc_normal_(tensor, mean, std, a, b) >> drawn_within(tensor, mean, std, a, b)
    torch.nn.init.ones_(tensor) >> mindspore.ops.ones_like(tensor)
    torch.nn.init.zeros_(tensor) >> mindspore.ops.zeros_like(tensor)
    torch.nn.init.constant_(tensor, val) >> mindspore.ops.full_like(tensor, val)
drop(generator, "the seed is mindspore.set_seed's")
random_result("the values are drawn anew")
def drawn_for(tensor, mean=0.0, std=1.0):
    """Normal values, as many as the tensor has, of its dtype."""
    return mindspore.ops.normal(tensor.shape, mean, std).astype(tensor.dtype)


def drawn_between(tensor, low=0.0, high=1.0):
    """Uniform values, as many as the tensor has, of its dtype."""
    return mindspore.ops.rand_like(tensor) * (high - low) + low


def drawn_within(tensor, mean=0.0, std=1.0, low=-2.0, high=2.0):
    """Normal values that are drawn again where they are below or above, as many as the tensor has."""
    values = mindspore.common.initializer.TruncatedNormal(sigma=std, mean=mean, a=low, b=high)
    return mindspore.common.initializer.initializer(values, tensor.shape, tensor.dtype).init_data()


def example():
    return torch.zeros(40, 50).normal_(), torch.empty(40, 50).normal_(mean=2.0, std=0.5), torch.ones(40, 50).uniform_(4.0, 8.0), torch.zeros_like(f32(40, 50)).normal_(std=3.0)


def example():
    drawn = torch.nn.init.normal_(torch.empty(40, 50), std=0.5), torch.nn.init.uniform_(torch.empty(40, 50), -1.0, 3.0), torch.nn.init.trunc_normal_(torch.zeros(40, 50), std=2.0)
    return drawn, torch.nn.init.ones_(torch.empty(2, 3)), torch.nn.init.zeros_(torch.empty(2, 3)), torch.nn.init.constant_(torch.empty(2, 3), 0.25)


if overwritten(self):
    torch.Tensor.sqrt_(self) >> changed(self, mindspore.Tensor.sqrt)
    torch.Tensor.exp_(self) >> changed(self, mindspore.Tensor.exp)
    torch.Tensor.abs_(self) >> changed(self, mindspore.Tensor.abs)
    torch.Tensor.neg_(self) >> changed(self, mindspore.Tensor.neg)
    torch.Tensor.floor_(self) >> changed(self, mindspore.Tensor.floor)
    torch.Tensor.trunc_(self) >> changed(self, mindspore.Tensor.trunc)
    torch.Tensor.sigmoid_(self) >> changed(self, mindspore.Tensor.sigmoid)
    torch.Tensor.tanh_(self) >> changed(self, mindspore.Tensor.tanh)
    torch.Tensor.zero_(self) >> changed(self, mindspore.ops.zeros_like)
    torch.Tensor.add_(self, other, alpha=alpha) >> changed(self, mindspore.Tensor.add, other, alpha=alpha)
    torch.Tensor.sub_(self, other, alpha=alpha) >> changed(self, mindspore.Tensor.sub, other, alpha=alpha)
    torch.Tensor.mul_(self, other) >> changed(self, mindspore.ops.mul, other)
    torch.Tensor.div_(self, other) >> changed(self, mindspore.ops.div, other)
    torch.Tensor.remainder_(self, other) >> changed(self, mindspore.ops.remainder, other)
    torch.Tensor.fmod_(self, other) >> changed(self, mindspore.ops.fmod, other)
    torch.Tensor.clamp_(self, min, max) >> changed(self, mindspore.ops.clamp, min, max)
    torch.Tensor.addcmul_(self, tensor1, tensor2, value=value) >> changed(self, mindspore.ops.addcmul, tensor1, tensor2, value)
    torch.Tensor.masked_fill_(self, mask, value) >> changed(self, mindspore.ops.masked_fill, mask, value)
note("In MindSpore, views of this tensor made before do not see the new values, and a view does not change the tensor that it was taken from.")
no_gradient("MindSpore refuses to differentiate through a tensor that was overwritten after its use")
def changed(tensor, operator, *arguments, **settings):
    """The tensor, overwritten by what the operator makes of it."""
    tensor.copy_(operator(tensor, *arguments, **settings))
    return tensor


def example():
    x, y, mask = f32(2, 3), f32(2, 3), b(2, 3)
    z, w, v, u = x * 1.0, x * 1.0, x * 1.0, x * 1.0
    z.mul_(0.5).add_(y, alpha=2).clamp_(min=-1.0).div_(3).sub_(1)
    w.add_(y).neg_().abs_().sqrt_().exp_()
    v.mul_(7).floor_().remainder_(3.0).addcmul_(y, y, value=0.5).masked_fill_(mask, 1.5)
    u.mul_(3).trunc_().fmod_(2.0).sub_(y, alpha=2).tanh_().sigmoid_()
    return z, w, v, u, (x * 1.0).zero_().add_(1.0)


def example():
    x = f32(2, 3) * 1.0
    x.mul_(2).zero_().add_(3)
    return x
