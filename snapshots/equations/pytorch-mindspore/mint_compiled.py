# mindspore.mint as a source where it runs on a CPU only in compiled functions, with examples in it.

torch.arange(end, dtype=dtype) << mindspore.mint.arange(end, dtype=dtype)
def example():
    @mindspore.jit
    def compute():
        return mindspore.mint.arange(5), mindspore.mint.arange(5, dtype=mindspore.float32), mindspore.mint.arange(end=4)

    return compute()


torch.arange(start=start, end=end, step=step, dtype=dtype) << mindspore.mint.arange(start=start, end=end, step=step, dtype=dtype)
def example():
    @mindspore.jit
    def compute():
        return (mindspore.mint.arange(1, 7),
                mindspore.mint.arange(1, 7, 2),
                mindspore.mint.arange(0, 6, step=3, dtype=mindspore.float32))

    return compute()


torch.zeros_like(input, dtype=dtype) << mindspore.mint.zeros_like(input, dtype=dtype)
no_gradient("what it gives does not depend on the values, or is integer")
def example():
    @mindspore.jit
    def compute(x0, x1):
        return mindspore.mint.zeros_like(x0), mindspore.mint.zeros_like(x1, dtype=mindspore.float32)

    return compute(f32(2, 3), i64(2, 3))


torch.ones_like(input, dtype=dtype) << mindspore.mint.ones_like(input, dtype=dtype)
no_gradient("what it gives does not depend on the values, or is integer")
def example():
    @mindspore.jit
    def compute(x0, x1):
        return mindspore.mint.ones_like(x0), mindspore.mint.ones_like(x1, dtype=mindspore.float32)

    return compute(f32(2, 3), i64(2, 3))


torch.nn.functional.pad(input, pad, mode, value) << mindspore.mint.nn.functional.pad(input, pad, mode, value)
def example():
    @mindspore.jit
    def compute(x0, x1, x2):
        return (mindspore.mint.nn.functional.pad(x0, (1, 2)),
                mindspore.mint.nn.functional.pad(x1, (1, 2, 0, 1), value=1.5),
                mindspore.mint.nn.functional.pad(x2, [1, 2], "constant", 2.0))

    return compute(f32(2, 3), f32(2, 3, 4), f32(2, 3))


torch.full(size, fill_value, dtype=dtype) << mindspore.mint.full(size, fill_value, dtype=dtype)
def example():
    @mindspore.jit
    def compute():
        return mindspore.mint.full((2, 3), 1.5), mindspore.mint.full((2, 3), 2, dtype=mindspore.float32)

    return compute()


torch.einsum(equation, *operands) << mindspore.mint.einsum(equation, *operands)
def example():
    @mindspore.jit
    def compute(x0, x1, x2, x3):
        return mindspore.mint.einsum("ij,kj->ik", x0, x1), mindspore.mint.einsum("bij,bjk->bik", x2, x3)

    return compute(f32(2, 3), f32(4, 3), f32(2, 3, 4), f32(2, 4, 5))


torch.nn.functional.one_hot(tensor, num_classes) << mindspore.mint.nn.functional.one_hot(tensor, num_classes)
def example():
    @mindspore.jit
    def compute(x0, x1):
        return mindspore.mint.nn.functional.one_hot(x0, 5), mindspore.mint.nn.functional.one_hot(x1, num_classes=4)

    return compute(idx(4, 2, 3), idx(4, 2))


torch.nn.functional.log_softmax(input, dim, dtype=dtype) << mindspore.mint.nn.functional.log_softmax(input, dim, dtype=dtype)
def example():
    @mindspore.jit
    def compute(x0, x1, x2):
        return (mindspore.mint.nn.functional.log_softmax(x0, dim=-1),
                mindspore.mint.nn.functional.log_softmax(x1, 0),
                mindspore.mint.special.log_softmax(x2, dim=0))

    return compute(f32(2, 3), f32(2, 3), f32(2, 3))


torch.argmax(input, dim, keepdim) << mindspore.mint.argmax(input, dim, keepdim)
no_gradient("what it gives does not depend on the values, or is integer")
def example():
    @mindspore.jit
    def compute(x0, x1, x2):
        return mindspore.mint.argmax(x0), mindspore.mint.argmax(x1, dim=1), mindspore.mint.argmax(x2, 0, keepdim=True)

    return compute(f32(2, 3), f32(2, 3), f32(2, 3))


torch.nn.functional.cross_entropy(input, target, weight, ignore_index=ignore_index, reduction=reduction, label_smoothing=label_smoothing) << mindspore.mint.nn.functional.cross_entropy(input, target, weight, ignore_index, reduction, label_smoothing)
def example():
    @mindspore.jit
    def compute(x, labels):
        return (mindspore.mint.nn.functional.cross_entropy(x, labels),
                mindspore.mint.nn.functional.cross_entropy(x, labels, None, -100, "none"),
                mindspore.mint.nn.functional.cross_entropy(x, labels, reduction="sum"))

    return compute(f32(4, 3), idx(3, 4))


torch.nn.functional.nll_loss(input, target, weight, ignore_index=ignore_index, reduction=reduction) << mindspore.mint.nn.functional.nll_loss(input, target, weight, ignore_index, reduction)
def example():
    @mindspore.jit
    def compute(x0, x1, x2, x3):
        return (mindspore.mint.nn.functional.nll_loss(x0, x1),
                mindspore.mint.nn.functional.nll_loss(x2, x3, reduction="sum", ignore_index=1))

    return compute(f32(4, 3), idx(3, 4), f32(4, 3), idx(3, 4))


torch.nn.functional.embedding(input, weight, padding_idx) << mindspore.mint.nn.functional.embedding(input, weight, padding_idx)
def example():
    @mindspore.jit
    def compute(x0, x1):
        return mindspore.mint.nn.functional.embedding(x0, x1)

    return compute(idx(4, 2, 3), f32(4, 5))


torch.nn.functional.glu(input, dim) << mindspore.mint.nn.functional.glu(input, dim)
def example():
    @mindspore.jit
    def compute(x0, x1):
        return mindspore.mint.nn.functional.glu(x0), mindspore.mint.nn.functional.glu(x1, dim=0)

    return compute(f32(2, 4), f32(2, 4))


torch.softmax(input, dim, dtype=dtype) << mindspore.mint.softmax(input, dim, dtype=dtype)
def example():
    @mindspore.jit
    def compute(x0, x1):
        return mindspore.mint.softmax(x0, 1), mindspore.mint.softmax(x1, dim=0)

    return compute(f32(2, 3), f32(2, 3))


torch.nonzero(input) << mindspore.mint.nonzero(input)
def example():
    @mindspore.jit
    def compute(x0):
        return mindspore.mint.nonzero(x0)

    return compute(i64(2, 3))


torch.masked_select(input, mask) << mindspore.mint.masked_select(input, mask)
def example():
    @mindspore.jit
    def compute(x0, x1):
        return mindspore.mint.masked_select(x0, x1)

    return compute(f32(2, 3), b(2, 3))


torch.narrow(input, dim, start, length) << mindspore.mint.narrow(input, dim, start, length)
def example():
    @mindspore.jit
    def compute(x0, x1):
        return mindspore.mint.narrow(x0, 0, 1, 2), mindspore.mint.narrow(x1, dim=-1, start=0, length=2)

    return compute(f32(4, 3), f32(4, 3))


torch.select(input, dim, index) << mindspore.mint.select(input, dim, index)
def example():
    @mindspore.jit
    def compute(x0, x1):
        return mindspore.mint.select(x0, 0, 1), mindspore.mint.select(x1, dim=1, index=-1)

    return compute(f32(4, 3), f32(4, 3))


torch.nan_to_num(input, nan, posinf, neginf) << mindspore.mint.nan_to_num(input, nan, posinf, neginf)
def example():
    @mindspore.jit
    def compute(x0, x1):
        return mindspore.mint.nan_to_num(x0), mindspore.mint.nan_to_num(x1, nan=1.0, posinf=2.0)

    return compute(f32(2, 3), f32(2, 3))


torch.hstack(tensors) << mindspore.mint.hstack(tensors)
def example():
    @mindspore.jit
    def compute(x0, x1):
        return mindspore.mint.hstack([x0, x1])

    return compute(f32(2, 3), f32(2, 3))


torch.dstack(tensors) << mindspore.mint.dstack(tensors)
def example():
    @mindspore.jit
    def compute(x0, x1):
        return mindspore.mint.dstack([x0, x1])

    return compute(f32(2, 3), f32(2, 3))


torch.xlogy(input, other) << mindspore.mint.xlogy(input, other)
def example():
    @mindspore.jit
    def compute(x0, x1):
        return mindspore.mint.xlogy(x0, x1)

    return compute(f32(2, 3), u32f(2, 3))


torch.erfc(input) << mindspore.mint.erfc(input)
def example():
    @mindspore.jit
    def compute(x0):
        return mindspore.mint.erfc(x0)

    return compute(f32(2, 3))


torch.bitwise_and(input, other) << mindspore.mint.bitwise_and(input, other)
def example():
    @mindspore.jit
    def compute(x0, x1):
        return mindspore.mint.bitwise_and(x0, x1)

    return compute(i64(2, 3), i64(2, 3))


torch.float_power(input, exponent) << mindspore.mint.float_power(input, exponent)
def example():
    @mindspore.jit
    def compute(x0):
        return mindspore.mint.float_power(x0, 2)

    return compute(f32(2, 3))


torch.sub(input, other, alpha=alpha) << mindspore.mint.sub(input, other, alpha=alpha)
def example():
    @mindspore.jit
    def compute(x0, x1):
        return mindspore.mint.sub(x0, x1, alpha=2)

    return compute(f32(2, 3), f32(2, 3))


torch.cdist(x1, x2, p) << mindspore.mint.cdist(x1, x2, p)
def example():
    @mindspore.jit
    def compute(x0, x1, x2, x3):
        return mindspore.mint.cdist(x0, x1), mindspore.mint.cdist(x2, x3, p=1.0)

    return compute(f32(2, 3), f32(4, 3), f32(2, 3), f32(4, 3))

torch.nn.Embedding(num_embeddings, embedding_dim, padding_idx) << mindspore.mint.nn.Embedding(num_embeddings, embedding_dim, padding_idx)
torch.nn.GLU(dim) << mindspore.mint.nn.GLU(dim)
torch.nn.LogSoftmax(dim) << mindspore.mint.nn.LogSoftmax(dim)
torch.nn.ZeroPad2d(padding) << mindspore.mint.nn.ZeroPad2d(padding)
torch.nn.ConstantPad1d(padding, value) << mindspore.mint.nn.ConstantPad1d(padding, value)
torch.nn.CrossEntropyLoss(weight, ignore_index=ignore_index, reduction=reduction, label_smoothing=label_smoothing) << mindspore.mint.nn.CrossEntropyLoss(
    weight, ignore_index, reduction, label_smoothing)
def example():
    class Network(mindspore.nn.Cell):
        def __init__(self):
            super().__init__()
            self.glu = mindspore.mint.nn.GLU(1)
            self.log_softmax = mindspore.mint.nn.LogSoftmax(-1)
            self.pad = mindspore.mint.nn.ZeroPad2d((1, 0, 2, 1))
            self.constant = mindspore.mint.nn.ConstantPad1d(1, 2.5)

        @mindspore.jit
        def construct(self, x: mindspore.Tensor):
            return self.glu(x), self.log_softmax(x), self.pad(x), self.constant(x)

    return Network()(f32(2, 4, 3))


def example():
    class Network(mindspore.nn.Cell):
        def __init__(self):
            super().__init__()
            self.loss = mindspore.mint.nn.CrossEntropyLoss()
            self.other = mindspore.mint.nn.CrossEntropyLoss(reduction="sum")

        @mindspore.jit
        def construct(self, x: mindspore.Tensor, labels: mindspore.Tensor):
            return self.loss(x, labels), self.other(x, labels)

    return Network()(f32(4, 3), idx(3, 4))


def example():
    class Network(mindspore.nn.Cell):
        def __init__(self):
            super().__init__()
            self.embedding = mindspore.mint.nn.Embedding(7, 5)

        @mindspore.jit
        def construct(self, x: mindspore.Tensor):
            return self.embedding(x)

    return Network()(idx(7, 2, 3))


unchanged << mindspore.jit


def unchanged(function=None, **options):
    """The function itself, or a decorator that gives it back: nothing is compiled."""
    return (lambda given: given) if function is None else function


def example():
    @mindspore.jit(capture_mode="ast")
    def compute(x):
        return mindspore.ops.exp(x)

    return compute(f32(2, 3))


torch.baddbmm(input, batch1, batch2, beta=beta, alpha=alpha) << mindspore.mint.baddbmm(input, batch1, batch2, beta=beta, alpha=alpha)
def example():
    @mindspore.jit
    def compute(x0, x1, x2):
        return mindspore.mint.baddbmm(x0, x1, x2), mindspore.mint.baddbmm(x0, x1, x2, beta=0.5, alpha=2)

    return compute(f32(2, 3, 5), f32(2, 3, 4), f32(2, 4, 5))


torch.Tensor.repeat(self, *repeats) << mindspore.Tensor.repeat(self, *repeats)
def example():
    @mindspore.jit(backend="GE")
    def compute(x0, x1):
        return mindspore.ops.exp(x0).repeat(2, 3), mindspore.ops.exp(x0).repeat((2, 1)), mindspore.ops.exp(x1).repeat(3), mindspore.ops.exp(x0).repeat(2, 1, 2)

    return compute(f32(2, 3), f32(4))
