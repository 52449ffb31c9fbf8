# More operators that MindSpore says with several of its own or under other names.

torch.Tensor.tile(self, dims) >> mindspore.ops.tile(self, tuple(dims))
example(f32(2, 3).tile((2, 1)))
example(f32(2, 3).tile(2, 1))
torch.diag(input, diagonal) >> diag(input, diagonal)
torch.Tensor.diag(self, diagonal) >> diag(self, diagonal)
example(torch.diag(f32(3, 3)))
example(torch.diag(f32(3), 1))
example(torch.diag(f32(3, 4), diagonal=-1))
example(f32(3).diag())
example(f32(3, 3).diag(1))
torch.Tensor.ndimension(self) == mindspore.Tensor.ndimension(self)
example(f32(2, 3).ndimension())
torch.Tensor.nelement(self) == mindspore.Tensor.nelement(self)
example(f32(2, 3).nelement())
torch.Tensor.stride(self) == mindspore.Tensor.stride(self)
example(f32(2, 3).stride())
torch.Tensor.storage_offset(self) == mindspore.Tensor.storage_offset(self)
example(f32(2, 3).storage_offset())
torch.Tensor.where(self, condition, other) >> mindspore.ops.where(condition, self, other)
example(f32(2, 3).where(b(2, 3), f32(2, 3)))
example(f32(2, 3).where(b(2, 3), 1.5))
torch.Tensor.index_add(self, dim, index, source, alpha=1) >> mindspore.ops.index_add(mindspore.Tensor.copy(self), mindspore.Tensor.int(index), source, dim)
example(f32(4, 3).index_add(0, idx(4, 2), f32(2, 3)))
torch.atleast_1d(*tensors) >> mindspore.ops.atleast_1d(*tensors)
example(torch.atleast_1d(f32(3)))
example(torch.atleast_1d(f32()))
torch.atleast_2d(*tensors) >> mindspore.ops.atleast_2d(*tensors)
example(torch.atleast_2d(f32(3)))
torch.atleast_3d(*tensors) >> mindspore.ops.atleast_3d(*tensors)
example(torch.atleast_3d(f32(3)))
torch.nn.functional.avg_pool1d(input, kernel_size, padding=0, ceil_mode=False) >> mindspore.ops.avg_pool1d(input, kernel_size, kernel_size)
example(torch.nn.functional.avg_pool1d(f32(2, 3, 8), 2))
torch.Tensor.bfloat16(self) >> mindspore.Tensor.bfloat16(self)
example(f32(2, 3).bfloat16().float())
torch.median(input, dim, keepdim) == mindspore.ops.median(input, dim, keepdim)
example(torch.median(f32(3, 5), 1)[0])
torch.Tensor.median(self, dim, keepdim) == mindspore.ops.median(self, dim, keepdim)
example(f32(3, 5).median(1)[0])
torch.nn.Dropout1d(p) == mindspore.nn.Dropout1d(p)
example(torch.nn.Dropout1d(0.5).eval()(f32(2, 3, 4)))
torch.nn.Dropout3d(p) == mindspore.nn.Dropout3d(p)
example(torch.nn.Dropout3d(0.5).eval()(f32(2, 3, 4, 4, 4)))
torch.multiply(input, other) == mindspore.ops.multiply(input, other)
example(torch.multiply(f32(2, 3), f32(2, 3)))
torch.subtract(input, other, alpha=1) == mindspore.ops.subtract(input, other)
example(torch.subtract(f32(2, 3), f32(2, 3)))
torch.clip(input, min, max) == mindspore.ops.clip(input, min, max)
example(torch.clip(f32(3, 4), -0.1, 0.3))
torch.Tensor.equal(self, other) >> (self.shape == other.shape and bool(mindspore.Tensor.all(mindspore.ops.eq(self, other))))
example(f32(2, 3).equal(f32(2, 3)))
torch.positive(input) >> mindspore.ops.positive(input)
example(torch.positive(f32(2, 3)))
torch.nn.ZeroPad1d(padding) >> mindspore.nn.ConstantPad1d(padding, 0.0)
example(torch.nn.ZeroPad1d((1, 2))(f32(2, 3, 4)))
torch.nn.ZeroPad3d(padding) >> mindspore.nn.ConstantPad3d(padding, 0.0)
example(torch.nn.ZeroPad3d(1)(f32(1, 2, 3, 3, 3)))
torch.nn.Hardshrink(lambd) == mindspore.nn.HShrink(lambd)
example(torch.nn.Hardshrink()(f32(2, 4)))
example(torch.nn.Hardshrink(0.2)(f32(2, 4)))
torch.nn.Softshrink(lambd) == mindspore.nn.SoftShrink(lambd)
example(torch.nn.Softshrink()(f32(2, 4)))
example(torch.nn.Softshrink(lambd=0.2)(f32(2, 4)))
torch.nn.PairwiseDistance(p, eps, keepdim) >> pairwise_distance_layer(p, eps, keepdim)
example(torch.nn.PairwiseDistance()(f32(4, 3), f32(4, 3)))
example(torch.nn.PairwiseDistance(p=1.0, keepdim=True)(f32(4, 3), f32(4, 3)))
torch.nn.functional.pairwise_distance(x1, x2, p, eps, keepdim) >> pairwise_distance(x1, x2, p, eps, keepdim)
example(torch.nn.functional.pairwise_distance(f32(4, 3), f32(4, 3)))
example(torch.nn.functional.pairwise_distance(f32(4, 3), f32(4, 3), p=1.0, keepdim=True))
torch.nn.functional.poisson_nll_loss(input, target, log_input, full, eps=eps, reduction=reduction) >> poisson_nll_loss(input, target, log_input, full, eps, reduction)
example(torch.nn.functional.poisson_nll_loss(f32(4), u32f(4)))
example(torch.nn.functional.poisson_nll_loss(u32f(4), u32f(4), log_input=False, full=True, reduction="sum"))
torch.nn.functional.soft_margin_loss(input, target, reduction=reduction) >> soft_margin_loss(input, target, reduction)
example(torch.nn.functional.soft_margin_loss(f32(4), tensor([1.0, -1.0, 1.0, -1.0], "float32")))
example(torch.nn.functional.soft_margin_loss(f32(4), tensor([1.0, -1.0, 1.0, -1.0], "float32"), reduction="none"))
example(torch.nn.functional.soft_margin_loss(f16(4), tensor([1.0, -1.0, 1.0, -1.0], "float32")))
torch.nn.SoftMarginLoss(reduction=reduction) >> soft_margin_layer(reduction)
example(torch.nn.SoftMarginLoss()(f32(4), tensor([1.0, -1.0, 1.0, -1.0], "float32")))
example(torch.nn.SoftMarginLoss()(f32(4), tensor([1.0, -1.0, 1.0, -1.0], "float64")))
torch.nn.functional.triplet_margin_loss(anchor, positive, negative, margin, p, eps, swap=False, reduction=reduction) >> triplet_margin_loss(anchor, positive, negative, margin, p, eps, reduction)
example(torch.nn.functional.triplet_margin_loss(f32(4, 3), f32(4, 3), f32(4, 3)))
example(torch.nn.functional.triplet_margin_loss(f32(4, 3), f32(4, 3), f32(4, 3), margin=0.3, p=1.0, reduction="sum"))
torch.nn.functional.bilinear(input1, input2, weight, bias) >> bilinear(input1, input2, weight, bias)
example(torch.nn.functional.bilinear(f32(2, 3), f32(2, 4), f32(5, 3, 4)))
example(torch.nn.functional.bilinear(f32(2, 3), f32(2, 4), f32(5, 3, 4), f32(5)))
torch.nn.functional.selu(input) >> selu(input)
example(torch.nn.functional.selu(f32(2, 3)))
torch.nn.functional.alpha_dropout(input, training=False) >> input
example(torch.nn.functional.alpha_dropout(f32(2, 3)))
torch.nn.functional.feature_alpha_dropout(input, training=False) >> input
example(torch.nn.functional.feature_alpha_dropout(f32(2, 3)))
torch.nn.functional.max_pool1d(input, kernel_size, stride, padding, ceil_mode=False, return_indices=False, dilation=1) >> max_pool1d(input, kernel_size, stride, padding)
example(torch.nn.functional.max_pool1d(f32(1, 2, 6), 2))
example(torch.nn.functional.max_pool1d(f32(1, 2, 7), 3, stride=2, padding=1))
torch.nn.functional.local_response_norm(input, size, alpha, beta, k) >> local_response_norm(input, size, alpha, beta, k)
example(torch.nn.functional.local_response_norm(f32(2, 4, 3, 3), 2))
example(torch.nn.functional.local_response_norm(f32(2, 5, 3, 3), 3, alpha=0.1, beta=0.5, k=2.0))
example(torch.nn.functional.local_response_norm(i64(1, 4, 3, 3), 2, 0.1))
torch.nn.functional.instance_norm(input, eps=eps) >> instance_norm(input, eps)
example(torch.nn.functional.instance_norm(f32(2, 3, 4, 4)))
example(torch.nn.functional.instance_norm(f32(2, 3, 4), eps=0.1))
torch.Tensor.sum_to_size(self, *size) == mindspore.Tensor.sum_to_size(self, *size)
torch.Tensor.sum_to_size(self, size) >> mindspore.Tensor.sum_to_size(self, size)
example(f32(4, 3).sum_to_size((1, 3)))
torch.linalg.svd(A, full_matrices) >> singular_value_decomposition(A, full_matrices)
example(torch.linalg.svd(f32(3, 3))[1])
example(torch.linalg.svd(f32(4, 3), full_matrices=False)[1])
torch.Tensor.to_dense(self) >> self
example(f32(2, 3).to_dense())
torch.Tensor.is_sparse >> False
example(f32(2).is_sparse)
torch.Tensor.is_quantized >> False
example(f32(2).is_quantized)
torch.Tensor.is_cuda >> False
example(f32(2).is_cuda)
torch.Tensor.is_meta >> False
example(f32(2).is_meta)
torch.Tensor.is_mps >> False
example(f32(2).is_mps)
torch.Tensor.is_mkldnn >> False
example(f32(2).is_mkldnn)
torch.Tensor.is_nested >> False
example(f32(2).is_nested)
torch.Tensor.H >> mindspore.Tensor.conj(mindspore.Tensor.swapaxes(self, 0, 1))
example(c64(2, 3).H)
torch.Tensor.mH >> mindspore.Tensor.conj(mindspore.Tensor.swapaxes(self, -2, -1))
example(c64(2, 2, 3).mH)
torch.Tensor.dense_dim(self) >> self.ndim
example(f32(2, 3).dense_dim())
torch.Tensor.output_nr >> 0
example(f32(2, 3).output_nr)
torch.Tensor.share_memory_(self) >> self
example(f32(2, 3).share_memory_())
torch.Tensor.char(self) >> mindspore.Tensor.to(self, mindspore.int8)
example((f32(2, 3) * 5).char())
torch.Tensor.cfloat(self) >> mindspore.Tensor.to(self, mindspore.complex64)
example(f32(2, 3).cfloat())
torch.Tensor.cdouble(self) >> mindspore.Tensor.to(self, mindspore.complex128)
example(f64(2, 3).cdouble())
torch.pairwise_distance(x1, x2, p, eps, keepdim) >> pairwise_distance(x1, x2, p, eps, keepdim)
example(torch.pairwise_distance(f32(4, 3), f32(4, 3)))
torch.selu(input) >> selu(input)
example(torch.selu(f32(2, 3)))
torch.celu(input, alpha) >> mindspore.ops.celu(input, alpha)
example(torch.celu(f32(2, 3), 0.5))
torch.prelu(input, weight) >> mindspore.ops.prelu(input, weight)
example(torch.prelu(f32(2, 3), u32f(1)))
torch.hardshrink(input, lambd) >> mindspore.ops.hardshrink(input, lambd)
example(torch.hardshrink(f32(2, 3), 0.3))
torch.threshold(input, threshold, value) >> mindspore.ops.threshold(input, threshold, value)
example(torch.threshold(f32(2, 3), 0.3, 1.0))
torch.group_norm(input, num_groups, weight, bias, eps) >> mindspore.ops.group_norm(input, num_groups, weight, bias, eps)
example(torch.group_norm(f32(2, 4, 3), 2))
torch.avg_pool1d(input, kernel_size, padding=0, ceil_mode=False) >> mindspore.ops.avg_pool1d(input, kernel_size, kernel_size)
example(torch.avg_pool1d(f32(2, 3, 8), 2))
torch.adaptive_avg_pool1d(input, output_size) >> mindspore.ops.adaptive_avg_pool1d(input, output_size)
example(torch.adaptive_avg_pool1d(f32(1, 2, 6), 2))
torch.bilinear(input1, input2, weight, bias) >> bilinear(input1, input2, weight, bias)
example(torch.bilinear(f32(2, 3), f32(2, 4), f32(5, 3, 4), f32(5)))
torch.dropout(input, p, train) >> mindspore.ops.dropout(input, p, train)
example(torch.dropout(f32(2, 3), 0.5, False))
torch.rsub(input, other, alpha=1) >> other - input
example(torch.rsub(f32(2, 3), f32(2, 3)))
torch.cummin(input, dim) == mindspore.ops.cummin(input, dim)
no_gradient("MindSpore has none for it")
example(torch.cummin(f32(4, 3), 0)[0])


def pairwise_distance_layer(p=2.0, eps=1e-06, keepdim=False):
    """A layer for the distance between rows."""

    class PairwiseDistance(mindspore.nn.Cell):
        def construct(self, x1, x2):
            return mindspore.ops.vector_norm(x1 - x2 + eps, p, axis=-1, keepdims=keepdim)

    return PairwiseDistance()


def pairwise_distance(x1, x2, p=2.0, eps=1e-06, keepdim=False):
    """The distance between rows."""
    return mindspore.ops.vector_norm(x1 - x2 + eps, p, axis=-1, keepdims=keepdim)


def poisson_nll_loss(input, target, log_input=True, full=False, eps=1e-08, reduction="mean"):
    """The negative log likelihood of Poisson distributed targets."""
    loss = mindspore.ops.exp(input) - target * input if log_input else input - target * mindspore.ops.log(input + eps)
    if full:
        stirling = target * mindspore.ops.log(target) - target + 0.5 * mindspore.ops.log(2 * 3.141592653589793 * target)
        loss = loss + mindspore.ops.where(target > 1, stirling, mindspore.ops.zeros_like(target))
    return loss.mean() if reduction == "mean" else loss.sum() if reduction == "sum" else loss


def soft_margin_loss(input, target, reduction="mean"):
    """The logistic loss of targets of 1 and -1."""
    loss = mindspore.ops.log1p(mindspore.ops.exp(-target.astype(input.dtype) * input))
    return loss.mean() if reduction == "mean" else loss.sum() if reduction == "sum" else loss


def soft_margin_layer(reduction="mean"):
    """The logistic loss of targets of 1 and -1, as a layer."""

    class SoftMarginLoss(mindspore.nn.Cell):
        def construct(self, x, target):
            loss = mindspore.ops.log1p(mindspore.ops.exp(-target.astype(x.dtype) * x))
            return loss.mean() if reduction == "mean" else loss.sum() if reduction == "sum" else loss

    return SoftMarginLoss()


def triplet_margin_loss(anchor, positive, negative, margin=1.0, p=2.0, eps=1e-06, reduction="mean"):
    """How much nearer the positive example is to the anchor than the negative one."""
    near = mindspore.ops.vector_norm(anchor - positive + eps, p, axis=-1)
    far = mindspore.ops.vector_norm(anchor - negative + eps, p, axis=-1)
    loss = mindspore.ops.relu(margin + near - far)
    return loss.mean() if reduction == "mean" else loss.sum() if reduction == "sum" else loss


def bilinear(input1, input2, weight, bias=None):
    """The bilinear form of two inputs."""
    left = mindspore.ops.matmul(input1, weight.reshape(weight.shape[0], weight.shape[1], -1)).movedim(0, -2)
    result = (left * input2.expand_dims(-2)).sum(-1)
    return result if bias is None else result + bias


def max_pool1d(input, kernel_size, stride=None, padding=0):
    """The largest values of each window."""
    size = kernel_size if isinstance(kernel_size, int) else kernel_size[0]
    step = size if stride is None else stride if isinstance(stride, int) else stride[0]
    border = padding if isinstance(padding, int) else padding[0]
    return mindspore.ops.max_pool2d(input.expand_dims(-2), (1, size), (1, step), (0, border)).squeeze(-2)


def local_response_norm(input, size, alpha=0.0001, beta=0.75, k=1.0):
    """Each value, divided by what its neighbours among the channels have."""
    squares = mindspore.ops.square(input)
    channels = input.shape[1]
    sums = []
    for channel in range(channels):
        first, last = max(channel - size // 2, 0), min(channel + (size - 1) // 2 + 1, channels)
        sums.append(squares[:, first:last].sum(1))
    sums = mindspore.ops.stack(sums, 1)
    means = sums / size if input.is_floating_point() else sums // size
    return input / (k + alpha * means) ** beta


def instance_norm(input, eps=1e-05):
    """Each channel of each example with mean 0 and variance 1."""
    axes = tuple(range(2, input.ndim))
    centred = input - input.mean(axes, True)
    return centred / mindspore.ops.sqrt(mindspore.ops.square(centred).mean(axes, True) + eps)


def singular_value_decomposition(A, full_matrices=True):
    """U, the singular values and V transposed."""
    import collections

    values, left, right = mindspore.ops.svd(A, full_matrices=full_matrices)
    return collections.namedtuple("linalg_svd", ("U", "S", "Vh"))(left, values, right.conj().swapaxes(-2, -1))


def selu(input):
    """The scaled exponential linear unit; MindSpore's own has another gradient on a CPU."""
    scale, alpha = 1.0507009873554805, 1.6732632423543772
    return scale * mindspore.ops.where(input > 0, input, alpha * mindspore.ops.expm1(mindspore.ops.minimum(input, mindspore.ops.zeros_like(input))))


def diag(input, diagonal=0):
    """A matrix with the values on a diagonal, or the diagonal of a matrix."""
    return mindspore.ops.diag_embed(input, diagonal) if input.ndim == 1 else mindspore.ops.diagonal(input, diagonal)
