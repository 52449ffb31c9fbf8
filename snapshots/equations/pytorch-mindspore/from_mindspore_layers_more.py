# Layers, measures and functions of mindspore.nn that single programs use, as a source.

(lambda x, k=0: torch.tril(x, k)) << mindspore.nn.Tril()
gives_one_hot(axis, depth, on_value, off_value) << mindspore.nn.OneHot(axis, depth, on_value, off_value, dtype=mindspore.float32)
gives_one_hot(axis, depth, on_value, off_value, dtype) << mindspore.nn.OneHot(axis, depth, on_value, off_value, dtype)
(lambda x, bound: clipped_to_norm(x, bound)) << mindspore.nn.ClipByNorm(axis=None)
(lambda x: torch.linalg.vector_norm(x, keepdim=keep_dims)) << mindspore.nn.Norm(axis=(), keep_dims=keep_dims)
(lambda x: torch.linalg.vector_norm(x, dim=axis, keepdim=keep_dims)) << mindspore.nn.Norm(axis, keep_dims)
torch.nn.Bilinear(in1_channels, in2_channels, out_channels, has_bias) << mindspore.nn.BiDense(
    in1_channels, in2_channels, out_channels, weight_init=None, bias_init=None, has_bias=has_bias, dtype=mindspore.float32)
labels_loss(reduction) << mindspore.nn.SoftmaxCrossEntropyWithLogits(sparse=True, reduction=reduction)
(lambda logits, labels: torch.nn.functional.cross_entropy(logits, labels, reduction=reduction)) << mindspore.nn.SoftmaxCrossEntropyWithLogits(
    sparse=False, reduction=reduction)


def gives_one_hot(axis=-1, depth=1, on=1.0, off=0.0, dtype=torch.float32):
    """A function that gives for each number so many values along an axis, of which the one at its place is another."""
    def compute(numbers):
        places = torch.arange(depth, device=numbers.device)
        found = torch.where(numbers[..., None] == places, torch.tensor(on, dtype=dtype), torch.tensor(off, dtype=dtype))
        return found.movedim(-1, axis)

    return compute


def clipped_to_norm(tensor, bound):
    """The tensor, made smaller where its length is more than a bound."""
    tensor = tensor.float()
    length = torch.linalg.vector_norm(tensor)
    return tensor * bound / torch.maximum(length, torch.as_tensor(bound, dtype=length.dtype))


def labels_loss(reduction="none"):
    """The cross entropy of logits and the numbers of the right classes."""
    return lambda logits, labels: torch.nn.functional.cross_entropy(logits, labels.long(), reduction=reduction)


example(mindspore.nn.Tril()(f32(3, 4)))
example(mindspore.nn.Tril()(f32(3, 4), 1))
example(mindspore.nn.Norm()(f32(3, 4)))
example(mindspore.nn.Norm(axis=1, keep_dims=True)(f32(3, 4)))
example(mindspore.nn.Norm((0, 2))(f32(3, 4, 2)))
example(mindspore.nn.ClipByNorm()(f32(3, 4), tensor(1.0, "float32")))
example(mindspore.nn.ClipByNorm()(f32(3, 4), tensor(100.0, "float32")))
example(mindspore.nn.ClipByNorm()(f16(3, 4), tensor(1.0, "float32")))
example(mindspore.nn.BiDense(2, 3, 4)(f32(5, 2), f32(5, 3)))
example(mindspore.nn.BiDense(2, 3, out_channels=4, has_bias=False)(f32(5, 2), f32(5, 3)))
example(mindspore.nn.SoftmaxCrossEntropyWithLogits(sparse=True)(f32(3, 4), tensor([0, 3, 1], "int32")))
example(mindspore.nn.SoftmaxCrossEntropyWithLogits(sparse=True, reduction="mean")(f32(3, 4), tensor([0, 3, 1], "int32")))
example(mindspore.nn.SoftmaxCrossEntropyWithLogits()(f32(3, 4), tensor([[0, 1, 0, 0], [0.5, 0, 0.5, 0], [0, 0, 0, 1]], "float32"))[1])
example(mindspore.nn.SoftmaxCrossEntropyWithLogits(reduction="sum")(f32(3, 4), mindspore.Tensor([[0.0, 1, 0, 0], [0.5, 0, 0.5, 0], [0, 0, 0, 1]])))
def example():
    class Attention(mindspore.nn.Cell):
        def __init__(self):
            super().__init__()
            self.attention = mindspore.nn.MultiheadAttention(6, 2)

        def construct(self, x, y):
            return self.attention(x, y, y)

    return Attention()(f32(3, 2, 6), f32(4, 2, 6))


no_gradient("whole numbers have none")
example(mindspore.nn.OneHot(depth=4)(tensor([[0, 3, 1], [2, 2, 0]], "int32")))
example(mindspore.nn.OneHot(axis=0, depth=4, on_value=2.0, off_value=-1.0)(tensor([[0, 3, 1], [2, 2, 0]], "int32")))
example(mindspore.nn.OneHot(1, 5, dtype=mindspore.float16)(tensor([[0, 3, 1], [2, 2, 0]], "int32")))

WithinBestClasses(1) << mindspore.Top1CategoricalAccuracy()
WithinBestClasses(5) << mindspore.Top5CategoricalAccuracy()
WithinBestClasses(k) << mindspore.TopKCategoricalAccuracy(k)
self.clear() << mindspore.TopKCategoricalAccuracy.clear(self)
self.update(*inputs) << mindspore.TopKCategoricalAccuracy.update(self, *inputs)
self.eval() << mindspore.TopKCategoricalAccuracy.eval(self)
no_gradient("numbers have none")
class WithinBestClasses(UpdatedMetric):
    """The share of samples whose class is among those with the largest values."""

    def __init__(self, number):
        super().__init__()
        self.number = number
        self.clear()

    def clear(self):
        self.right, self.samples = 0, 0

    def update(self, *inputs):
        inputs = [inputs[i] for i in self.indexes] if self.indexes else inputs
        values, labels = (self._convert_data(value) for value in inputs)
        labels = labels.argmax(1) if values.ndim == labels.ndim else labels
        best = (-values).argsort(1)[:, : self.number]
        self.right += int((best == labels.reshape(-1, 1)).sum())
        self.samples += len(labels)

    def eval(self):
        if not self.samples:
            raise RuntimeError("there are no samples")
        return self.right / self.samples


def example():
    first, more = mindspore.nn.Top1CategoricalAccuracy(), mindspore.nn.Top5CategoricalAccuracy()
    second = mindspore.nn.TopKCategoricalAccuracy(2)
    values, labels = f32(8, 9), idx(9, 8)
    for metric in (first, more, second):
        metric.clear()
        metric.update(values, labels)
        metric.update(values + 1, labels)
    found = [first.eval(), more.eval(), second.eval()]
    second.clear()
    second.update(f32(2, 3), tensor([[0, 1, 0], [1, 0, 0]], "float32"))
    return found, second.eval()


LateAdam(params, learning_rate, beta1, beta2, eps, weight_decay) << mindspore.nn.AdamWeightDecay(params, learning_rate, beta1, beta2, eps, weight_decay)
note("MindSpore leaves weights out of weight_decay whose names contain beta or gamma.")
tolerance(1e-4, "twenty steps, each with its rounding")
no_gradient("the example takes gradients itself")
class LateAdam(torch.optim.Optimizer):
    """Adam without a correction for the first steps, whose weight decay is a part of the step."""

    def __init__(self, params, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-6, weight_decay=0.0):
        super().__init__(params, {"lr": lr, "betas": (beta1, beta2), "eps": eps, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            beta1, beta2 = group["betas"]
            for weight in group["params"]:
                if weight.grad is None:
                    continue
                state = self.state[weight]
                if not state:
                    state.update(first=torch.zeros_like(weight), second=torch.zeros_like(weight))
                state["first"].lerp_(weight.grad, 1 - beta1)
                state["second"].mul_(beta2).addcmul_(weight.grad, weight.grad, value=1 - beta2)
                change = state["first"] / (state["second"].sqrt() + group["eps"]) + group["weight_decay"] * weight
                weight.sub_(group["lr"] * change)


def example():
    x, way = f32(4, 3), []
    weight = mindspore.Parameter(mindspore.ops.ones((3, 2)))
    optimizer = mindspore.nn.AdamWeightDecay([weight], 0.001)

    def forward_fn(y):
        return (y @ weight).square().mean()

    grad_fn = mindspore.value_and_grad(forward_fn, None, optimizer.parameters)
    for _ in range(20):
        loss, grads = grad_fn(x)
        optimizer(grads)
        way.append(weight.copy())
    return way


def example():
    x, way = f32(4, 3), []
    weight = mindspore.Parameter(mindspore.ops.ones((3, 2)))
    optimizer = mindspore.nn.optim.AdamWeightDecay([weight], learning_rate=0.1, beta1=0.8, beta2=0.99, eps=1e-3, weight_decay=0.05)

    def forward_fn(y):
        return (y @ weight).square().mean()

    grad_fn = mindspore.value_and_grad(forward_fn, None, optimizer.parameters)
    for _ in range(20):
        loss, grads = grad_fn(x)
        optimizer(grads)
        way.append(weight.copy())
    return way


gradient_function(fn, grad_position) << mindspore.grad(fn, grad_position, weights=None, has_aux=False, return_ids=False, sens_param=False)
no_gradient("the example takes gradients itself")
def gradient_function(function, position=0):
    """A function that gives the gradients of the sum of what a function gives, by one of its arguments or by several."""
    places = (position,) if isinstance(position, int) else tuple(position)

    def compute(*values, **named):
        values = list(values)
        for place in places:
            values[place] = values[place].detach().requires_grad_()
        with torch.enable_grad():
            found = function(*values, **named)
            total = sum(each.sum() for each in (found if isinstance(found, (tuple, list)) else (found,)) if isinstance(each, torch.Tensor))
        chosen = [values[place] for place in places]
        gradients = torch.autograd.grad(total, chosen, allow_unused=True)
        gradients = tuple(torch.zeros_like(value) if gradient is None else gradient for gradient, value in zip(gradients, chosen))
        return gradients[0] if isinstance(position, int) else gradients

    return compute


def example():
    def compute(x, y):
        return mindspore.ops.sin(x) * y

    def several(x, y):
        return mindspore.ops.sin(x) * y, x.sum() * 2

    first, second, both = mindspore.grad(compute), mindspore.grad(compute, 1), mindspore.ops.grad(compute, grad_position=(0, 1))
    return first(f32(3), f32(3)), second(f32(3), f32(3)), both(f32(3), f32(3)), mindspore.grad(several)(f32(3), f32(3))


RowTensor(indices, values, shape) << mindspore.RowTensor(indices, values, shape, row_tensor=None)
RowTensor << mindspore.RowTensor
RowTensor << mindspore.common.sparse_tensor.RowTensorInner
self.indices << mindspore.RowTensor.indices
self.values << mindspore.RowTensor.values
self.dense_shape << mindspore.RowTensor.dense_shape
class RowTensor:
    """Some of a tensor's rows: their places, their values, and the shape of the whole."""

    def __init__(self, indices, values, shape):
        self.indices, self.values, self.dense_shape = indices, values, tuple(shape)


def example():
    rows = mindspore.RowTensor(tensor([0, 2], "int32"), f32(2, 3), (4, 3))
    return rows.indices, rows.values * 2, rows.dense_shape, isinstance(rows, mindspore.common.RowTensor), isinstance(f32(2), mindspore.RowTensor)
