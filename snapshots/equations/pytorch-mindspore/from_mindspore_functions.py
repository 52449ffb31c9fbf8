# Functions and methods of MindSpore that PyTorch has with other arguments or results, as a source.

torch.eq(input, other) << mindspore.ops.equal(input, other)
no_gradient("truth has none")
example(mindspore.ops.equal(i64(2, 3), i64(2, 3)))
example(mindspore.ops.equal(f32(2, 3), 1.0))
example(mindspore.ops.functional.equal(i64(2, 3), i64(3)))

torch.gather(x, dim, index.long()) << mindspore.ops.gather_d(x, dim, index)
torch.div(x, y, rounding_mode="trunc") << mindspore.ops.truncate_div(x, y)
sum(x) << mindspore.ops.addn(x)
torch.amax(tensor) << mindspore.ops.reduce_max(tensor)
example(mindspore.ops.gather_d(f32(3, 4), 1, idx(4, 3, 2)))
example(mindspore.ops.gather_d(x=f32(3, 4), dim=0, index=tensor([[0, 2, 1, 1]], "int32")))
example(mindspore.ops.truncate_div(f32(2, 3), f32(2, 3)))
example(mindspore.ops.addn([f32(2, 3), f32(2, 3), f32(2, 3)]))

spaced_powers(start, end, steps, base) << mindspore.ops.logspace(start, end, steps, base, dtype=mindspore.float32)
spaced_powers(start, end, steps, base, dtype) << mindspore.ops.logspace(start, end, steps, base, dtype=dtype)
def spaced_powers(start, end, steps, base=10, dtype=torch.float32):
    """Powers of the base whose exponents lie evenly between two numbers or tensors of one element."""
    return torch.logspace(float(start), float(end), steps, base, dtype=dtype)


no_gradient("PyTorch's has none: it takes numbers")
example(mindspore.ops.logspace(tensor([0.0], "float32")[0], tensor([2.0], "float32")[0], 5))
example(mindspore.ops.logspace(tensor([0.0], "float32")[0], tensor([3.0], "float32")[0], steps=4, base=2, dtype=mindspore.float64))

unique_values << mindspore.ops.unique
runs_of_values(input, return_inverse, return_counts, dim) << mindspore.ops.unique_consecutive(input, return_inverse, return_counts, dim)
no_gradient("values that are counted have none")


def runs_of_values(input, return_inverse=False, return_counts=False, dim=None):
    """Of each run of equal values one; PyTorch's function leaves the places empty where they are asked for by position."""
    return torch.unique_consecutive(input, return_inverse=return_inverse, return_counts=return_counts, dim=dim)


def unique_values(input):
    """The different values in the order of their first places, and for each element the place of its value."""
    values, inverse = torch.unique(input, return_inverse=True)
    first = torch.full((len(values),), input.numel(), device=input.device).scatter_reduce(0, inverse.flatten(), torch.arange(input.numel(), device=input.device), "amin")
    order = first.argsort()
    return values[order], order.argsort()[inverse].to(torch.int64 if input.dtype == torch.int64 else torch.int32)


example(mindspore.ops.unique(i32(7)))
example(mindspore.ops.unique(i64(3, 4)))
example(mindspore.ops.unique(mindspore.ops.floor(f32(9))))
example(mindspore.ops.unique_consecutive(i32(9)))
example(mindspore.ops.unique_consecutive(i32(9), True))
example(mindspore.ops.unique_consecutive(i32(9), return_inverse=True, return_counts=True))

torch.split(tensor, split_size, dim) << mindspore.ops.function.split_ext(tensor, split_size, dim)
example(mindspore.ops.function.array_func.split_ext(f32(5, 3), 2))
example(mindspore.ops.function.array_func.split_ext(f32(2, 5), [2, 3], 1))

torch.bincount(self, weights, minlength).float() << mindspore.Tensor.bincount(self, weights, minlength)
no_gradient("numbers of values have none")
example(mindspore.ops.cast(i64(5), mindspore.int64).bincount())
example(mindspore.ops.cast(i64(5), mindspore.int32).bincount(minlength=12))
example(mindspore.ops.cast(i64(5), mindspore.int64).bincount(weights=f32(5)))

torch.nn.functional.unfold(self, kernel_size, dilation, padding, stride) << mindspore.Tensor.unfold(self, kernel_size, dilation, padding, stride)
example(mindspore.ops.exp(f32(2, 3, 6, 5)).unfold(2))
example(mindspore.ops.exp(f32(2, 3, 6, 5)).unfold((2, 3), stride=2, padding=1))

torch.Tensor.fill_diagonal_(self.clone(), fill_value, wrap) << mindspore.Tensor.fill_diagonal(self, fill_value, wrap)
example(mindspore.ops.exp(f32(3, 4)).fill_diagonal(1.5))
example(mindspore.ops.exp(f32(5, 3)).fill_diagonal(2.0, wrap=True))

torch.multinomial(self, num_samples, replacement).int() << mindspore.Tensor.multinomial(self, num_samples, replacement, seed=None)
random_result("which are drawn")
example(mindspore.ops.exp(f32(3, 4)).multinomial(2, False))
example(mindspore.ops.exp(f32(3, 4)).multinomial(3))

singular(self, full_matrices, compute_uv) << mindspore.Tensor.svd(self, full_matrices, compute_uv)
singular(input, full_matrices, compute_uv) << mindspore.ops.svd(input, full_matrices, compute_uv)
no_gradient("the signs of singular vectors are free")
def singular(input, full_matrices=False, compute_uv=True):
    """The singular values first, then the vectors of both sides as columns."""
    if not compute_uv:
        return torch.linalg.svdvals(input)
    u, s, v = torch.linalg.svd(input, full_matrices=full_matrices)
    return s, u, v.mH


example(mindspore.ops.exp(f32(3, 4)).svd(compute_uv=False))
example(mindspore.ops.svd(f32(3, 4), compute_uv=False))
def example():
    s, u, v = mindspore.ops.svd(f32(4, 3))
    return s, mindspore.ops.matmul(u * s, v.T)


classified(log_probs, targets, input_lengths, target_lengths, blank, reduction, zero_infinity) << mindspore.ops.ctc_loss(
    log_probs, targets, input_lengths, target_lengths, blank, reduction, zero_infinity)
def classified(log_probs, targets, input_lengths, target_lengths, blank=0, reduction="mean", zero_infinity=False):
    """The loss, and the logarithms of the probabilities of the ways to each place of the targets."""
    loss = torch.nn.functional.ctc_loss(log_probs, targets, input_lengths, target_lengths, blank, reduction, zero_infinity)
    ways = torch._ctc_loss(log_probs, targets.long(), input_lengths.tolist(), target_lengths.tolist(), blank, zero_infinity)[1]
    return loss, ways


tolerance(1e-4, "sums in another order")
def example():
    x = mindspore.ops.log_softmax(f32(6, 2, 5), axis=-1)
    lengths = mindspore.ops.cast(mindspore.ops.ones((2,)) * 6, mindspore.int32), mindspore.ops.cast(mindspore.ops.ones((2,)) * 2, mindspore.int32)
    targets = mindspore.ops.cast(idx(4, 2, 2) + 1, mindspore.int32)
    return mindspore.ops.ctc_loss(x, targets, lengths[0], lengths[1])[0], mindspore.ops.ctc_loss(x, targets, lengths[0], lengths[1], reduction="none")
