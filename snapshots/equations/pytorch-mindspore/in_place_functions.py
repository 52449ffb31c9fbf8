# Functions of the package that overwrite their tensor, A to K; MindSpore overwrites by copy_.

torch.abs_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.abs(input))
torch.acos_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.acos(input))
torch.acosh_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.acosh(input))
torch.arccos_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.acos(input))
torch.arccosh_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.acosh(input))
torch.arcsin_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.asin(input))
torch.arcsinh_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.asinh(input))
torch.arctan_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.atan(input))
torch.arctanh_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.atanh(input))
torch.asin_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.asin(input))
torch.asinh_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.asinh(input))
torch.atan_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.atan(input))
no_gradient("MindSpore refuses to differentiate through a tensor that was overwritten after its use")
example([x := f32(2, 3) * 1, torch.abs_(x)])
example([x := f32() * 1, torch.abs_(input=x)])
def example():
    x = f32(3, 2) * 1
    torch.abs_(x)
    return x * 2


example([x := u32f(2, 3) * 1, torch.acos_(x)])
example([x := u32f() * 1, torch.acos_(input=x)])
def example():
    x = u32f(3, 2) * 1
    torch.acos_(x)
    return x * 2


example([x := u32f(2, 3) + 1.5, torch.acosh_(x)])
example([x := u32f() + 1.5, torch.acosh_(input=x)])
def example():
    x = u32f(3, 2) + 1.5
    torch.acosh_(x)
    return x * 2


example([x := u32f(2, 3) * 1, torch.arccos_(x)])
example([x := u32f() * 1, torch.arccos_(input=x)])
def example():
    x = u32f(3, 2) * 1
    torch.arccos_(x)
    return x * 2


example([x := u32f(2, 3) + 1.5, torch.arccosh_(x)])
example([x := u32f() + 1.5, torch.arccosh_(input=x)])
def example():
    x = u32f(3, 2) + 1.5
    torch.arccosh_(x)
    return x * 2


example([x := u32f(2, 3) * 1, torch.arcsin_(x)])
example([x := u32f() * 1, torch.arcsin_(input=x)])
def example():
    x = u32f(3, 2) * 1
    torch.arcsin_(x)
    return x * 2


example([x := f32(2, 3) * 1, torch.arcsinh_(x)])
example([x := f32() * 1, torch.arcsinh_(input=x)])
def example():
    x = f32(3, 2) * 1
    torch.arcsinh_(x)
    return x * 2


example([x := f32(2, 3) * 1, torch.arctan_(x)])
example([x := f32() * 1, torch.arctan_(input=x)])
def example():
    x = f32(3, 2) * 1
    torch.arctan_(x)
    return x * 2


example([x := u32f(2, 3) * 0.9, torch.arctanh_(x)])
example([x := u32f() * 0.9, torch.arctanh_(input=x)])
def example():
    x = u32f(3, 2) * 0.9
    torch.arctanh_(x)
    return x * 2


example([x := u32f(2, 3) * 1, torch.asin_(x)])
example([x := u32f() * 1, torch.asin_(input=x)])
def example():
    x = u32f(3, 2) * 1
    torch.asin_(x)
    return x * 2


example([x := f32(2, 3) * 1, torch.asinh_(x)])
example([x := f32() * 1, torch.asinh_(input=x)])
def example():
    x = f32(3, 2) * 1
    torch.asinh_(x)
    return x * 2


example([x := f32(2, 3) * 1, torch.atan_(x)])
example([x := f32() * 1, torch.atan_(input=x)])
def example():
    x = f32(3, 2) * 1
    torch.atan_(x)
    return x * 2


torch.atanh_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.atanh(input))
torch.ceil_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.ceil(input))
torch.cos_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.cos(input))
torch.cosh_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.cosh(input))
torch.deg2rad_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.deg2rad(input))
torch.erf_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.erf(input))
torch.erfc_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.erfc(input))
torch.exp_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.exp(input))
torch.exp2_(input) >> mindspore.Tensor.copy_(input, mindspore.ops.exp2(input))
torch.expm1_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.expm1(input))
torch.fix_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.trunc(input))
torch.floor_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.floor(input))
no_gradient("MindSpore refuses to differentiate through a tensor that was overwritten after its use")
example([x := u32f(2, 3) * 0.9, torch.atanh_(x)])
example([x := u32f() * 0.9, torch.atanh_(input=x)])
def example():
    x = u32f(3, 2) * 0.9
    torch.atanh_(x)
    return x * 2


example([x := f32(2, 3) * 3, torch.ceil_(x)])
example([x := f32() * 3, torch.ceil_(input=x)])
def example():
    x = f32(3, 2) * 3
    torch.ceil_(x)
    return x * 2


example([x := f32(2, 3) * 1, torch.cos_(x)])
example([x := f32() * 1, torch.cos_(input=x)])
def example():
    x = f32(3, 2) * 1
    torch.cos_(x)
    return x * 2


example([x := f32(2, 3) * 1, torch.cosh_(x)])
example([x := f32() * 1, torch.cosh_(input=x)])
def example():
    x = f32(3, 2) * 1
    torch.cosh_(x)
    return x * 2


example([x := f32(2, 3) * 1, torch.deg2rad_(x)])
example([x := f32() * 1, torch.deg2rad_(input=x)])
def example():
    x = f32(3, 2) * 1
    torch.deg2rad_(x)
    return x * 2


example([x := f32(2, 3) * 1, torch.erf_(x)])
example([x := f32() * 1, torch.erf_(input=x)])
def example():
    x = f32(3, 2) * 1
    torch.erf_(x)
    return x * 2


example([x := f32(2, 3) * 1, torch.erfc_(x)])
example([x := f32() * 1, torch.erfc_(input=x)])
def example():
    x = f32(3, 2) * 1
    torch.erfc_(x)
    return x * 2


example([x := f32(2, 3) * 1, torch.exp_(x)])
example([x := f32() * 1, torch.exp_(input=x)])
def example():
    x = f32(3, 2) * 1
    torch.exp_(x)
    return x * 2


example([x := f32(2, 3) * 1, torch.exp2_(x)])
example([x := f32() * 1, torch.exp2_(input=x)])
def example():
    x = f32(3, 2) * 1
    torch.exp2_(x)
    return x * 2


example([x := f32(2, 3) * 1, torch.expm1_(x)])
example([x := f32() * 1, torch.expm1_(input=x)])
def example():
    x = f32(3, 2) * 1
    torch.expm1_(x)
    return x * 2


example([x := f32(2, 3) * 3, torch.fix_(x)])
example([x := f32() * 3, torch.fix_(input=x)])
def example():
    x = f32(3, 2) * 3
    torch.fix_(x)
    return x * 2


example([x := f32(2, 3) * 3, torch.floor_(x)])
example([x := f32() * 3, torch.floor_(input=x)])
def example():
    x = f32(3, 2) * 3
    torch.floor_(x)
    return x * 2


torch.frac_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.frac(input))
torch.i0_(input) >> mindspore.Tensor.copy_(input, mindspore.Tensor.i0(input))
torch.gcd_(input, other) >> mindspore.Tensor.copy_(input, mindspore.ops.gcd(input, other))
torch.clamp_min_(input, min) >> mindspore.Tensor.copy_(input, mindspore.Tensor.clamp(input, min=min))
torch.clamp_max_(input, max) >> mindspore.Tensor.copy_(input, mindspore.Tensor.clamp(input, max=max))
torch.Tensor.clamp_max_(self, max) >> mindspore.Tensor.copy_(self, mindspore.Tensor.clamp(self, max=max))
torch.clamp_(input, min, max) >> mindspore.Tensor.copy_(input, mindspore.Tensor.clamp(input, min, max))
torch.clip_(input, min, max) >> mindspore.Tensor.copy_(input, mindspore.Tensor.clamp(input, min, max))
torch.fill_(input, value) >> mindspore.Tensor.copy_(input, mindspore.ops.full_like(input, value))
torch.Tensor.fix_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.trunc(self))
no_gradient("MindSpore refuses to differentiate through a tensor that was overwritten after its use")
example([x := f32(2, 3) * 3, torch.frac_(x)])
example([x := f32() * 3, torch.frac_(input=x)])
def example():
    x = f32(3, 2) * 3
    torch.frac_(x)
    return x * 2


example([x := f32(2, 3) * 1, torch.i0_(x)])
example([x := f32() * 1, torch.i0_(input=x)])
def example():
    x = f32(3, 2) * 1
    torch.i0_(x)
    return x * 2


example([x := i64(2, 3) * 1, torch.gcd_(x, i64(2, 3) + 1)])
example([x := f32(2, 3) * 1, torch.clamp_min_(x, 0.1)])
example([x := f32(4) * 1, torch.clamp_min_(x, min=-0.5)])
example([x := f32(2, 3) * 1, torch.clamp_max_(x, 0.1)])
example([x := f32(4) * 1, torch.clamp_max_(x, max=-0.5)])
example([x := f32(2, 3) * 1, x.clamp_max_(0.1)])
example([x := f32(4) * 1, x.clamp_max_(max=-0.5)])
example([x := f32(2, 3) * 1, torch.clamp_(x, -0.5, 0.5)])
example([x := f32(4) * 1, torch.clamp_(x, max=0.2)])
example([x := f32(2, 3) * 1, torch.clip_(x, -0.5, 0.5)])
example([x := f32(4) * 1, torch.clip_(x, max=0.2)])
example([x := f32(2, 3) * 1, torch.fill_(x, 2.5)])
example([x := f32(2, 3) * 3, x.fix_()])
