# Functions of the package that overwrite their tensor, L to Z; MindSpore overwrites by copy_.

torch.log_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.log(input))
torch.log10_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.log10(input))
torch.log1p_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.log1p(input))
torch.log2_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.log2(input))
torch.logit_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.logit(input))
torch.neg_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.neg(input))
torch.negative_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.neg(input))
torch.rad2deg_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.rad2deg(input))
torch.reciprocal_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.reciprocal(input))
torch.round_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.round(input))
torch.rsqrt_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.rsqrt(input))
torch.sigmoid_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.sigmoid(input))
no_gradient("MindSpore refuses to differentiate through a tensor that was overwritten after its use")
example([x := u32f(2, 3) + 0.1, torch.log_(x)])
example([x := u32f() + 0.1, torch.log_(input=x)])
def example():
    x = u32f(3, 2) + 0.1
    torch.log_(x)
    return x * 2


example([x := u32f(2, 3) + 0.1, torch.log10_(x)])
example([x := u32f() + 0.1, torch.log10_(input=x)])
def example():
    x = u32f(3, 2) + 0.1
    torch.log10_(x)
    return x * 2


example([x := u32f(2, 3) * 1, torch.log1p_(x)])
example([x := u32f() * 1, torch.log1p_(input=x)])
def example():
    x = u32f(3, 2) * 1
    torch.log1p_(x)
    return x * 2


example([x := u32f(2, 3) + 0.1, torch.log2_(x)])
example([x := u32f() + 0.1, torch.log2_(input=x)])
def example():
    x = u32f(3, 2) + 0.1
    torch.log2_(x)
    return x * 2


example([x := u32f(2, 3) * 0.8 + 0.1, torch.logit_(x)])
example([x := u32f() * 0.8 + 0.1, torch.logit_(input=x)])
def example():
    x = u32f(3, 2) * 0.8 + 0.1
    torch.logit_(x)
    return x * 2


example([x := f32(2, 3) * 1, torch.neg_(x)])
example([x := f32() * 1, torch.neg_(input=x)])
def example():
    x = f32(3, 2) * 1
    torch.neg_(x)
    return x * 2


example([x := f32(2, 3) * 1, torch.negative_(x)])
example([x := f32() * 1, torch.negative_(input=x)])
def example():
    x = f32(3, 2) * 1
    torch.negative_(x)
    return x * 2


example([x := f32(2, 3) * 1, torch.rad2deg_(x)])
example([x := f32() * 1, torch.rad2deg_(input=x)])
def example():
    x = f32(3, 2) * 1
    torch.rad2deg_(x)
    return x * 2


example([x := u32f(2, 3) + 0.5, torch.reciprocal_(x)])
example([x := u32f() + 0.5, torch.reciprocal_(input=x)])
def example():
    x = u32f(3, 2) + 0.5
    torch.reciprocal_(x)
    return x * 2


example([x := f32(2, 3) * 3, torch.round_(x)])
example([x := f32() * 3, torch.round_(input=x)])
def example():
    x = f32(3, 2) * 3
    torch.round_(x)
    return x * 2


example([x := u32f(2, 3) + 0.1, torch.rsqrt_(x)])
example([x := u32f() + 0.1, torch.rsqrt_(input=x)])
def example():
    x = u32f(3, 2) + 0.1
    torch.rsqrt_(x)
    return x * 2


example([x := f32(2, 3) * 1, torch.sigmoid_(x)])
example([x := f32() * 1, torch.sigmoid_(input=x)])
def example():
    x = f32(3, 2) * 1
    torch.sigmoid_(x)
    return x * 2


torch.sin_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.sin(input))
torch.sinc_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.sinc(input))
torch.sinh_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.sinh(input))
torch.sqrt_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.sqrt(input))
torch.square_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.square(input))
torch.tan_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.tan(input))
torch.tanh_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.tanh(input))
torch.trunc_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.trunc(input))
torch.nan_to_num_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.nan_to_num(input))
torch.lcm_(input, other) >> mindspore.Tensor.copy_(input, mindspore.ops.lcm(input, other))
torch.zero_(input) >> mindspore.Tensor.copy_(input, mindspore.ops.zeros_like(input))
torch.Tensor.logical_or_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.logical_or(self, other))
no_gradient("MindSpore refuses to differentiate through a tensor that was overwritten after its use")
example([x := f32(2, 3) * 1, torch.sin_(x)])
example([x := f32() * 1, torch.sin_(input=x)])
def example():
    x = f32(3, 2) * 1
    torch.sin_(x)
    return x * 2


example([x := f32(2, 3) * 1, torch.sinc_(x)])
example([x := f32() * 1, torch.sinc_(input=x)])
def example():
    x = f32(3, 2) * 1
    torch.sinc_(x)
    return x * 2


example([x := f32(2, 3) * 1, torch.sinh_(x)])
example([x := f32() * 1, torch.sinh_(input=x)])
def example():
    x = f32(3, 2) * 1
    torch.sinh_(x)
    return x * 2


example([x := u32f(2, 3) + 0.1, torch.sqrt_(x)])
example([x := u32f() + 0.1, torch.sqrt_(input=x)])
def example():
    x = u32f(3, 2) + 0.1
    torch.sqrt_(x)
    return x * 2


example([x := f32(2, 3) * 1, torch.square_(x)])
example([x := f32() * 1, torch.square_(input=x)])
def example():
    x = f32(3, 2) * 1
    torch.square_(x)
    return x * 2


example([x := f32(2, 3) * 1, torch.tan_(x)])
example([x := f32() * 1, torch.tan_(input=x)])
def example():
    x = f32(3, 2) * 1
    torch.tan_(x)
    return x * 2


example([x := f32(2, 3) * 1, torch.tanh_(x)])
example([x := f32() * 1, torch.tanh_(input=x)])
def example():
    x = f32(3, 2) * 1
    torch.tanh_(x)
    return x * 2


example([x := f32(2, 3) * 3, torch.trunc_(x)])
example([x := f32() * 3, torch.trunc_(input=x)])
def example():
    x = f32(3, 2) * 3
    torch.trunc_(x)
    return x * 2


example([x := f32(2, 3) * 1, torch.nan_to_num_(x)])
example([x := f32() * 1, torch.nan_to_num_(input=x)])
def example():
    x = f32(3, 2) * 1
    torch.nan_to_num_(x)
    return x * 2


example([x := i64(2, 3) + 1 * 1, torch.lcm_(x, i64(2, 3) + 1)])
example([x := f32(2, 3) * 1, torch.zero_(x)])
example([x := b(2, 3).clone(), x.logical_or_(b(3))])
