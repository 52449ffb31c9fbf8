# Layers and functions of Paddle's own.

if act is None:
    attributed(torch.nn.BatchNorm2d(num_channels, epsilon, 1 - momentum), weight=param_attr, bias=bias_attr) << paddle.nn.BatchNorm(
        num_channels, act, momentum=momentum, epsilon=epsilon, param_attr=param_attr, bias_attr=bias_attr)
activated_normalization(num_channels, act, momentum, epsilon, param_attr, bias_attr) << paddle.nn.BatchNorm(
    num_channels, act, momentum=momentum, epsilon=epsilon, param_attr=param_attr, bias_attr=bias_attr)
drop(moving_mean_name, "PyTorch names it running_mean")
drop(moving_variance_name, "PyTorch names it running_var")
drop(do_model_average_for_mean_and_var, "PyTorch averages with torch.optim.swa_utils.AveragedModel")
note("PyTorch's takes tensors of four dimensions; in training, Paddle's running variance takes in the biased variance of a batch, PyTorch's the unbiased one.")
def activated_normalization(num_channels, act=None, momentum=0.9, epsilon=1e-05, param_attr=None, bias_attr=None):
    """A batch normalisation whose result goes through the function of that name."""
    layer = torch.nn.BatchNorm2d(num_channels, epsilon, 1 - momentum)
    for name, attribute in (("weight", param_attr), ("bias", bias_attr)):
        initializer = attribute if callable(attribute) else getattr(attribute, "initializer", None)
        if attribute is False:
            layer.register_parameter(name, None)
        elif initializer is not None:
            initializer(getattr(layer, name))
        if hasattr(attribute, "trainable"):
            attribute.prepare(getattr(layer, name))
    if act is not None:
        name = {"swish": "silu", "hard_swish": "hardswish"}.get(act, act)
        function = getattr(torch, name, None) or getattr(torch.nn.functional, name)
        layer.register_forward_hook(lambda module, inputs, output: function(output))
    return layer


def example():
    half = paddle.nn.initializer.Constant(0.5)
    x = f32(2, 4, 3, 3)
    layers = [paddle.nn.BatchNorm(4), paddle.nn.BatchNorm(num_channels=4, act="relu"), paddle.nn.BatchNorm(4, act=None, momentum=0.8, epsilon=1e-3),
              paddle.nn.BatchNorm(4, act="sigmoid", param_attr=paddle.ParamAttr(initializer=half), bias_attr=half)]
    return [layer(x) for layer in layers]


def example():
    x = f32(2, 4, 3, 3)
    return paddle.nn.BatchNorm(4).eval()(x), [paddle.nn.BatchNorm(4, act=act).eval()(x) for act in (None, "relu", "tanh", "swish")]


attributed(torch.nn.SyncBatchNorm(num_features, epsilon, 1 - momentum), weight=weight_attr, bias=bias_attr) << paddle.nn.SyncBatchNorm(
    num_features, momentum, epsilon, weight_attr, bias_attr)
torch.nn.SyncBatchNorm.convert_sync_batchnorm(layer) << paddle.nn.SyncBatchNorm.convert_sync_batchnorm(layer)
example(paddle.nn.SyncBatchNorm(4).bias)
example(paddle.nn.SyncBatchNorm(4, epsilon=1e-2, weight_attr=paddle.nn.initializer.Constant(0.5)).weight)
example(paddle.nn.SyncBatchNorm.convert_sync_batchnorm(paddle.nn.Sequential(paddle.nn.ReLU()))(f32(2, 4)))

torch.nn.functional.silu(x) << paddle.nn.functional.swish(x)
torch.nn.functional.linear(x, weight.T, bias) << paddle.nn.functional.linear(x, weight, bias)
example(paddle.nn.functional.swish(f32(2, 3)))
example(paddle.nn.functional.linear(f32(2, 3), f32(3, 4)))
example(paddle.nn.functional.linear(x=f32(2, 3), weight=f32(3, 4), bias=f32(4)))

if mode == "constant":
    if isinstance(padding, int):
        torch.nn.ConstantPad1d(padding, value) << paddle.nn.Pad1D(padding, mode=mode, value=value)
        torch.nn.ConstantPad2d(padding, value) << paddle.nn.Pad2D(padding, mode=mode, value=value)
    if isinstance(padding, list | tuple):
        torch.nn.ConstantPad1d(padding, value) << paddle.nn.Pad1D(padding, mode=mode, value=value)
        torch.nn.ConstantPad2d(padding, value) << paddle.nn.Pad2D(padding, mode=mode, value=value)
torch.nn.ReflectionPad1d(padding) << paddle.nn.Pad1D(padding, mode="reflect")
torch.nn.ReflectionPad2d(padding) << paddle.nn.Pad2D(padding, mode="reflect")
torch.nn.ReplicationPad1d(padding) << paddle.nn.Pad1D(padding, mode="replicate")
torch.nn.ReplicationPad2d(padding) << paddle.nn.Pad2D(padding, mode="replicate")
torch.nn.CircularPad2d(padding) << paddle.nn.Pad2D(padding, mode="circular")
example(paddle.nn.Pad2D(1)(f32(1, 2, 4, 5)))
example(paddle.nn.Pad2D([1, 0, 2, 3], value=0.5)(f32(1, 2, 4, 5)))
example(paddle.nn.Pad2D([1, 0, 2, 3], mode="reflect")(f32(1, 2, 4, 5)))
example(paddle.nn.Pad2D(padding=2, mode="replicate")(f32(1, 2, 4, 5)))
example(paddle.nn.Pad2D((1, 1, 2, 2), "circular")(f32(1, 2, 4, 5)))
example(paddle.nn.Pad1D(1)(f32(1, 2, 4)))
example(paddle.nn.Pad1D([1, 2], "reflect")(f32(1, 2, 4)))
example(paddle.nn.Pad1D([1, 2], mode="replicate")(f32(1, 2, 4)))

torch.nn.LSTM(input_size, hidden_size, num_layers, batch_first=not time_major, dropout=dropout, bidirectional=False) << paddle.nn.LSTM(
    input_size, hidden_size, num_layers, "forward", time_major, dropout)
torch.nn.LSTM(input_size, hidden_size, num_layers, batch_first=not time_major, dropout=dropout, bidirectional=True) << paddle.nn.LSTM(
    input_size, hidden_size, num_layers, "bidirect", time_major, dropout)
torch.nn.LSTM(input_size, hidden_size, num_layers, batch_first=not time_major, dropout=dropout, bidirectional=True) << paddle.nn.LSTM(
    input_size, hidden_size, num_layers, "bidirectional", time_major, dropout)
torch.nn.GRU(input_size, hidden_size, num_layers, batch_first=not time_major, dropout=dropout, bidirectional=False) << paddle.nn.GRU(
    input_size, hidden_size, num_layers, "forward", time_major, dropout)
torch.nn.GRU(input_size, hidden_size, num_layers, batch_first=not time_major, dropout=dropout, bidirectional=True) << paddle.nn.GRU(
    input_size, hidden_size, num_layers, "bidirect", time_major, dropout)
torch.nn.GRU(input_size, hidden_size, num_layers, batch_first=not time_major, dropout=dropout, bidirectional=True) << paddle.nn.GRU(
    input_size, hidden_size, num_layers, "bidirectional", time_major, dropout)
example(paddle.nn.LSTM(4, 3).eval()(f32(2, 5, 4)))
example(paddle.nn.LSTM(4, 3, num_layers=2, direction="bidirect").eval()(f32(2, 5, 4)))
example(paddle.nn.LSTM(4, 3, 1, "bidirectional", time_major=True)(f32(5, 2, 4)))
example(paddle.nn.GRU(4, 3).eval()(f32(2, 5, 4)))
example(paddle.nn.GRU(4, 3, num_layers=2, direction="bidirect", time_major=True).eval()(f32(5, 2, 4)))

focal_loss(logit, label, normalizer, alpha, gamma, reduction) << paddle.nn.functional.sigmoid_focal_loss(logit, label, normalizer, alpha, gamma, reduction)
length_mask(x, maxlen, dtype) << paddle.nn.functional.sequence_mask(x, maxlen, dtype)
cross_entropy_of_logits(logits, label, soft_label, ignore_index, axis) << paddle.nn.functional.softmax_with_cross_entropy(
    logits, label, soft_label, ignore_index, axis=axis)
drop(numeric_stable_mode, "PyTorch's always is")
def focal_loss(logit, label, normalizer=None, alpha=0.25, gamma=2.0, reduction="sum"):
    """Focal loss of logits, as Paddle weighs it."""
    probability = torch.sigmoid(logit)
    loss = torch.nn.functional.binary_cross_entropy_with_logits(logit, label, reduction="none")
    agreement = probability * label + (1 - probability) * (1 - label)
    loss = loss * (alpha * label + (1 - alpha) * (1 - label)) * (1 - agreement) ** gamma
    if normalizer is not None:
        loss = loss / normalizer
    return loss.sum() if reduction == "sum" else loss.mean() if reduction == "mean" else loss


def length_mask(lengths, maxlen=None, dtype="int64"):
    """One where a position lies before the length, zero behind it."""
    places = torch.arange(int(lengths.max()) if maxlen is None else int(maxlen), device=lengths.device)
    dtype = getattr(torch, dtype) if isinstance(dtype, str) else dtype
    return (places < lengths.unsqueeze(-1)).to(dtype)


def cross_entropy_of_logits(logits, label, soft_label=False, ignore_index=-100, axis=-1):
    """The cross entropy of each place, its axis of classes kept with one element."""
    logarithms = torch.log_softmax(logits, axis)
    if soft_label:
        return -(label.detach() * logarithms).sum(axis, keepdim=True)
    label = label if label.ndim == logits.ndim else label.unsqueeze(axis)
    ignored = label == ignore_index
    return -logarithms.gather(axis, label.masked_fill(ignored, 0).long()).masked_fill(ignored, 0)


def example():
    logit, label = f32(4, 3), b(4, 3).astype("float32")
    normalizer = tensor([2.0], "float32")
    loss = paddle.nn.functional.sigmoid_focal_loss
    return loss(logit, label), loss(logit, label, normalizer, 0.5, 1.5, "mean"), loss(logit, label, reduction="none")


example(paddle.nn.functional.sequence_mask(tensor([1, 3, 0], "int64")))
example(paddle.nn.functional.sequence_mask(tensor([1, 3, 0], "int64"), maxlen=5, dtype="float32"))
example(paddle.nn.functional.sequence_mask(tensor([[1, 3], [2, 2]], "int64"), 4, "int32"))
example(paddle.nn.functional.softmax_with_cross_entropy(f32(4, 5), tensor([[1], [0], [4], [2]], "int64")))
example(paddle.nn.functional.softmax_with_cross_entropy(logits=f32(4, 5), label=tensor([[1], [0], [4], [2]], "int64"), ignore_index=4))
example(paddle.nn.functional.softmax_with_cross_entropy(f32(4, 5), paddle.nn.functional.softmax(f32(4, 5)), soft_label=True))
example(paddle.nn.functional.softmax_with_cross_entropy(f32(4, 5, 2), tensor([[[1, 2]], [[0, 0]], [[4, 4]], [[2, 1]]], "int64"), axis=1))

silu_gated(x, y) << paddle.incubate.nn.functional.swiglu(x, y)
def silu_gated(x, y=None):
    """SiLU of one half times the other."""
    if y is None:
        x, y = x.chunk(2, -1)
    return torch.nn.functional.silu(x) * y


example(paddle.incubate.nn.functional.swiglu(f32(3, 4)))
example(paddle.incubate.nn.functional.swiglu(f32(3, 4), f32(3, 4)))


# Its kernels are for GPUs only, so that no example runs here.
torch.nn.Linear(in_features, out_features) << paddle.incubate.nn.FusedLinear(in_features, out_features)
attributed(torch.nn.Linear(in_features, out_features), weight=weight_attr, bias=bias_attr) << paddle.incubate.nn.FusedLinear(
    in_features, out_features, weight_attr, bias_attr)
note("PyTorch has one class for Paddle's Linear and FusedLinear.")
