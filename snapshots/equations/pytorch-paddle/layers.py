# Linear layers, convolutions' companions, activations, dropout and containers.

torch.nn.Linear(in_features, out_features, bias=True) == paddle.nn.Linear(in_features, out_features)
torch.nn.Linear(in_features, out_features, bias=False) == paddle.nn.Linear(in_features, out_features, bias_attr=False)
torch.nn.Linear(in_features, out_features, bias) >> paddle.nn.Linear(in_features, out_features, bias_attr=bias)
if isinstance(bias, bool):
    torch.nn.Linear(in_features, out_features, bias) << paddle.nn.Linear(in_features, out_features, bias_attr=bias)
note("Paddle keeps a linear layer's weight as [in_features, out_features], PyTorch as [out_features, in_features].")
example(torch.nn.Linear(5, 3)(f32(4, 5)))
example(torch.nn.Linear(5, 3, bias=False)(f32(2, 4, 5)))
example(torch.nn.Linear(in_features=5, out_features=3, bias=True)(f32(4, 5)))
def example():
    return [torch.nn.Linear(5, 3, bias=bias)(f32(4, 5)) for bias in (True, False)]


example(paddle.nn.Linear(5, 3, bias_attr=True)(f32(4, 5)))


if read_by(torch.Tensor.set_, torch.Tensor.data):
    torch.nn.Linear.weight >> refuse("Paddle keeps a linear layer's weight as [in_features, out_features]: assign the transpose of this value")
# Paddle's transposed tensor is a view: what is written into it is written into the weight.
if read_by(torch.Tensor.copy_ | torch.Tensor.t | torch.Tensor.T | torch.Tensor.mT | torch.Tensor.transpose | torch.Tensor.permute | torch.Tensor.shape
           | torch.Tensor.size | torch.Tensor.reshape | torch.Tensor.view | torch.Tensor.flatten | torch.Tensor.chunk | torch.Tensor.split
           | torch.Tensor.unbind | torch.Tensor.narrow | torch.Tensor.select | torch.Tensor.index_select | torch.Tensor.index_copy_
           | torch.Tensor.unsqueeze | torch.Tensor.matmul | torch.Tensor.mm | torch.Tensor.mv | torch.Tensor.__getitem__ | torch.Tensor.numpy
           | torch.Tensor.tolist | torch.matmul | torch.mm | torch.mv | torch.addmm | torch.chunk | torch.split | torch.transpose | torch.t,
           torch.Tensor.data | torch.Tensor.detach | torch.Tensor.cpu):
    torch.nn.Linear.weight >> self.weight.T
torch.nn.Linear.weight >> paddle.nn.Linear.weight
self.weight.T << paddle.nn.Linear.weight
note("Paddle keeps a linear layer's weight as [in_features, out_features], PyTorch as [out_features, in_features].")
torch.nn.Linear.bias == paddle.nn.Linear.bias
torch.nn.Embedding.weight == paddle.nn.Embedding.weight
def example():
    layer, table = torch.nn.Linear(5, 3), torch.nn.Embedding(7, 2)
    return layer(f32(4, 5)), table(idx(7, 3)), layer.bias * 2, table.weight * 2, layer.weight.square().sum()


def example():
    layer = torch.nn.Linear(4, 4)
    y = layer(f32(2, 4))
    return y, y @ layer.weight, torch.mm(y, layer.weight.t()), layer.weight.detach()[0], layer.weight[1:, 0].sum() * y, layer.weight.view(-1)


def example():
    layer, other = torch.nn.Linear(4, 4), torch.nn.Linear(4, 4)
    with torch.no_grad():
        layer.weight.copy_(f32(4, 4))
        layer.bias.zero_()
        other.weight.data.copy_(layer.weight.data)
        other.weight[0] = f32(4)
        other.weight.data[1].copy_(f32(4))
        other.bias.copy_(f32(4))
    x = f32(2, 4)
    return layer(x), other(x), other.bias


def example():
    layer = torch.nn.Linear(5, 3)
    layer.weight.data.copy_(f32(3, 5))
    return layer.weight.shape[0], layer.weight.size(1), list(layer.weight.shape), layer.weight.detach().numpy()[2], layer.weight.data.t()


torch.nn.Embedding(num_embeddings, embedding_dim, padding_idx=None) == paddle.nn.Embedding(num_embeddings, embedding_dim)
example(torch.nn.Embedding(7, 3)(idx(7, 2, 4)))
if isinstance(padding_idx, int) and padding_idx < 0:
    torch.nn.Embedding(num_embeddings, embedding_dim, padding_idx) >> paddle.nn.Embedding(
        num_embeddings, embedding_dim, num_embeddings + padding_idx)
torch.nn.Embedding(num_embeddings, embedding_dim, padding_idx) == paddle.nn.Embedding(num_embeddings, embedding_dim, padding_idx)
note("Paddle returns zeros at padding_idx even where the weight there is not zero.")
example(torch.nn.Embedding(num_embeddings=7, embedding_dim=3, padding_idx=0)(idx(7, 2, 4) + 1 - 1))
example(torch.nn.Embedding(7, 3, -2)(idx(7, 2, 4)))
example(torch.nn.Embedding(7, 3, padding_idx=-1).padding_idx)
def example():
    settings = {"padding_idx": -2}
    return torch.nn.Embedding(7, 3, **settings).padding_idx



torch.nn.ReLU() == paddle.nn.ReLU()
torch.nn.ReLU6() == paddle.nn.ReLU6()
torch.nn.SiLU() == paddle.nn.Silu()
torch.nn.SiLU() << paddle.nn.Swish()
torch.nn.Hardswish() == paddle.nn.Hardswish()
torch.nn.Hardsigmoid() == paddle.nn.Hardsigmoid()
torch.nn.Mish() == paddle.nn.Mish()
torch.nn.ELU(alpha) == paddle.nn.ELU(alpha)
torch.nn.SELU() == paddle.nn.SELU()
torch.nn.LeakyReLU(negative_slope) == paddle.nn.LeakyReLU(negative_slope)
torch.nn.Hardtanh(min_val, max_val) == paddle.nn.Hardtanh(min_val, max_val)
drop(inplace, "the result is the same; the input is not overwritten")
example(torch.nn.ReLU()(f32(4, 5)))
example(torch.nn.ReLU(inplace=True)(f32(4, 5)))
example(torch.nn.ReLU6(True)(f32(4, 5) * 5))
example(torch.nn.SiLU(inplace=False)(f32(4, 5)))
example(paddle.nn.Swish()(f32(4, 5)))
example(torch.nn.Hardswish()(f32(4, 5) * 4))
example(torch.nn.Hardsigmoid()(f32(4, 5) * 4))
example(torch.nn.Mish()(f32(4, 5)))
example(torch.nn.ELU(0.5)(f32(4, 5)))
example(torch.nn.ELU(alpha=0.3, inplace=True)(f32(4, 5)))
example(torch.nn.SELU()(f32(4, 5)))
example(torch.nn.LeakyReLU(0.2, inplace=True)(f32(4, 5)))
example(torch.nn.LeakyReLU()(f32(4, 5)))
example(torch.nn.Hardtanh(-0.5, 2.0)(f32(4, 5) * 4))

torch.nn.GELU(approximate="none") == paddle.nn.GELU()
torch.nn.GELU(approximate="tanh") == paddle.nn.GELU(approximate=True)
torch.nn.GELU(approximate) >> paddle.nn.GELU(approximate)
if isinstance(approximate, str):
    torch.nn.GELU(approximate) << paddle.nn.GELU(approximate)
example(torch.nn.GELU()(f32(4, 5)))
example(torch.nn.GELU(approximate="tanh")(f32(4, 5)))
example(torch.nn.GELU("none")(f32(4, 5)))
example(paddle.nn.GELU("tanh")(f32(4, 5)))
def example():
    return [torch.nn.GELU(approximate=kind)(f32(4, 5)) for kind in ("none", "tanh")]


torch.nn.Sigmoid() == paddle.nn.Sigmoid()
torch.nn.Tanh() == paddle.nn.Tanh()
torch.nn.Tanhshrink() == paddle.nn.Tanhshrink()
torch.nn.Softplus(beta, threshold) == paddle.nn.Softplus(beta, threshold)
torch.nn.PReLU(num_parameters, init) == paddle.nn.PReLU(num_parameters, init)
torch.nn.Softmax(dim) == paddle.nn.Softmax(axis=dim)
torch.nn.LogSoftmax(dim) == paddle.nn.LogSoftmax(axis=dim)
example(torch.nn.Sigmoid()(f32(4, 5)))
example(torch.nn.Tanh()(f32(4, 5)))
example(torch.nn.Tanhshrink()(f32(4, 5)))
example(torch.nn.Softplus(beta=2, threshold=1.5)(f32(4, 5)))
example(torch.nn.Softplus()(f32(4, 5) * 30))
example(torch.nn.PReLU(3, init=0.1)(f32(4, 3, 2)))
example(torch.nn.PReLU()(f32(4, 3, 2)))
example(torch.nn.Softmax(dim=1)(f32(4, 5, 3)))
example(torch.nn.Softmax(-1)(f32(4, 5, 3)))
example(torch.nn.LogSoftmax(0)(f32(4, 5, 3)))

torch.nn.Dropout(p) == paddle.nn.Dropout(p)
torch.nn.Dropout2d(p) == paddle.nn.Dropout2D(p)
torch.nn.Dropout3d(p) == paddle.nn.Dropout3D(p)
drop(inplace, "the result is the same; the input is not overwritten")
random_result("each call drops other values")
example(torch.nn.Dropout(0.6)(torch.ones(100, 100)))
example(torch.nn.Dropout()(torch.ones(100, 100)))
example(torch.nn.Dropout(p=0.3, inplace=True).eval()(f32(4, 5)))
example(torch.nn.Dropout2d(0.2)(torch.ones(100, 100, 2, 2)))
example(torch.nn.Dropout2d(0.2).eval()(f32(2, 3, 2, 2)))
example(torch.nn.Dropout3d(0.2)(torch.ones(100, 100, 2, 2, 2)))

torch.nn.Identity() == paddle.nn.Identity()
torch.nn.Identity(*args) >> paddle.nn.Identity(*args)
example(torch.nn.Identity()(f32(4, 5)))
example(torch.nn.Identity(3, 4)(f32(4, 5)))

torch.nn.Flatten(start_dim, end_dim) == paddle.nn.Flatten(start_axis=start_dim, stop_axis=end_dim)
torch.nn.Unflatten(dim, unflattened_size) == paddle.nn.Unflatten(axis=dim, shape=unflattened_size)
example(torch.nn.Flatten()(f32(2, 3, 4, 5)))
example(torch.nn.Flatten(2)(f32(2, 3, 4, 5)))
example(torch.nn.Flatten(start_dim=0, end_dim=-2)(f32(2, 3, 4, 5)))
example(torch.nn.Unflatten(1, (2, 3))(f32(4, 6, 5)))

if isinstance(layers, tuple) and len(layers) > 0:
    named_sequence(*layers) << paddle.nn.Sequential(*layers)
def named_sequence(*layers):
    """The layers of (name, layer) pairs, one after the other."""
    return torch.nn.Sequential(collections.OrderedDict(layers))


def example():
    layers = paddle.nn.Sequential(("first", paddle.nn.Linear(5, 4)), ("act", paddle.nn.ReLU()), ("last", paddle.nn.Linear(4, 3)))
    return layers.first(f32(2, 5)), len(layers)


example(paddle.nn.Sequential(("only", paddle.nn.Linear(5, 4)))(f32(2, 5)))
example(paddle.nn.Sequential(("first", paddle.nn.Linear(5, 4)), ("act", paddle.nn.ReLU()), ("last", paddle.nn.Linear(4, 3)))(f32(2, 5)))

torch.nn.Sequential(*args) == paddle.nn.Sequential(*args)
torch.nn.ModuleList(modules) == paddle.nn.LayerList(modules)
torch.nn.ModuleList.append(self, module) == paddle.nn.LayerList.append(self, module)
torch.nn.ModuleList.extend(self, modules) == paddle.nn.LayerList.extend(self, modules)
torch.nn.ModuleList.insert(self, index, module) == paddle.nn.LayerList.insert(self, index, module)
torch.nn.ModuleDict(modules) == paddle.nn.LayerDict(modules)
torch.nn.ModuleDict.keys(self) == paddle.nn.LayerDict.keys(self)
torch.nn.ModuleDict.values(self) == paddle.nn.LayerDict.values(self)
torch.nn.ModuleDict.items(self) == paddle.nn.LayerDict.items(self)
torch.nn.ModuleDict.update(self, modules) == paddle.nn.LayerDict.update(self, modules)
torch.nn.Sequential.append(self, module) == paddle.nn.Sequential.append(self, module)
torch.nn.ParameterList(values) == paddle.nn.ParameterList(values)
example(torch.nn.Sequential(torch.nn.Linear(5, 3), torch.nn.ReLU())(f32(4, 5)))
def example():
    from collections import OrderedDict

    network = torch.nn.Sequential(OrderedDict([("first", torch.nn.Linear(5, 3)), ("second", torch.nn.Linear(3, 2))]))
    network.append(torch.nn.ReLU())
    return network(f32(4, 5)), network[1](f32(4, 3)), len(network), sorted(network.state_dict())


def example():
    layers = torch.nn.ModuleList([torch.nn.Linear(5, 5) for _ in range(2)])
    layers.append(torch.nn.Linear(5, 2))
    layers.insert(0, torch.nn.Linear(5, 5))
    layers.extend([torch.nn.Linear(2, 3)])
    x = f32(4, 5)
    for layer in layers:
        x = layer(x)
    return x, len(layers), layers[-2](f32(3, 5))


def example():
    layers = torch.nn.ModuleDict({"up": torch.nn.Linear(2, 4), "down": torch.nn.Linear(4, 2)})
    layers.update({"on": torch.nn.Linear(2, 2)})
    kinds = [layer is not None for layer in layers.values()], [name for name, layer in layers.items()]
    return kinds, layers["on"](f32(3, 2)), layers["down"](layers["up"](f32(3, 2))), list(layers.keys()), "up" in layers


def example():
    scales = torch.nn.ParameterList([torch.nn.Parameter(torch.ones(3) * i) for i in range(2)])
    return f32(2, 3) * scales[1], len(scales)
