# Operators that MindSpore says with several of its own.

torch.dot(input, tensor) >> mindspore.ops.matmul(input, tensor)
example(torch.dot(f32(3), f32(3)))
torch.Tensor.dot(self, tensor) >> mindspore.ops.matmul(self, tensor)
example(i32(3).dot(i32(3)))
example(f32(3).dot(f32(3)))
example(f32(3).dot(tensor=f32(3)))
torch.vdot(input, other) >> mindspore.ops.matmul(mindspore.ops.conj(input), other)
example(torch.vdot(f32(3), f32(3)))
torch.Tensor.vdot(self, other) >> mindspore.ops.matmul(mindspore.ops.conj(self), other)
example(u8(3).vdot(u8(3)))
example(f32(3).vdot(f32(3)))
torch.clamp_max(input, max) >> mindspore.ops.clamp(input, max=max)
example(torch.clamp_max(f32(2, 3), 0.1))
example(torch.clamp_max(f32(2, 3), max=0.1))
torch.clamp_min(input, min) >> mindspore.ops.clamp(input, min=min)
example(torch.clamp_min(f32(2, 3), 0.1))
example(torch.clamp_min(f32(2, 3), min=0.1))
torch.isin(elements, test_elements, invert=invert) >> mindspore.numpy.isin(elements, test_elements, invert)
example(torch.isin(i64(2, 3), i64(4)))
example(torch.isin(i64(2, 3), i64(4), invert=True))
torch.complex(real, imag) >> mindspore.ops.Complex()(real, imag)
example(torch.complex(f32(2, 3), f32(2, 3)))
torch.tensordot(a, b, dims) >> mindspore.numpy.tensordot(a, b, dims)
example(torch.tensordot(f32(2, 3), f32(3, 4), 1))
example(torch.tensordot(f32(2, 3, 4), f32(3, 4, 5), dims=([1, 2], [0, 1])))
torch.unflatten(input, dim, sizes) >> unflatten(input, dim, sizes)
example(torch.unflatten(f32(2, 6), 1, (2, 3)))
example(torch.unflatten(f32(2, 6, 4), dim=-2, sizes=(2, -1)))
torch.Tensor.unflatten(self, dim, sizes) >> unflatten(self, dim, sizes)
example(f32(2, 6).unflatten(1, (2, 3)))
example(f32(2, 6, 4).unflatten(-2, (2, -1)))
torch.resolve_conj(input) >> input
example(torch.resolve_conj(c64(3)))
torch.Tensor.resolve_conj(self) >> self
example(c64(3).resolve_conj())
torch.resolve_neg(input) >> input
example(torch.resolve_neg(f32(3)))
torch.Tensor.resolve_neg(self) >> self
example(f32(3).resolve_neg())
torch.conj_physical(input) >> mindspore.ops.conj(input)
example(torch.conj_physical(c64(3)))
torch.Tensor.conj_physical(self) >> mindspore.ops.conj(self)
example(c64(3).conj_physical())
torch.Tensor.fix(self) >> mindspore.Tensor.trunc(self)
example(f32(2, 3).fix())
torch.pinverse(input, rcond=1e-15) >> mindspore.ops.pinv(input, rtol=1e-15)
example(torch.pinverse(f32(3, 3)))
torch.Tensor.pinverse(self, rcond=1e-15) >> mindspore.ops.pinv(self, rtol=1e-15)
example(f32(3, 3).pinverse())
torch.corrcoef(input) >> mindspore.numpy.corrcoef(input)
example(torch.corrcoef(f32(3, 5)))
torch.Tensor.corrcoef(self) >> mindspore.numpy.corrcoef(self)
example(f32(3, 5).corrcoef())
torch.chain_matmul(*matrices) >> chained_product(*matrices)
example(torch.chain_matmul(f32(2, 3), f32(3, 4), f32(4, 2)))
torch.linalg.multi_dot(tensors) >> chained_product(*tensors)
example(torch.linalg.multi_dot([f32(2, 3), f32(3, 4), f32(4, 2)]))
torch.special.gammaln(input) >> mindspore.ops.lgamma(input)
example(torch.special.gammaln(u32f(2, 3)))
torch.special.psi(input) >> mindspore.ops.digamma(input)
example(torch.special.psi(u32f(2, 3)))
torch.special.i0e(input) >> mindspore.ops.bessel_i0e(input)
example(torch.special.i0e(f32(2, 3)))
torch.special.i1(input) >> mindspore.ops.bessel_i1(input)
example(torch.special.i1(f32(2, 3)))
torch.special.i1e(input) >> mindspore.ops.bessel_i1e(input)
example(torch.special.i1e(f32(2, 3)))
torch.special.modified_bessel_i0(input) >> mindspore.ops.bessel_i0(input)
example(torch.special.modified_bessel_i0(f32(2, 3)))
torch.special.modified_bessel_i1(input) >> mindspore.ops.bessel_i1(input)
example(torch.special.modified_bessel_i1(f32(2, 3)))
torch.special.modified_bessel_k0(input) >> mindspore.ops.bessel_k0(input)
example(torch.special.modified_bessel_k0(u32f(2, 3)))
torch.special.modified_bessel_k1(input) >> mindspore.ops.bessel_k1(input)
example(torch.special.modified_bessel_k1(u32f(2, 3)))
torch.special.multigammaln(input, p) >> mindspore.ops.mvlgamma(input, p)
example(torch.special.multigammaln(u32f(2, 3) + 3, 2))
torch.special.gammainc(input, other) >> mindspore.ops.igamma(input, other)
example(torch.special.gammainc(u32f(2, 3), u32f(2, 3)))
torch.special.gammaincc(input, other) >> mindspore.ops.igammac(input, other)
example(torch.special.gammaincc(u32f(2, 3), u32f(2, 3)))
torch.special.ndtr(input) >> 0.5 * (1 + mindspore.ops.erf(input / 2 ** 0.5))
example(torch.special.ndtr(f32(2, 3)))
torch.special.ndtri(input) >> 2 ** 0.5 * mindspore.ops.erfinv(2 * input - 1)
example(torch.special.ndtri(u32f(2, 3)))
torch.special.xlog1py(input, other) >> mindspore.ops.xlogy(input, other + 1)
example(torch.special.xlog1py(f32(2, 3), u32f(2, 3)))
torch.special.entr(input) >> mindspore.ops.neg(mindspore.ops.xlogy(input, input))
example(torch.special.entr(u32f(2, 3)))
torch.special.erfcx(input) >> refuse("MindSpore has no scaled erfc: exp(x * x) * erfc(x) overflows for large x")
torch.special.log_ndtr(input) >> refuse("MindSpore has no log_ndtr: log(0.5 * erfc(-x / 2 ** 0.5)) underflows for small x")
torch.logspace(start, end, steps, base, dtype=None) >> base ** mindspore.ops.linspace(start, end, steps)
example(torch.logspace(0.0, 2.0, 5))
example(torch.logspace(0.0, 2.0, 5, base=2.0))
torch.fmin(input, other) >> mindspore.ops.where(mindspore.ops.isnan(input), other, mindspore.ops.where(mindspore.ops.isnan(other), input, mindspore.ops.minimum(input, other)))
torch.tril_indices(row, col, offset, dtype=torch.int64) >> mindspore.ops.tril_indices(row, col, offset)
torch.index_fill(input, dim, index, value) >> mindspore.ops.index_fill(input, dim, mindspore.Tensor.int(index), value)
example(torch.index_fill(f32(4, 3), 0, idx(4, 2), 1.5))
torch.Tensor.index_fill(self, dim, index, value) >> mindspore.ops.index_fill(self, dim, mindspore.Tensor.int(index), value)
example(f32(4, 3).index_fill(0, idx(4, 2), 1.5))
torch.angle(input) >> mindspore.ops.atan2(mindspore.ops.imag(input), mindspore.ops.real(input))
example(torch.angle(c64(2, 3)))
torch.Tensor.angle(self) >> angle(self)
example(c64(2, 3).angle())
torch.polygamma(n, input) >> mindspore.ops.polygamma(mindspore.Tensor(n), input)
example(torch.polygamma(1, u32f(2, 3)))
torch.Tensor.polygamma(self, n) >> mindspore.ops.polygamma(mindspore.Tensor(n), self)
example(u32f(2, 3).polygamma(2))
torch.special.polygamma(n, input) >> mindspore.ops.polygamma(mindspore.Tensor(n), input)
example(torch.special.polygamma(1, u32f(2, 3)))
torch.block_diag(*tensors) >> mindspore.ops.block_diag(*tensors)
example(torch.block_diag(f32(2, 3), f32(2, 2)))
torch.cartesian_prod(*tensors) >> mindspore.ops.cartesian_prod(*tensors)
example(torch.cartesian_prod(f32(2), f32(3)))
torch.bitwise_not(input) >> bitwise_not(input)
example(torch.bitwise_not(i64(2, 3)))
torch.Tensor.bitwise_not(self) >> bitwise_not(self)
def bitwise_not(input):
    """All bits turned round; MindSpore's `~` of integers is the logical one."""
    return mindspore.ops.logical_not(input) if input.dtype == mindspore.bool_ else -1 - input


example(torch.bitwise_not(b(2, 3)))
example(i64(2, 3).bitwise_not())
torch.vander(x, N, increasing=False) == mindspore.ops.vander(x, N)
example(torch.vander(f32(3)))
example(torch.vander(f32(3), N=4))
torch.frexp(input) >> refuse("MindSpore has no frexp: take numpy.frexp(x.asnumpy())")
torch.take_along_dim(input, indices, dim) >> taken_along(input, indices, dim)
torch.Tensor.take_along_dim(self, indices, dim) >> taken_along(self, indices, dim)
def taken_along(tensor, indices, dim=None):
    """The elements at places along a dimension, where both are spread over each other along the others."""
    if dim is None:
        return mindspore.ops.gather_elements(tensor.reshape(-1), 0, indices.reshape(-1))
    sizes = [max(pair) if min(pair) else 0 for pair in zip(tensor.shape, indices.shape)]
    spread = []
    for each in (tensor, indices):
        sizes[dim] = each.shape[dim]
        spread.append(mindspore.ops.broadcast_to(each, tuple(sizes)))
    return mindspore.ops.gather_elements(spread[0], dim, spread[1])


example(torch.take_along_dim(f32(3, 4), idx(3, 3, 4), 0))
example(torch.take_along_dim(i64(3, 4), indices=idx(3, 3, 1), dim=0))
example(torch.take_along_dim(f32(3, 1, 4), idx(4, 1, 2, 2), -1))
example(torch.take_along_dim(f32(3, 4), idx(12, 2, 3)))
example(f32(3, 4).take_along_dim(idx(3, 3, 4), 0))
torch.linalg.matrix_rank(A) >> refuse("MindSpore has no matrix rank: take numpy.linalg.matrix_rank(A.asnumpy())")
torch.linalg.svdvals(A) >> mindspore.ops.svd(A, compute_uv=False)
example(torch.linalg.svdvals(f32(3, 4)))
torch.linalg.solve(A, B) >> mindspore.ops.matrix_solve(A, B)
example(torch.linalg.solve(f32(3, 3), f32(3, 2)))
torch.linalg.matrix_exp(A) >> refuse("MindSpore computes the matrix exponential on Ascend only")
torch.matrix_exp(A) >> refuse("MindSpore computes the matrix exponential on Ascend only")
torch.linalg.qr(A, mode) >> mindspore.ops.qr(A, mode)
torch.quantile(input, q, dim=None) >> quantile(input, q)
example(torch.quantile(f32(9), 0.3))
example(torch.quantile(f32(9), q=0.5))
torch.bucketize(input, boundaries, right=right, out_int32=False) >> mindspore.ops.searchsorted(boundaries, input, right=right)
example(torch.bucketize(u32f(4), tensor([0.1, 0.4, 0.6], "float32")))
example(torch.bucketize(u32f(4), tensor([0.1, 0.4, 0.6], "float32"), right=True))
torch.Tensor.mode(self) >> refuse("MindSpore has no mode: take numpy.unique(x.asnumpy(), return_counts=True)")
torch.mode(input) >> refuse("MindSpore has no mode: take numpy.unique(x.asnumpy(), return_counts=True)")
torch.kthvalue(input, k, dim, keepdim=False) >> kth_value(input, k, dim)
example(torch.kthvalue(f32(2, 5), 2))
example(torch.kthvalue(f32(2, 5), k=1, dim=0))
torch.Tensor.kthvalue(self, k, dim, keepdim=False) >> kth_value(self, k, dim)
example(f32(2, 5).kthvalue(2))
torch.view_as_complex(input) >> view_as_complex(input)
example(torch.view_as_complex(f32(3, 2)))
torch.broadcast_shapes(*shapes) >> broadcast_shapes(*shapes)
example(torch.broadcast_shapes((2, 3), (3,), (1, 1)))
torch.index_put(input, indices, values, accumulate=False) >> index_put(input, indices, values)
example(torch.index_put(f32(4, 3), (tensor([0, 2], "int64"),), f32(2, 3)))
torch.Tensor.index_put(self, indices, values, accumulate=False) >> index_put(self, indices, values)
example(f32(4, 3).index_put((tensor([0, 2], "int64"),), f32(2, 3)))
torch.cumulative_trapezoid(y, dim=dim) >> cumulative_trapezoid(y, dim)
example(torch.cumulative_trapezoid(f32(2, 3)))
example(torch.cumulative_trapezoid(f32(2, 3), dim=0))
torch.Tensor.diff(self, n=1, dim=dim) == mindspore.Tensor.diff(self, axis=dim)
example(f32(2, 5).diff())
example(f32(2, 5).diff(dim=0))
torch.linalg.eigvalsh(A) >> refuse("MindSpore has no eigenvalues of symmetric matrices: mindspore.ops.eigvals gives complex ones in no order")
torch.linalg.solve_triangular(A, B, upper=upper) >> solve_triangular(A, B, upper)
example(torch.linalg.solve_triangular(torch.eye(3) * 2 + torch.ones(3, 3).triu(), f32(3, 2), upper=True))
example(torch.linalg.solve_triangular(torch.eye(3) * 2 + torch.ones(3, 3).tril(), f32(3, 2), upper=False))
torch.linalg.tensorinv(A, ind) >> refuse("MindSpore has no tensor inverse: reshape to a matrix and take mindspore.ops.inverse")
torch.nanquantile(input, q) >> refuse("MindSpore computes quantiles on Ascend and GPU only: take numpy.nanquantile")
torch.linalg.householder_product(A, tau) >> mindspore.ops.orgqr(A, tau)
no_gradient("MindSpore has none for it")
example(torch.linalg.householder_product(f32(3, 2), f32(2)))
torch.linalg.vander(x, N=None) >> mindspore.ops.flip(mindspore.ops.vander(x), (-1,))
no_gradient("MindSpore has none for it")
example(torch.linalg.vander(f32(3)))


def unflatten(input, dim, sizes):
    """The tensor with one dimension taken apart."""
    dim = dim % input.ndim
    return input.reshape(input.shape[:dim] + tuple(sizes) + input.shape[dim + 1:])


def chained_product(*matrices):
    """The matrix product of all."""
    product = matrices[0]
    for matrix in matrices[1:]:
        product = mindspore.ops.matmul(product, matrix)
    return product


def angle(input):
    """The angle of each complex number."""
    return mindspore.ops.atan2(mindspore.ops.imag(input), mindspore.ops.real(input))


def cumulative_trapezoid(y, dim=-1):
    """The integrals up to each point by the trapezoidal rule, in steps of one."""
    first = y.narrow(dim, 0, y.shape[dim] - 1)
    return mindspore.ops.cumsum((first + y.narrow(dim, 1, y.shape[dim] - 1)) / 2, dim)


def quantile(input, q):
    """The quantile of all elements, between the two nearest ones."""
    values = mindspore.ops.sort(input.reshape(-1))[0]
    place = q * (values.shape[0] - 1)
    low = int(place)
    high = min(low + 1, values.shape[0] - 1)
    return values[low] + (values[high] - values[low]) * (place - low)


def kth_value(input, k, dim=-1):
    """The k-th smallest values and their places."""
    import collections

    values, indices = mindspore.ops.sort(input, axis=dim)
    found = [each.narrow(dim, k - 1, 1).squeeze(dim) for each in (values, indices.long())]
    return collections.namedtuple("kthvalue", ("values", "indices"))(*found)


def view_as_complex(input):
    """Complex numbers of the pairs in the last dimension."""
    return mindspore.ops.Complex()(input[..., 0], input[..., 1])


def broadcast_shapes(*shapes):
    """The shape that the shapes have together."""
    import numpy

    return numpy.broadcast_shapes(*shapes)


def index_put(input, indices, values):
    """The tensor with other values at some places."""
    result = input.copy()
    result[tuple(indices)] = values
    return result


def solve_triangular(A, B, upper):
    """The solution X of A X = B, where only one triangle of A counts."""
    return mindspore.ops.matrix_solve(mindspore.ops.triu(A) if upper else mindspore.ops.tril(A), B)
