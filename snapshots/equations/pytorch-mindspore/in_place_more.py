# More methods that overwrite their tensor; MindSpore overwrites by copy_.

torch.Tensor.log_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.log(self))
torch.Tensor.rsqrt_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.rsqrt(self))
torch.Tensor.square_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.square(self))
torch.Tensor.abs_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.abs(self))
torch.Tensor.sin_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.sin(self))
torch.Tensor.cos_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.cos(self))
torch.Tensor.erf_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.erf(self))
torch.Tensor.neg_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.neg(self))
torch.Tensor.floor_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.floor(self))
torch.Tensor.ceil_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.ceil(self))
no_gradient("MindSpore refuses to differentiate through a tensor that was overwritten after its use")
def example():
    x0 = u32f(2, 3) * 1
    x0.log_()
    x1 = u32f(2, 3) * 1
    x1.rsqrt_()
    x2 = f32(2, 3) * 1
    x2.square_()
    x3 = f32(2, 3) * 1
    x3.abs_()
    x4 = f32(2, 3) * 1
    x4.sin_()
    x5 = f32(2, 3) * 1
    x5.cos_()
    x6 = f32(2, 3) * 1
    x6.erf_()
    x7 = f32(2, 3) * 1
    x7.neg_()
    x8 = f32(2, 3) * 1
    x8.floor_()
    x9 = f32(2, 3) * 1
    x9.ceil_()
    return [x0, x1, x2, x3, x4, x5, x6, x7, x8, x9]


torch.Tensor.round_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.round(self))
torch.Tensor.sign_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.sign(self))
torch.Tensor.reciprocal_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.reciprocal(self))
torch.Tensor.clip_(self, min, max) >> mindspore.Tensor.copy_(self, mindspore.Tensor.clip(self, min, max))
torch.Tensor.clamp_min_(self, min) >> mindspore.Tensor.copy_(self, mindspore.Tensor.clamp(self, min=min))
torch.Tensor.eq_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.eq(self, other))
torch.Tensor.ne_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.ne(self, other))
torch.Tensor.gt_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.gt(self, other))
torch.Tensor.ge_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.ge(self, other))
torch.Tensor.lt_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.lt(self, other))
no_gradient("MindSpore refuses to differentiate through a tensor that was overwritten after its use")
def example():
    x0 = f32(2, 3) * 1
    x0.round_()
    x1 = f32(2, 3) * 1
    x1.sign_()
    x2 = f32(2, 3) * 1
    x2.reciprocal_()
    x3 = f32(2, 3) * 1
    x3.clip_(0, 1)
    x4 = f32(2, 3) * 1
    x4.clamp_min_(0.1)
    x5 = i64(2, 3) * 1
    x5.eq_(2)
    x6 = i64(2, 3) * 1
    x6.ne_(2)
    x7 = f32(2, 3) * 1
    x7.gt_(0)
    x8 = f32(2, 3) * 1
    x8.ge_(0)
    x9 = f32(2, 3) * 1
    x9.lt_(0)
    return [x0, x1, x2, x3, x4, x5, x6, x7, x8, x9]


torch.Tensor.le_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.le(self, other))
torch.Tensor.logical_not_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.logical_not(self))
torch.Tensor.logical_and_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.logical_and(self, other))
torch.Tensor.renorm_(self, p, dim, maxnorm) >> mindspore.Tensor.copy_(self, mindspore.Tensor.renorm(self, p, dim, maxnorm))
torch.Tensor.baddbmm_(self, batch1, batch2, beta=beta, alpha=alpha) >> mindspore.Tensor.copy_(self, mindspore.Tensor.baddbmm(self, batch1, batch2, beta=beta, alpha=alpha))
torch.Tensor.addbmm_(self, batch1, batch2, beta=beta, alpha=alpha) >> mindspore.Tensor.copy_(self, mindspore.Tensor.addbmm(self, batch1, batch2, beta=beta, alpha=alpha))
torch.Tensor.addmm_(self, mat1, mat2, beta=beta, alpha=alpha) >> mindspore.Tensor.copy_(self, mindspore.Tensor.addmm(self, mat1, mat2, beta=beta, alpha=alpha))
torch.Tensor.addmv_(self, mat, vec, beta=beta, alpha=alpha) >> mindspore.Tensor.copy_(self, mindspore.Tensor.addmv(self, mat, vec, beta=beta, alpha=alpha))
torch.Tensor.addr_(self, vec1, vec2, beta=beta, alpha=alpha) >> mindspore.Tensor.copy_(self, mindspore.Tensor.addr(self, vec1, vec2, beta, alpha))
torch.Tensor.cumsum_(self, dim, dtype=None) >> mindspore.Tensor.copy_(self, mindspore.Tensor.cumsum(self, dim))
no_gradient("MindSpore refuses to differentiate through a tensor that was overwritten after its use")
def example():
    x0 = f32(2, 3) * 1
    x0.le_(0)
    x1 = b(2, 3) * 1
    x1.logical_not_()
    x2 = b(2, 3) * 1
    x2.logical_and_(b(2, 3))
    x3 = f32(2, 3) * 1
    x3.renorm_(2, 0, 1.0)
    x4 = f32(2, 3, 5) * 1
    x4.baddbmm_(f32(2, 3, 4), f32(2, 4, 5))
    y4 = f32(2, 3, 5) * 1
    y4.baddbmm_(f32(2, 3, 4), f32(2, 4, 5), beta=0.5, alpha=2)
    x5 = f32(3, 5) * 1
    x5.addbmm_(f32(2, 3, 4), f32(2, 4, 5))
    y5 = f32(3, 5) * 1
    y5.addbmm_(f32(2, 3, 4), f32(2, 4, 5), beta=0.5, alpha=2)
    x6 = f32(3, 5) * 1
    x6.addmm_(f32(3, 4), f32(4, 5))
    y6 = f32(3, 5) * 1
    y6.addmm_(f32(3, 4), f32(4, 5), beta=0.5, alpha=2)
    x7 = f32(3) * 1
    x7.addmv_(f32(3, 4), f32(4))
    y7 = f32(3) * 1
    y7.addmv_(f32(3, 4), f32(4), beta=0.5, alpha=2)
    x8 = f32(3, 4) * 1
    x8.addr_(f32(3), f32(4))
    y8 = f32(3, 4) * 1
    y8.addr_(f32(3), f32(4), beta=0.5, alpha=2)
    x9 = f32(4, 3) * 1
    x9.cumsum_(dim=-1)
    return [x0, x1, x2, x3, x4, y4, x5, y5, x6, y6, x7, y7, x8, y8, x9]


torch.Tensor.addcmul_(self, tensor1, tensor2, value=value) >> mindspore.Tensor.copy_(self, mindspore.Tensor.addcmul(self, tensor1, tensor2, value))
torch.Tensor.log1p_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.log1p(self))
torch.Tensor.absolute_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.absolute(self))
torch.Tensor.nan_to_num_(self, nan, posinf, neginf) >> mindspore.Tensor.copy_(self, mindspore.Tensor.nan_to_num(self, nan, posinf, neginf))
torch.Tensor.log10_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.log10(self))
torch.Tensor.expm1_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.expm1(self))
torch.Tensor.tan_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.tan(self))
torch.Tensor.acos_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.acos(self))
torch.Tensor.xlogy_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.xlogy(self, other))
torch.Tensor.bitwise_xor_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.bitwise_xor(self, other))
no_gradient("MindSpore refuses to differentiate through a tensor that was overwritten after its use")
def example():
    x0 = f32(2, 3) * 1
    x0.addcmul_(f32(2, 3), f32(2, 3))
    y0 = f32(2, 3) * 1
    y0.addcmul_(f32(2, 3), f32(2, 3), value=0.5)
    x1 = u32f(2, 3) * 1
    x1.log1p_()
    x2 = f32(3) * 1
    x2.absolute_()
    x3 = f32(2, 3) * 1
    x3.nan_to_num_(1.0)
    y3 = f32(2, 3) * 1
    y3.nan_to_num_(nan=1.0, posinf=2.0, neginf=3.0)
    x4 = u32f(2, 3) * 1
    x4.log10_()
    x5 = f32(2, 3) * 1
    x5.expm1_()
    x6 = f32(2, 3) * 1
    x6.tan_()
    x7 = u32f(2, 3) * 1
    x7.acos_()
    x8 = f32(2, 3) * 1
    x8.xlogy_(u32f(2, 3))
    x9 = i64(2, 3) * 1
    x9.bitwise_xor_(i64(2, 3))
    return [x0, y0, x1, x2, x3, y3, x4, x5, x6, x7, x8, x9]


torch.Tensor.bitwise_and_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.bitwise_and(self, other))
torch.Tensor.bitwise_or_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.bitwise_or(self, other))
torch.Tensor.bitwise_left_shift_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.bitwise_left_shift(self, other))
torch.Tensor.bitwise_right_shift_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.bitwise_right_shift(self, other))
torch.Tensor.sinc_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.sinc(self))
torch.Tensor.remainder_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.remainder(self, other))
torch.Tensor.fmod_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.fmod(self, other))
torch.Tensor.log2_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.log2(self))
torch.Tensor.true_divide_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.true_divide(self, other))
torch.Tensor.divide_(self, other, rounding_mode=rounding_mode) >> mindspore.Tensor.copy_(self, mindspore.Tensor.divide(self, other, rounding_mode=rounding_mode))
no_gradient("MindSpore refuses to differentiate through a tensor that was overwritten after its use")
def example():
    x0 = i64(2, 3) * 1
    x0.bitwise_and_(i64(2, 3))
    y0 = i64(2, 3) * 1
    y0.bitwise_and_(3)
    x1 = i64(2, 3) * 1
    x1.bitwise_or_(i64(2, 3))
    x2 = i64(2, 3) * 1
    x2.bitwise_left_shift_(i64(2, 3))
    x3 = i64(2, 3) * 1
    x3.bitwise_right_shift_(i64(2, 3))
    x4 = f32(2, 3) * 1
    x4.sinc_()
    x5 = f32(2, 3) * 1
    x5.remainder_(0.3)
    y5 = f32(2, 3) * 1
    y5.remainder_(f32(2, 3))
    x6 = f32(2, 3) * 1
    x6.fmod_(f32(2, 3))
    x7 = u32f(2, 3) * 1
    x7.log2_()
    x8 = f32(2, 3) * 1
    x8.true_divide_(f32(2, 3))
    x9 = f32(2, 3) * 1
    x9.divide_(f32(2, 3))
    y9 = f32(2, 3) * 1
    y9.divide_(f32(2, 3), rounding_mode='floor')
    return [x0, y0, x1, x2, x3, x4, x5, y5, x6, x7, x8, x9, y9]


torch.Tensor.multiply_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.multiply(self, other))
torch.Tensor.subtract_(self, other, alpha=alpha) >> mindspore.Tensor.copy_(self, mindspore.Tensor.subtract(self, other, alpha=alpha))
torch.Tensor.rad2deg_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.rad2deg(self))
torch.Tensor.deg2rad_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.deg2rad(self))
torch.Tensor.atanh_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.atanh(self))
torch.Tensor.arctanh_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.arctanh(self))
torch.Tensor.atan2_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.atan2(self, other))
torch.Tensor.arctan2_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.arctan2(self, other))
torch.Tensor.atan_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.atan(self))
torch.Tensor.arctan_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.arctan(self))
no_gradient("MindSpore refuses to differentiate through a tensor that was overwritten after its use")
def example():
    x0 = f32(2, 3) * 1
    x0.multiply_(f32(2, 3))
    x1 = f32(2, 3) * 1
    x1.subtract_(f32(2, 3))
    x2 = f32(2, 3) * 1
    x2.rad2deg_()
    x3 = f32(2, 3) * 1
    x3.deg2rad_()
    x4 = u32f(2, 3) * 1
    x4.atanh_()
    x5 = u32f(2, 3) * 1
    x5.arctanh_()
    x6 = f32(2, 3) * 1
    x6.atan2_(f32(2, 3))
    x7 = f32(2, 3) * 1
    x7.arctan2_(f32(2, 3))
    x8 = f32(2, 3) * 1
    x8.atan_()
    x9 = f32(2, 3) * 1
    x9.arctan_()
    return [x0, x1, x2, x3, x4, x5, x6, x7, x8, x9]


torch.Tensor.erfc_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.erfc(self))
torch.Tensor.cumprod_(self, dim, dtype=dtype) >> mindspore.Tensor.copy_(self, mindspore.Tensor.cumprod(self, dim, dtype))
torch.Tensor.asin_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.asin(self))
torch.Tensor.arcsin_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.arcsin(self))
torch.Tensor.arccos_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.arccos(self))
torch.Tensor.lerp_(self, end, weight) >> mindspore.Tensor.copy_(self, mindspore.Tensor.lerp(self, end, weight))
torch.Tensor.mvlgamma_(self, p) >> mindspore.Tensor.copy_(self, mindspore.Tensor.mvlgamma(self, p))
torch.Tensor.lgamma_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.lgamma(self))
torch.Tensor.i0_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.i0(self))
torch.Tensor.exp2_(self) >> mindspore.Tensor.copy_(self, mindspore.ops.exp2(self))
no_gradient("MindSpore refuses to differentiate through a tensor that was overwritten after its use")
def example():
    x0 = f32(2, 3) * 1
    x0.erfc_()
    x1 = f32(2, 3) * 1
    x1.cumprod_(1)
    x2 = u32f(2, 3) * 1
    x2.asin_()
    x3 = u32f(2, 3) * 1
    x3.arcsin_()
    x4 = u32f(2, 3) * 1
    x4.arccos_()
    x5 = f32(2, 3) * 1
    x5.lerp_(f32(2, 3), 0.3)
    y5 = f32(2, 3) * 1
    y5.lerp_(f32(2, 3), f32(2, 3))
    x6 = (u32f(2, 3) + 3) * 1
    x6.mvlgamma_(2)
    x7 = u32f(2, 3) * 1
    x7.lgamma_()
    x8 = f32(2, 3) * 1
    x8.i0_()
    x9 = f32(2, 3) * 1
    x9.exp2_()
    return [x0, x1, x2, x3, x4, x5, y5, x6, x7, x8, x9]


torch.Tensor.erfinv_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.erfinv(self))
torch.Tensor.digamma_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.digamma(self))
torch.Tensor.igamma_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.igamma(self, other))
torch.Tensor.igammac_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.igammac(self, other))
torch.Tensor.copysign_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.copysign(self, other))
torch.Tensor.asinh_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.asinh(self))
torch.Tensor.arcsinh_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.arcsinh(self))
torch.Tensor.sinh_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.sinh(self))
torch.Tensor.cosh_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.cosh(self))
torch.Tensor.acosh_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.acosh(self))
no_gradient("MindSpore refuses to differentiate through a tensor that was overwritten after its use")
def example():
    x0 = u32f(2, 3) * 1
    x0.erfinv_()
    x1 = u32f(2, 3) * 1
    x1.digamma_()
    x2 = u32f(2, 3) * 1
    x2.igamma_(u32f(2, 3))
    x3 = u32f(2, 3) * 1
    x3.igammac_(u32f(2, 3))
    x4 = f32(2, 3) * 1
    x4.copysign_(f32(2, 3))
    x5 = f32(2, 3) * 1
    x5.asinh_()
    x6 = f32(2, 3) * 1
    x6.arcsinh_()
    x7 = f32(2, 3) * 1
    x7.sinh_()
    x8 = f32(2, 3) * 1
    x8.cosh_()
    x9 = (u32f(2, 3) + 1.5) * 1
    x9.acosh_()
    return [x0, x1, x2, x3, x4, x5, x6, x7, x8, x9]


torch.Tensor.arccosh_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.arccosh(self))
torch.Tensor.logit_(self, eps) >> mindspore.Tensor.copy_(self, mindspore.Tensor.logit(self, eps))
torch.Tensor.nextafter_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.nextafter(self, other))
torch.Tensor.ldexp_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.ldexp(self, other))
torch.Tensor.hypot_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.hypot(self, other))
torch.Tensor.heaviside_(self, values) >> mindspore.Tensor.copy_(self, mindspore.Tensor.heaviside(self, values))
torch.Tensor.frac_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.frac(self))
torch.Tensor.trunc_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.trunc(self))
torch.Tensor.negative_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.negative(self))
torch.Tensor.sgn_(self) >> mindspore.Tensor.copy_(self, mindspore.Tensor.sgn(self))
no_gradient("MindSpore refuses to differentiate through a tensor that was overwritten after its use")
def example():
    x0 = (u32f(2, 3) + 1.5) * 1
    x0.arccosh_()
    x1 = u32f(2, 3) * 1
    x1.logit_()
    y1 = u32f(2, 3) * 1
    y1.logit_(eps=0.2)
    x2 = f32(2, 3) * 1
    x2.nextafter_(f32(2, 3))
    x3 = f32(2, 3) * 1
    x3.ldexp_(i64(2, 3))
    y3 = f32(3) * 1
    y3.ldexp_(i64(3))
    x4 = f32(2, 3) * 1
    x4.hypot_(f32(2, 3))
    x5 = f32(2, 3) * 1
    x5.heaviside_(f32(2, 3))
    x6 = f32(2, 3) * 1
    x6.frac_()
    x7 = f32(2, 3) * 1
    x7.trunc_()
    x8 = f32(2, 3) * 1
    x8.negative_()
    x9 = f32(3) * 1
    x9.sgn_()
    return [x0, x1, y1, x2, x3, y3, x4, x5, x6, x7, x8, x9]


torch.Tensor.gcd_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.gcd(self, other))
torch.Tensor.lcm_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.lcm(self, other))
torch.Tensor.greater_equal_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.greater_equal(self, other))
torch.Tensor.greater_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.greater(self, other))
torch.Tensor.less_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.less(self, other))
torch.Tensor.less_equal_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.less_equal(self, other))
torch.Tensor.not_equal_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.not_equal(self, other))
torch.Tensor.logical_xor_(self, other) >> mindspore.Tensor.copy_(self, mindspore.Tensor.logical_xor(self, other))
torch.Tensor.addcdiv_(self, tensor1, tensor2, value=value) >> mindspore.Tensor.copy_(self, mindspore.ops.addcdiv(self, tensor1, tensor2, value))
torch.Tensor.floor_divide_(self, other) >> mindspore.Tensor.copy_(self, mindspore.ops.floor_divide(self, other))
no_gradient("MindSpore refuses to differentiate through a tensor that was overwritten after its use")
def example():
    x0 = i64(5) * 1
    x0.gcd_(i64(5))
    x1 = i64(5) * 1
    x1.lcm_(i64(5))
    x2 = f32(4, 3) * 1
    x2.greater_equal_(f32(4, 3))
    x3 = f32(4, 3) * 1
    x3.greater_(f32(4, 3))
    x4 = f32(4, 3) * 1
    x4.less_(f32(4, 3))
    x5 = f32(4, 3) * 1
    x5.less_equal_(f32(4, 3))
    x6 = f32(4, 3) * 1
    x6.not_equal_(f32(4, 3))
    x7 = b(4, 3) * 1
    x7.logical_xor_(b(4, 3))
    x8 = f32(2, 3) * 1
    x8.addcdiv_(f32(2, 3), f32(2, 3))
    y8 = f32(2, 3) * 1
    y8.addcdiv_(f32(2, 3), f32(2, 3), value=0.5)
    x9 = f32(2, 3) * 1
    x9.floor_divide_(0.3)
    return [x0, x1, x2, x3, x4, x5, x6, x7, x8, y8, x9]


torch.Tensor.masked_scatter_(self, mask, source) >> mindspore.Tensor.copy_(self, mindspore.Tensor.masked_scatter(self, mask, source))
torch.Tensor.tril_(self, diagonal) >> mindspore.Tensor.copy_(self, mindspore.Tensor.tril(self, diagonal))
torch.Tensor.triu_(self, diagonal) >> mindspore.Tensor.copy_(self, mindspore.Tensor.triu(self, diagonal))
no_gradient("MindSpore refuses to differentiate through a tensor that was overwritten after its use")
def example():
    x0 = f32(2, 3) * 1
    x0.masked_scatter_(b(2, 3), f32(2, 3))
    x1 = f32(3, 4) * 1
    x1.tril_(-1)
    x2 = f32(3, 4) * 1
    x2.triu_(1)
    return [x0, x1, x2]


torch.Tensor.unsqueeze_(self, dim) >> refuse("assign the result instead: x = x.unsqueeze(dim)")
torch.Tensor.squeeze_(self, dim) >> refuse("assign the result instead: x = x.squeeze(dim)")
torch.Tensor.t_(self) >> refuse("assign the result instead: x = x.t()")
torch.Tensor.transpose_(self, dim0, dim1) >> refuse("assign the result instead: x = x.swapaxes(dim0, dim1)")
torch.Tensor.swapaxes_(self, axis0, axis1) >> refuse("assign the result instead: x = x.swapaxes(axis0, axis1)")
torch.Tensor.swapdims_(self, dim0, dim1) >> refuse("assign the result instead: x = x.swapaxes(dim0, dim1)")
