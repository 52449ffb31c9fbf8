# Normalised weights, padded sequences, dictionaries of parameters, samplers.

torch.nn.utils.weight_norm(module, name, dim) >> with_normalized_weight(module, name, dim)
torch.nn.utils.parametrizations.weight_norm(module, name, dim) >> with_normalized_weight(module, name, dim)
torch.nn.utils.remove_weight_norm(module, name) >> paddle.nn.utils.remove_weight_norm(module, name)
note("Paddle calls the two parts of a weight weight_g and weight_v, and the length has one dimension.")
def with_normalized_weight(layer, name="weight", dim=0):
    """The layer, a weight of which is a length times a direction; dimensions count as in PyTorch, which keeps a linear layer's weight transposed."""
    if isinstance(layer, paddle.nn.Linear) and name == "weight" and dim is not None:
        dim = 1 - dim % 2
    return paddle.nn.utils.weight_norm(layer, name, dim)


def example():
    torch.manual_seed(3)
    layers = [torch.nn.Conv2d(2, 3, 3), torch.nn.Linear(3, 3), torch.nn.Conv1d(2, 4, 2)]
    for layer in layers:
        torch.nn.init.constant_(layer.bias, 0.5)
    with torch.no_grad():
        layers[0].weight.copy_(f32(3, 2, 3, 3))
        layers[1].weight.copy_(torch.eye(3))
        layers[2].weight.copy_(f32(4, 2, 2))
    torch.nn.utils.weight_norm(layers[0])
    torch.nn.utils.weight_norm(layers[1], name="weight", dim=0)
    torch.nn.utils.weight_norm(layers[2], "weight", 1)
    found = [torch.nn.functional.conv2d(f32(1, 2, 4, 4), layers[0].weight), layers[2].weight.sum()]
    torch.nn.utils.remove_weight_norm(layers[0])
    return found, layers[0].weight, isinstance(layers[0], torch.nn.Conv2d)


torch.nn.utils.rnn.pad_sequence(sequences, batch_first, padding_value, padding_side) >> padded_to_longest(sequences, batch_first, padding_value, padding_side)
def padded_to_longest(sequences, batch_first=False, padding_value=0.0, padding_side="right"):
    """One tensor of sequences, each filled up to the length of the longest."""
    longest = max(each.shape[0] for each in sequences)
    rows = []
    for each in sequences:
        filling = paddle.full([longest - each.shape[0], *each.shape[1:]], padding_value, each.dtype)
        rows.append(paddle.concat([each, filling] if padding_side == "right" else [filling, each]))
    return paddle.stack(rows, 0 if batch_first else 1)


example(torch.nn.utils.rnn.pad_sequence([f32(3, 2), f32(1, 2), f32(2, 2)]))
example(torch.nn.utils.rnn.pad_sequence([i64(3), i64(1)], batch_first=True, padding_value=-1))
example(torch.nn.utils.rnn.pad_sequence([f32(3), f32(1)], True, 0.5, padding_side="left"))

torch.nn.ParameterDict(parameters) >> paddle.nn.ParameterDict(parameters)
def example():
    class Scaled(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.kept = torch.nn.ParameterDict({"a": torch.nn.Parameter(torch.ones(3) * 2), "b": torch.nn.Parameter(torch.ones(3))})

        def forward(self, x):
            return x * self.kept["a"] + self.kept["b"]

    network = Scaled()
    empty = torch.nn.ParameterDict()
    empty["c"] = torch.nn.Parameter(torch.ones(2))
    return network(f32(2, 3)), len(network.kept), "a" in network.kept, len(list(network.parameters())), empty["c"]


torch.nn.functional.rms_norm(input, normalized_shape, weight, eps) >> divided_by_root_mean_square(input, normalized_shape, weight, eps)
torch.nn.RMSNorm(normalized_shape, eps, elementwise_affine) >> root_mean_square_layer(normalized_shape, eps, elementwise_affine)
drop(device, "Paddle makes weights where its device is set")
def divided_by_root_mean_square(x, normalized_shape, weight=None, eps=None):
    """The tensor divided by the root of the mean of its squares over the last dimensions, times a weight."""
    axes = list(range(-len(normalized_shape), 0))
    wide = x.astype("float32") if x.dtype in (paddle.float16, paddle.bfloat16) else x
    eps = paddle.finfo(wide.dtype).eps if eps is None else eps
    normal = wide * paddle.rsqrt(wide.square().mean(axes, keepdim=True) + eps)
    return (normal if weight is None else normal * weight).astype(x.dtype)


def root_mean_square_layer(normalized_shape, eps=None, elementwise_affine=True):
    """A layer that divides by the root of the mean square, with a weight where it is to have one."""

    def divided(x, shape, weight):
        axes = list(range(-len(shape), 0))
        wide = x.astype("float32") if x.dtype in (paddle.float16, paddle.bfloat16) else x
        least = paddle.finfo(wide.dtype).eps if eps is None else eps
        normal = wide * paddle.rsqrt(wide.square().mean(axes, keepdim=True) + least)
        return (normal if weight is None else normal * weight).astype(x.dtype)

    class RMSNorm(paddle.nn.Layer):
        def __init__(self):
            super().__init__()
            self.normalized_shape = (normalized_shape,) if isinstance(normalized_shape, int) else tuple(normalized_shape)
            self.eps, self.elementwise_affine = eps, elementwise_affine
            self.weight = None
            if elementwise_affine:
                self.weight = self.create_parameter(list(self.normalized_shape), default_initializer=paddle.nn.initializer.Constant(1.0))

        def forward(self, x):
            return divided(x, self.normalized_shape, self.weight)

    return RMSNorm()


example(torch.nn.functional.rms_norm(f32(2, 3, 4), [4]))
example(torch.nn.functional.rms_norm(f32(2, 3, 4), (3, 4), weight=f32(3, 4), eps=1e-3))
example(torch.nn.functional.rms_norm(f64(2, 4), [4], f64(4)))
example(torch.nn.RMSNorm(4)(f32(2, 3, 4)))
example(torch.nn.RMSNorm([3, 4], eps=1e-2)(f32(2, 3, 4)))
example(torch.nn.RMSNorm((4,), 1e-5, False)(f32(2, 4)))
example(torch.nn.RMSNorm(4, elementwise_affine=True).eval()(f16(2, 4)))

torch.utils.data.SequentialSampler(data_source) == paddle.io.SequenceSampler(data_source)
torch.utils.data.BatchSampler(sampler, batch_size, drop_last) == paddle.io.BatchSampler(sampler=sampler, batch_size=batch_size, drop_last=drop_last)
torch.utils.data.RandomSampler(data_source, replacement, num_samples, generator=None) >> paddle.io.RandomSampler(data_source, replacement, num_samples)
torch.utils.data.get_worker_info() == paddle.io.get_worker_info()
def example():
    class Backwards(torch.utils.data.Sampler):
        def __init__(self, data):
            self.data = data

        def __iter__(self):
            return iter(range(len(self.data) - 1, -1, -1))

        def __len__(self):
            return len(self.data)

    class Squares(torch.utils.data.Dataset):
        def __getitem__(self, index):
            return index * index

        def __len__(self):
            return 7

    data = Squares()
    in_order = torch.utils.data.SequentialSampler(data)
    batches = torch.utils.data.BatchSampler(Backwards(data), batch_size=3, drop_last=True), torch.utils.data.BatchSampler(in_order, 2, False)
    shuffled = torch.utils.data.RandomSampler(data), torch.utils.data.RandomSampler(data, replacement=True, num_samples=5)
    several = torch.utils.data.ConcatDataset([data, data])
    worker = torch.utils.data.get_worker_info() is None
    return list(in_order), [list(each) for each in batches[0]], [list(each) for each in batches[1]], sorted(shuffled[0]), len(list(shuffled[1])), several[8], len(several), worker
