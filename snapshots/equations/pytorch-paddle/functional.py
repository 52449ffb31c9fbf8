# torch.nn.functional: activations, normalisation, dropout.

torch.nn.functional.relu(input) == paddle.nn.functional.relu(input)
torch.nn.functional.relu6(input) == paddle.nn.functional.relu6(input)
torch.nn.functional.silu(input) == paddle.nn.functional.silu(input)
torch.nn.functional.hardswish(input) == paddle.nn.functional.hardswish(input)
torch.nn.functional.mish(input) == paddle.nn.functional.mish(input)
torch.nn.functional.elu(input, alpha) == paddle.nn.functional.elu(input, alpha)
torch.nn.functional.leaky_relu(input, negative_slope) == paddle.nn.functional.leaky_relu(input, negative_slope)
torch.nn.functional.hardtanh(input, min_val, max_val) == paddle.nn.functional.hardtanh(input, min_val, max_val)
drop(inplace, "the result is the same; the input is not overwritten")
example(torch.nn.functional.relu(f32(4, 5)))
example(torch.nn.functional.relu(f32(4, 5) + 0, inplace=True))
example(torch.nn.functional.relu6(f32(4, 5) * 6, False))
example(torch.nn.functional.silu(f32(4, 5)))
example(torch.nn.functional.hardswish(f32(4, 5) * 4))
example(torch.nn.functional.mish(f32(4, 5)))
example(torch.nn.functional.elu(f32(4, 5), alpha=0.3))
example(torch.nn.functional.leaky_relu(f32(4, 5), 0.2))
example(torch.nn.functional.leaky_relu(f32(4, 5)))
example(torch.nn.functional.hardtanh(f32(4, 5) * 4, max_val=2.0))

torch.nn.functional.hardsigmoid(input) == paddle.nn.functional.hardsigmoid(input)
drop(inplace, "the result is the same; the input is not overwritten")
example(torch.nn.functional.hardsigmoid(f32(4, 5) * 4))

torch.nn.functional.gelu(input, approximate="none") == paddle.nn.functional.gelu(input)
torch.nn.functional.gelu(input, approximate="tanh") == paddle.nn.functional.gelu(input, approximate=True)
torch.nn.functional.gelu(input, approximate) >> paddle.nn.functional.gelu(input, approximate)
if isinstance(approximate, str):
    torch.nn.functional.gelu(input, approximate) << paddle.nn.functional.gelu(input, approximate)
example(torch.nn.functional.gelu(f32(4, 5)))
example(torch.nn.functional.gelu(f32(4, 5), approximate="tanh"))
example(torch.nn.functional.gelu(f32(4, 5), approximate="none"))
example(paddle.nn.functional.gelu(f32(4, 5), approximate="tanh"))
example(paddle.nn.functional.gelu(f32(4, 5), approximate="none"))
def example():
    return [torch.nn.functional.gelu(f32(4, 5), approximate=kind) for kind in ("none", "tanh")]



torch.nn.functional.sigmoid(input) == paddle.nn.functional.sigmoid(input)
torch.nn.functional.tanh(input) == paddle.nn.functional.tanh(input)
torch.nn.functional.logsigmoid(input) == paddle.nn.functional.log_sigmoid(input)
torch.nn.functional.softsign(input) == paddle.nn.functional.softsign(input)
torch.nn.functional.glu(input, dim) == paddle.nn.functional.glu(input, axis=dim)
example(torch.nn.functional.sigmoid(f32(4, 5)))
example(torch.nn.functional.tanh(f32(4, 5)))
example(torch.nn.functional.logsigmoid(f32(4, 5) * 10))
example(torch.nn.functional.softsign(f32(4, 5)))
example(torch.nn.functional.glu(f32(4, 6)))
example(torch.nn.functional.glu(f32(4, 6), dim=0))

torch.nn.functional.softplus(input, beta, threshold) == paddle.nn.functional.softplus(input, beta, threshold)
example(torch.nn.functional.softplus(f32(4, 5) * 30))
example(torch.nn.functional.softplus(f32(4, 5), 2.0))
example(torch.nn.functional.softplus(f32(4, 5), beta=2, threshold=1.5))

if given(dim):
    torch.nn.functional.softmax(input, dim, dtype=dtype) == paddle.nn.functional.softmax(input, axis=dim, dtype=dtype)
    torch.nn.functional.log_softmax(input, dim, dtype=dtype) == paddle.nn.functional.log_softmax(input, axis=dim, dtype=dtype)
torch.nn.functional.softmax(input, dim=-1) << paddle.nn.functional.softmax(input, axis=-1)
torch.nn.functional.log_softmax(input, dim=-1) << paddle.nn.functional.log_softmax(input, axis=-1)
example(torch.nn.functional.softmax(f32(4, 5, 3), dim=1))
example(torch.nn.functional.softmax(f32(4, 5, 3), -1))
example(torch.nn.functional.softmax(f32(4, 5), dim=0, dtype=torch.float64))
example(torch.nn.functional.log_softmax(f32(4, 5, 3), dim=-1))
example(torch.nn.functional.log_softmax(f32(4, 5, 3), 1))
example(paddle.nn.functional.softmax(f32(4, 5)))
example(paddle.nn.functional.log_softmax(f32(4, 5)))

torch.nn.functional.normalize(input, p, dim, eps) == paddle.nn.functional.normalize(input, p, axis=dim, epsilon=eps)
example(torch.nn.functional.normalize(f32(4, 5), p=2, dim=1))
example(torch.nn.functional.normalize(f32(4, 5) * 2))
example(torch.nn.functional.normalize(f32(4, 5, 3), 1.0, -1, 1e-7))
example(torch.nn.functional.normalize(f32(4, 5), dim=-1, eps=1e-8))

torch.nn.functional.layer_norm(input, normalized_shape, weight, bias, eps) == paddle.nn.functional.layer_norm(
    input, normalized_shape, weight, bias, epsilon=eps)
example(torch.nn.functional.layer_norm(f32(2, 3, 5), (5,)))
example(torch.nn.functional.layer_norm(f32(2, 3, 5), [5], weight=f32(5), bias=f32(5), eps=1e-3))
torch.nn.functional.group_norm(input, num_groups, eps=eps, weight=None, bias=None) >> paddle.nn.functional.group_norm(
    input, num_groups, epsilon=eps, weight=paddle.ones([input.shape[1]], dtype=input.dtype))
note("Without a weight, Paddle's gradient of a group normalisation is wrong.")
torch.nn.functional.group_norm(input, num_groups, weight, bias, eps) == paddle.nn.functional.group_norm(
    input, num_groups, epsilon=eps, weight=weight, bias=bias)
example(torch.nn.functional.group_norm(f32(2, 4, 5, 3), 2))
example(torch.nn.functional.group_norm(f32(2, 4, 5, 3), 4, f32(4), f32(4), 1e-3))
torch.nn.functional.batch_norm(input, running_mean=None, running_var=None, weight=weight, bias=bias, eps=eps) >> batch_norm_of_batch(
    input, weight, bias, eps)
drop(training, "without statistics PyTorch takes no other value")
drop(momentum, "there are no statistics to move")
def batch_norm_of_batch(input, weight, bias, epsilon):
    """Batch normalisation by mean and variance of the batch, which are not kept."""
    zeros, ones = paddle.zeros(input.shape[1:2], input.dtype), paddle.ones(input.shape[1:2], input.dtype)
    scale, shift = ones.clone() if weight is None else weight, zeros.clone() if bias is None else bias
    # Paddle gives the scale a gradient only where the shift gets one.
    shift.stop_gradient = scale.stop_gradient and shift.stop_gradient
    return paddle.nn.functional.batch_norm(input, zeros, ones, scale, shift, training=True, epsilon=epsilon)


example(torch.nn.functional.batch_norm(f32(4, 3, 2, 5), None, None, f32(3), f32(3), True))
example(torch.nn.functional.batch_norm(f32(1, 3, 8), None, None, weight=f32(3), training=True, momentum=0.0, eps=1e-3))
if weight is None and bias is None:
    torch.nn.functional.batch_norm(input, running_mean, running_var, weight, bias, training, momentum, eps) == paddle.nn.functional.batch_norm(
        input, running_mean, running_var, weight, bias, training, momentum=1 - momentum, epsilon=eps)
if weight is None or bias is None:
    torch.nn.functional.batch_norm(input, running_mean, running_var, weight, bias, training, momentum, eps) >> (
        batch_norm_of_one(input, running_mean, running_var, weight, bias, training, 1 - momentum, eps))
torch.nn.functional.batch_norm(input, running_mean, running_var, weight, bias, training, momentum, eps) == paddle.nn.functional.batch_norm(
    input, running_mean, running_var, weight, bias, training, momentum=1 - momentum, epsilon=eps)
def batch_norm_of_one(input, mean, variance, weight=None, bias=None, training=False, momentum=0.9, epsilon=1e-5):
    """Batch normalisation with a scale or a shift alone: Paddle gives a gradient only where both get one."""
    scale = paddle.ones(input.shape[1:2], input.dtype) if weight is None else weight
    shift = paddle.zeros(input.shape[1:2], input.dtype) if bias is None else bias
    (scale if weight is None else shift).stop_gradient = scale.stop_gradient and shift.stop_gradient
    return paddle.nn.functional.batch_norm(input, mean, variance, scale, shift, training, momentum, epsilon)


note("In training, Paddle's running variance takes in the biased variance of a batch, PyTorch's the unbiased one.")
example(torch.nn.functional.batch_norm(f32(4, 3, 2), f32(3), u32f(3) + 1))
example(torch.nn.functional.batch_norm(f32(4, 3, 2), f32(3), u32f(3) + 1, f32(3)))
example(torch.nn.functional.batch_norm(f32(4, 3, 2), f32(3), u32f(3) + 1, bias=f32(3), training=True))
example(torch.nn.functional.batch_norm(f32(4, 3, 2), f32(3), u32f(3) + 1, f32(3), f32(3)))
example(torch.nn.functional.batch_norm(f32(4, 3, 2), f32(3) * 0, u32f(3), f32(3), f32(3), training=True, momentum=0.2, eps=1e-3))

torch.nn.functional.dropout(input, p, training) == paddle.nn.functional.dropout(input, p, training=training)
drop(inplace, "the result is the same; the input is not overwritten")
random_result("each call drops other values")
example(torch.nn.functional.dropout(torch.ones(100, 100), 0.3))
example(torch.nn.functional.dropout(torch.ones(100, 100)))
example(torch.nn.functional.dropout(f32(4, 5), p=0.3, training=False))

torch.nn.functional.embedding(input, weight, padding_idx=None) == paddle.nn.functional.embedding(input, weight)
example(torch.nn.functional.embedding(idx(7, 2, 3), f32(7, 4)))

torch.nn.functional.one_hot(tensor, num_classes) >> paddle.Tensor.astype(paddle.nn.functional.one_hot(tensor, num_classes), paddle.int64)
torch.Tensor.float(torch.nn.functional.one_hot(tensor, num_classes)) << paddle.nn.functional.one_hot(tensor, num_classes)
example(torch.nn.functional.one_hot(idx(5, 3, 2), 6))
example(torch.nn.functional.one_hot(idx(5, 3), num_classes=5))

torch.nn.functional.linear(input, weight=torch.nn.Linear.weight(layer), bias=bias) >> paddle.nn.functional.linear(input, layer.weight, bias)
def example():
    class Scaled(torch.nn.Linear):
        def forward(self, input):
            return torch.nn.functional.linear(input, self.weight, self.bias) * 2

    layer = torch.nn.Linear(4, 3)
    return Scaled(4, 3)(f32(2, 4)), layer(f32(2, 4)), torch.nn.functional.linear(f32(2, 4), layer.weight)


torch.nn.functional.linear(input, weight, bias) >> refuse("paddle.nn.functional.linear takes a weight [in, out]: pass weight.t(), but the weight of a paddle.nn.Linear as it is")
