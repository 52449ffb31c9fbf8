# Layers whose attributes are known only when the code runs, and what an annotation says of them.

paddle.nn.Linear(in_features, out_features, weight_attr=None, bias_attr=None) >> mindspore.nn.Dense(in_features, out_features)
paddle.nn.Linear(in_features, out_features, weight_attr=None, bias_attr=True) >> mindspore.nn.Dense(in_features, out_features)
paddle.nn.Linear(in_features, out_features, weight_attr=None, bias_attr=False) >> mindspore.nn.Dense(in_features, out_features, has_bias=False)
paddle.nn.Linear(in_features, out_features, weight_attr=weight_attr, bias_attr=bias_attr) >> attributed(
    mindspore.nn.Dense(in_features, out_features), weight_attr, bias_attr)
drop(name, "MindSpore names a layer by its attribute")
note("MindSpore draws initial weights from another distribution.")
def example():
    def built(inside, outside, qkv_bias):
        return paddle.nn.Linear(inside, outside, bias_attr=qkv_bias)

    x = f32(4, 5)
    layers = [built(5, 3, True), built(5, 3, None), built(5, 3, False), paddle.nn.Linear(5, 3), paddle.nn.Linear(5, 3, bias_attr=False), paddle.nn.Linear(5, 3, bias_attr=True)]
    for layer in layers:
        paddle.nn.initializer.Constant(0.5)(layer.weight)
    return [layer(x) for layer in layers], [layer.bias is None for layer in layers]


def example():
    def stack(layer, **options):
        return paddle.nn.Sequential(layer(5, 3, **options), layer(3, 2))

    network = stack(paddle.nn.Linear, bias_attr=False)
    for layer in network:
        paddle.nn.initializer.Constant(0.5)(layer.weight)
    return network(f32(4, 5))


if annotation():
    paddle.ParamAttr >> types.SimpleNamespace


paddle.nn.Layer.add_sublayer(self, name, sublayer) >> added_sublayer(self, name, sublayer)
def added_sublayer(parent, name, cell):
    """The cell, which its parent has from now on under the name, and runs where it is a sequence. Unlike insert_child_to_cell, with points in the name."""
    if "." in name:
        parent._cells[name] = cell
    else:
        parent.insert_child_to_cell(name, cell)
    cell.update_parameters_name("".join(each if each.isalnum() or each in "_.-" else "_" for each in name) + ".")
    if isinstance(parent, mindspore.nn.SequentialCell):
        parent.cell_list = list(parent._cells.values())
    return cell


def example():
    class Block(paddle.nn.Layer):
        def __init__(self):
            super().__init__()
            self.first = self.add_sublayer("entry/block.0.", paddle.nn.Linear(4, 3))
            self.add_sublayer(name="norm", sublayer=paddle.nn.BatchNorm1D(4))
            paddle.nn.initializer.Constant(0.5)(self.norm.weight)

        def forward(self, x):
            return self.first(self.norm(x))

    block = Block()
    return block(f32(5, 4)), len(block.sublayers()), block.norm.weight.shape


paddle.nn.initializer.XavierUniform(fan_in, fan_out, gain) >> filling(by_fans(fan_in, fan_out, gain, normal=False))
paddle.nn.initializer.XavierNormal(fan_in, fan_out, gain) >> filling(by_fans(fan_in, fan_out, gain, normal=True))
paddle.nn.initializer.KaimingNormal(fan_in, negative_slope, nonlinearity) >> filling(by_fan(fan_in, negative_slope, nonlinearity, normal=True))
paddle.nn.initializer.KaimingUniform(fan_in, negative_slope, nonlinearity) >> filling(by_fan(fan_in, negative_slope, nonlinearity, normal=False))
drop(name, "a name changes nothing")
random_result("the values are drawn anew")
def by_fans(fan_in, fan_out, gain=1.0, normal=False):
    """Xavier's values for a shape, with given fans."""
    def values(shape):
        field = math.prod(shape[2:])
        own = shape if len(shape) == 2 else (shape[1] * field, shape[0] * field)
        variance = 2.0 / ((own[0] if fan_in is None else fan_in) + (own[1] if fan_out is None else fan_out))
        std = gain * variance**0.5
        return mindspore.common.initializer.Normal(std) if normal else (-(3**0.5) * std, 3**0.5 * std)

    return values


def by_fan(fan_in, negative_slope=0.0, nonlinearity="relu", normal=True):
    """Kaiming's values for a shape, with a given fan."""
    gain = {"relu": 2**0.5, "leaky_relu": (2 / (1 + negative_slope**2)) ** 0.5, "tanh": 5 / 3, "selu": 0.75}.get(nonlinearity, 1.0)

    def values(shape):
        own = shape[0] if len(shape) == 2 else math.prod(shape[1:])
        std = gain / (own if fan_in is None else fan_in) ** 0.5
        return mindspore.common.initializer.Normal(std) if normal else (-(3**0.5) * std, 3**0.5 * std)

    return values


def example():
    layer = paddle.nn.Conv2D(16, 32, 3)
    paddle.nn.initializer.KaimingNormal(fan_in=32)(layer.weight)
    return layer.weight


def example():
    layer = paddle.nn.Conv2D(16, 32, 3)
    paddle.nn.initializer.KaimingUniform(fan_in=9, negative_slope=0.5, nonlinearity="leaky_relu")(layer.weight)
    return layer.weight


def example():
    layer = paddle.nn.Conv2D(16, 32, 3)
    paddle.nn.initializer.XavierUniform(fan_in=10, fan_out=30)(layer.weight)
    return layer.weight


def example():
    layer = paddle.nn.Conv2D(16, 32, 3)
    paddle.nn.initializer.XavierNormal(fan_in=10)(layer.weight)
    return layer.weight


paddle.Tensor.set_value(self, value) >> mindspore.Tensor.copy_(self, mindspore.tensor(value))
no_gradient("a parameter that is overwritten has none")
def example():
    import numpy as np

    layer = paddle.nn.Linear(2, 3)
    layer.weight.set_value(paddle.to_tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]))
    layer.bias.set_value(np.ones(3, "float32"))
    return layer(f32(4, 2)), layer.weight, layer.bias


if sets_layers():
    paddle.nn.Sequential >> SequenceOfAttributes
def example():
    class Block(paddle.nn.Sequential):
        def __init__(self):
            super().__init__()
            self.norm = paddle.nn.BatchNorm1D(4)
            self.act = paddle.nn.ReLU()

    return Block()(f32(5, 4))


paddle.nn.Sequential.__setattr__(self, name, value) >> set_in_sequence(self, name, value)
def example():
    network = paddle.nn.Sequential(paddle.nn.ReLU())
    setattr(network, "last", paddle.nn.Softmax())
    return network(f32(2, 4))
