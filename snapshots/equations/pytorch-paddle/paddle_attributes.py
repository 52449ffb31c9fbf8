# Paddle's initialisers, attributes of parameters, and parameters that a network makes itself.

functools.partial(torch.nn.init.constant_, val=value) << paddle.nn.initializer.Constant(value)
functools.partial(torch.nn.init.normal_, mean=mean, std=std) << paddle.nn.initializer.Normal(mean, std)
functools.partial(torch.nn.init.uniform_, a=low, b=high) << paddle.nn.initializer.Uniform(low, high)
functools.partial(torch.nn.init.trunc_normal_, mean=mean, std=std, a=a, b=b) << paddle.nn.initializer.TruncatedNormal(mean, std, a, b)
functools.partial(torch.nn.init.xavier_normal_, gain=gain) << paddle.nn.initializer.XavierNormal(gain=gain)
functools.partial(torch.nn.init.xavier_uniform_, gain=gain) << paddle.nn.initializer.XavierUniform(gain=gain)
by_paddle_fans(functools.partial(torch.nn.init.kaiming_normal_, a=negative_slope, nonlinearity=nonlinearity, mode=mode)) << paddle.nn.initializer.KaimingNormal(
    negative_slope=negative_slope, nonlinearity=nonlinearity, mode=mode)
by_paddle_fans(functools.partial(torch.nn.init.kaiming_uniform_, a=negative_slope, nonlinearity=nonlinearity, mode=mode)) << paddle.nn.initializer.KaimingUniform(
    negative_slope=negative_slope, nonlinearity=nonlinearity, mode=mode)
functools.partial(torch.nn.init.orthogonal_, gain=gain) << paddle.nn.initializer.Orthogonal(gain)
functools.partial(torch.nn.init.dirac_, groups=groups) << paddle.nn.initializer.Dirac(groups)
uniform_of_fan(fan_in, fan_out, gain) << paddle.nn.initializer.XavierUniform(fan_in, fan_out, gain)
normal_of_fan(fan_in, fan_out, gain) << paddle.nn.initializer.XavierNormal(fan_in, fan_out, gain)
kaiming_of_fan(fan_in, negative_slope, nonlinearity, normal=True) << paddle.nn.initializer.KaimingNormal(fan_in, negative_slope, nonlinearity)
kaiming_of_fan(fan_in, negative_slope, nonlinearity, normal=False) << paddle.nn.initializer.KaimingUniform(fan_in, negative_slope, nonlinearity)
values_assigned(value) << paddle.nn.initializer.Assign(value)
drop(name, "a name changes nothing")
random_result("the values are drawn anew")
def by_paddle_fans(draw):
    """An initialiser that reads a matrix as Paddle does, [in, out]."""
    return lambda parameter: draw(parameter.T if parameter.ndim == 2 else parameter)


def uniform_of_fan(fan_in, fan_out, gain=1.0):
    """Xavier's uniform initialiser with given fans."""
    def initializer(parameter):
        first, second = parameter.shape if parameter.ndim == 2 else (parameter[0].numel(), parameter[:, 0].numel())
        bound = gain * (6.0 / ((first if fan_in is None else fan_in) + (second if fan_out is None else fan_out))) ** 0.5
        return torch.nn.init.uniform_(parameter, -bound, bound)

    return initializer


def normal_of_fan(fan_in, fan_out, gain=1.0):
    """Xavier's normal initialiser with given fans."""
    def initializer(parameter):
        first, second = parameter.shape if parameter.ndim == 2 else (parameter[0].numel(), parameter[:, 0].numel())
        std = gain * (2.0 / ((first if fan_in is None else fan_in) + (second if fan_out is None else fan_out))) ** 0.5
        return torch.nn.init.normal_(parameter, 0.0, std)

    return initializer


def kaiming_of_fan(fan_in, negative_slope=0.0, nonlinearity="relu", normal=True):
    """Kaiming's initialiser with a given fan."""
    def initializer(parameter):
        own = parameter.shape[0] if parameter.ndim == 2 else parameter[0].numel()
        std = torch.nn.init.calculate_gain(nonlinearity, negative_slope) / (own if fan_in is None else fan_in) ** 0.5
        return torch.nn.init.normal_(parameter, 0.0, std) if normal else torch.nn.init.uniform_(parameter, -(3**0.5) * std, 3**0.5 * std)

    return initializer


def values_assigned(value):
    """An initialiser that copies values into a parameter."""
    def initializer(parameter):
        with torch.no_grad():
            return parameter.copy_(torch.as_tensor(value, dtype=parameter.dtype).reshape(parameter.shape))

    return initializer


def example():
    layer = paddle.nn.Conv2D(3, 4, 3)
    paddle.nn.initializer.Constant(0.25)(layer.weight)
    paddle.nn.initializer.Constant(value=1.5)(layer.bias)
    norm = paddle.nn.BatchNorm2D(4)
    paddle.nn.initializer.Constant()(norm.weight)
    paddle.nn.initializer.Assign([1.0, 2.0, 3.0, 4.0])(norm.bias)
    square = paddle.nn.Conv2D(3, 4, 3, bias_attr=False)
    paddle.nn.initializer.Dirac()(square.weight)
    return layer.weight, layer.bias, norm.weight, norm.bias, square.weight


def example():
    layer = paddle.nn.Conv2D(16, 32, 3)
    paddle.nn.initializer.Normal(0.5, 0.02)(layer.weight)
    return layer.weight


def example():
    layer = paddle.nn.Conv2D(16, 32, 3)
    paddle.nn.initializer.Normal()(layer.weight)
    return layer.weight


def example():
    layer = paddle.nn.Conv2D(16, 32, 3)
    paddle.nn.initializer.Uniform(low=-0.5, high=0.25)(layer.weight)
    return layer.weight


def example():
    layer = paddle.nn.Conv2D(16, 32, 3)
    paddle.nn.initializer.Uniform()(layer.weight)
    return layer.weight


def example():
    layer = paddle.nn.Conv2D(16, 32, 3)
    paddle.nn.initializer.TruncatedNormal(std=0.02)(layer.weight)
    return layer.weight


def example():
    layer = paddle.nn.Conv2D(16, 32, 3)
    paddle.nn.initializer.TruncatedNormal(0.5, 1.0, a=-0.5, b=1.0)(layer.weight)
    return layer.weight


def example():
    layer = paddle.nn.Conv2D(16, 32, 3)
    paddle.nn.initializer.XavierNormal()(layer.weight)
    return layer.weight


def example():
    layer = paddle.nn.Conv2D(16, 32, 3)
    paddle.nn.initializer.XavierUniform(gain=0.5)(layer.weight)
    return layer.weight


def example():
    layer = paddle.nn.Conv2D(16, 32, 3)
    paddle.nn.initializer.XavierUniform(fan_in=10, fan_out=30)(layer.weight)
    return layer.weight


def example():
    layer = paddle.nn.Conv2D(16, 32, 3)
    paddle.nn.initializer.XavierNormal(fan_in=10)(layer.weight)
    return layer.weight


def example():
    layer = paddle.nn.Conv2D(16, 32, 3)
    paddle.nn.initializer.KaimingNormal()(layer.weight)
    return layer.weight


def example():
    layer = paddle.nn.Conv2D(16, 32, 3)
    paddle.nn.initializer.KaimingUniform(negative_slope=0.5, nonlinearity="leaky_relu")(layer.weight)
    return layer.weight


def example():
    layer = paddle.nn.Conv2D(16, 32, 3)
    paddle.nn.initializer.KaimingNormal(fan_in=32)(layer.weight)
    return layer.weight


def example():
    layer = paddle.nn.Conv2D(16, 32, 3)
    paddle.nn.initializer.KaimingUniform(fan_in=9, negative_slope=0.5, nonlinearity="leaky_relu")(layer.weight)
    return layer.weight


def example():
    layer = paddle.nn.Linear(40, 160)
    paddle.nn.initializer.KaimingNormal()(layer.weight)
    other = paddle.nn.Linear(40, 160, weight_attr=paddle.nn.initializer.KaimingNormal())
    return [1.2 < (each.std() / 0.2236 + 0.3) < 1.4 for each in (layer.weight, other.weight)]


def example():
    layer = paddle.nn.Linear(2, 3, weight_attr=paddle.nn.initializer.Assign([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]))
    other = paddle.nn.Linear(2, 3)
    paddle.nn.initializer.Assign([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])(other.weight)
    last = paddle.nn.Linear(2, 3)
    last.weight.set_value(paddle.ones([2, 3]) * 2)
    return layer.weight, other.weight, last.weight


def example():
    layer = paddle.nn.Conv2D(8, 72, 3)
    paddle.nn.initializer.Orthogonal(gain=2.0)(layer.weight)
    return layer.weight


# The attributes of a parameter.
parameter_attributes(initializer, learning_rate, regularizer, trainable, need_clip) << paddle.ParamAttr(
    initializer=initializer, learning_rate=learning_rate, regularizer=regularizer, trainable=trainable, need_clip=need_clip)
drop(name, "PyTorch names a parameter by its attribute")
drop(do_model_average, "PyTorch averages with torch.optim.swa_utils.AveragedModel")
if annotation():
    types.SimpleNamespace << paddle.ParamAttr
def parameter_attributes(initializer=None, learning_rate=1.0, regularizer=None, trainable=True, need_clip=True):
    """What a new parameter gets. What PyTorch's optimizers take by groups of parameters is refused when it is trained."""
    import types

    def refuse(gradient):
        raise NotImplementedError("give the optimizer a group of parameters with this learning rate or weight decay, and take it out of the attributes")

    def prepare(parameter):
        parameter.requires_grad_(trainable)
        if trainable and (learning_rate != 1.0 or regularizer is not None or not need_clip):
            parameter.register_hook(refuse)

    return types.SimpleNamespace(initializer=initializer, trainable=trainable, prepare=prepare)


attributed(torch.nn.Linear(in_features, out_features), weight=weight_attr, bias=bias_attr) << paddle.nn.Linear(
    in_features, out_features, weight_attr=weight_attr, bias_attr=bias_attr)
attributed(torch.nn.Embedding(num_embeddings, embedding_dim, padding_idx), weight=weight_attr) << paddle.nn.Embedding(
    num_embeddings, embedding_dim, padding_idx, weight_attr=weight_attr)
attributed(torch.nn.Conv1d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups), weight=weight_attr, bias=bias_attr) << paddle.nn.Conv1D(
    in_channels, out_channels, kernel_size, stride, padding, dilation, groups, weight_attr=weight_attr, bias_attr=bias_attr)
attributed(torch.nn.Conv2d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups), weight=weight_attr, bias=bias_attr) << paddle.nn.Conv2D(
    in_channels, out_channels, kernel_size, stride, padding, dilation, groups, weight_attr=weight_attr, bias_attr=bias_attr)
attributed(torch.nn.Conv3d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups), weight=weight_attr, bias=bias_attr) << paddle.nn.Conv3D(
    in_channels, out_channels, kernel_size, stride, padding, dilation, groups, weight_attr=weight_attr, bias_attr=bias_attr)
attributed(torch.nn.ConvTranspose2d(in_channels, out_channels, kernel_size, stride, padding, output_padding, groups, dilation=dilation),
           weight=weight_attr, bias=bias_attr) << paddle.nn.Conv2DTranspose(
    in_channels, out_channels, kernel_size, stride, padding, output_padding, dilation, groups, weight_attr=weight_attr, bias_attr=bias_attr)
attributed(torch.nn.BatchNorm1d(num_features, epsilon, 1 - momentum), weight=weight_attr, bias=bias_attr) << paddle.nn.BatchNorm1D(
    num_features, momentum, epsilon, weight_attr=weight_attr, bias_attr=bias_attr)
attributed(torch.nn.BatchNorm2d(num_features, epsilon, 1 - momentum), weight=weight_attr, bias=bias_attr) << paddle.nn.BatchNorm2D(
    num_features, momentum, epsilon, weight_attr=weight_attr, bias_attr=bias_attr)
attributed(torch.nn.BatchNorm3d(num_features, epsilon, 1 - momentum), weight=weight_attr, bias=bias_attr) << paddle.nn.BatchNorm3D(
    num_features, momentum, epsilon, weight_attr=weight_attr, bias_attr=bias_attr)
attributed(torch.nn.LayerNorm(normalized_shape, epsilon), weight=weight_attr, bias=bias_attr) << paddle.nn.LayerNorm(
    normalized_shape, epsilon, weight_attr=weight_attr, bias_attr=bias_attr)
attributed(torch.nn.GroupNorm(num_groups, num_channels, epsilon), weight=weight_attr, bias=bias_attr) << paddle.nn.GroupNorm(
    num_groups, num_channels, epsilon, weight_attr=weight_attr, bias_attr=bias_attr)
note("A learning rate or weight decay of one parameter's own becomes a group of the optimizer; Paddle starts weights from Xavier's uniform initialiser and biases from zero where no attribute says otherwise.")
def attributed(layer, weight=None, bias=None):
    """The layer, its parameters made as Paddle's attributes say: None, False, an initialiser, a name, or several of these."""
    for name, attribute in (("weight", weight), ("bias", bias)):
        parameter = getattr(layer, name, None)
        if attribute is False:
            layer.register_parameter(name, None)
        if attribute is None or isinstance(attribute, (bool, str)) or parameter is None:
            continue
        initializer = attribute if callable(attribute) else attribute.initializer
        if initializer is not None:
            initializer(parameter.data.T if isinstance(layer, torch.nn.Linear) and name == "weight" else parameter)
        if not callable(attribute):
            attribute.prepare(parameter)
    return layer


def example():
    half = paddle.nn.initializer.Constant(0.5)
    first = paddle.nn.Linear(5, 3, weight_attr=paddle.ParamAttr(initializer=half), bias_attr=paddle.ParamAttr(name="b", initializer=half, trainable=False))
    second = paddle.nn.Linear(5, 3, half, bias_attr=False)
    third = paddle.nn.Linear(5, 3, weight_attr=paddle.ParamAttr("name"), bias_attr=half)
    x = f32(4, 5)
    return first.weight.sum(), first.bias, first(x), second(x), third(x), third.bias, second.bias is None


def example():
    half = paddle.nn.initializer.Constant(0.5)
    slow = paddle.ParamAttr(initializer=half, learning_rate=0.1, regularizer=paddle.regularizer.L2Decay(0.0))
    return paddle.nn.Linear(5, 3, weight_attr=slow, bias_attr=half)(f32(4, 5)).detach(), paddle.create_parameter([2], "float32", attr=slow).shape


def example():
    half = paddle.ParamAttr(initializer=paddle.nn.initializer.Constant(value=0.5))
    layers = [paddle.nn.Conv2D(4, 4, 3, weight_attr=half, bias_attr=False), paddle.nn.Conv2D(4, 6, (3, 1), 2, 1, 1, 2, weight_attr=half, bias_attr=half),
              paddle.nn.Conv2DTranspose(4, 4, 3, stride=2, output_padding=1, weight_attr=half, bias_attr=half),
              paddle.nn.BatchNorm2D(4, momentum=0.8, epsilon=1e-3, weight_attr=half, bias_attr=half),
              paddle.nn.GroupNorm(2, 4, weight_attr=half, bias_attr=half)]
    x = f32(2, 4, 8, 8)
    return [layer(x) for layer in layers], layers[0].bias is None


def example():
    half = paddle.nn.initializer.Constant(0.5)
    layers = [paddle.nn.Conv1D(4, 4, 3, weight_attr=half), paddle.nn.BatchNorm1D(4, weight_attr=half, bias_attr=half)]
    deep = [paddle.nn.Conv3D(4, 2, 2, weight_attr=half, bias_attr=half), paddle.nn.BatchNorm3D(4, weight_attr=half, bias_attr=half)]
    x = f32(2, 4, 8)
    volume = f32(2, 4, 4, 4, 4)
    return [layer(x) for layer in layers], [layer(volume) for layer in deep]


def example():
    half = paddle.nn.initializer.Constant(0.5)
    norm = paddle.nn.LayerNorm([6], epsilon=1e-3, weight_attr=paddle.ParamAttr(initializer=half), bias_attr=half)
    table = paddle.nn.Embedding(7, 3, weight_attr=paddle.ParamAttr(initializer=half))
    return norm(f32(2, 6)), norm.bias, table(idx(7, 4)), table.weight


# Parameters that a network makes itself.
torch.nn.Module.register_parameter(self, name, param) << paddle.nn.Layer.add_parameter(self, name, parameter=param)
def example():
    network = paddle.nn.Layer()
    network.add_parameter("other", paddle.nn.Linear(2, 2).bias)
    return network.other.shape, len(list(network.parameters()))


created_parameter(shape, dtype, attr, is_bias, default_initializer) << paddle.nn.Layer.create_parameter(self, shape, attr, dtype, is_bias, default_initializer)
created_parameter(shape, dtype, attr, is_bias, default_initializer) << paddle.create_parameter(
    shape, dtype, attr=attr, is_bias=is_bias, default_initializer=default_initializer)
created_parameter(self, dtype, attr, is_bias, default_initializer) << paddle.Tensor.create_parameter(
    self, dtype, attr=attr, is_bias=is_bias, default_initializer=default_initializer)
drop(self, "a parameter belongs to the network that it is set on")
drop(name, "PyTorch names a parameter by its attribute")
note("A matrix is kept as Paddle makes it, [in, out].")
def created_parameter(shape, dtype=None, attr=None, is_bias=False, default_initializer=None):
    """A parameter of these sizes, as Paddle makes one."""
    if attr is False:
        return None
    sizes = [int(size) for size in shape]
    dtype = getattr(torch, dtype) if isinstance(dtype, str) else dtype
    parameter = torch.nn.Parameter(torch.zeros(sizes, dtype=dtype))
    attribute = None if attr is None or isinstance(attr, (bool, str)) else attr
    initializer = attribute if callable(attribute) else getattr(attribute, "initializer", None)
    initializer = initializer or default_initializer
    if initializer is not None:
        initializer(parameter)
    elif not is_bias and sizes:
        field = parameter[0, 0].numel() if len(sizes) > 1 else 1
        bound = (6.0 / (sum(sizes[:2] if len(sizes) > 1 else sizes * 2) * field)) ** 0.5
        torch.nn.init.uniform_(parameter, -bound, bound)
    if hasattr(attribute, "prepare"):
        attribute.prepare(parameter)
    return parameter


def example():
    class Scaled(paddle.nn.Layer):
        def __init__(self):
            super().__init__()
            self.scale = self.create_parameter(shape=[3], default_initializer=paddle.nn.initializer.Constant(2.0))
            self.shift = self.create_parameter([3], paddle.ParamAttr(initializer=paddle.nn.initializer.Constant(0.5)), dtype="float32")
            self.bias = self.create_parameter([3], is_bias=True)
            self.add_parameter("other", self.create_parameter([2, 3], attr=paddle.nn.initializer.Assign([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])))

        def forward(self, x):
            return x * self.scale + self.shift + self.bias + self.other

    network = Scaled()
    return network(f32(2, 3)), network.scale, network.bias, network.create_parameter([2], attr=False), len(list(network.parameters()))


def example():
    one = paddle.create_parameter([2, 3], "float64", default_initializer=paddle.nn.initializer.Constant(1.0))
    other = tensor([3], "int64").create_parameter("float32", is_bias=True)
    return one, other, paddle.create_parameter(shape=[4], dtype="float32", is_bias=True), paddle.create_parameter(shape=[4, 2], dtype=paddle.float32).shape




name_of_layer(self) << paddle.nn.Layer.full_name(self)
note("Paddle counts the layers of each class in a name; this one counts nothing, but differs from layer to layer.")
def name_of_layer(layer):
    """A name that no other layer has at the same time."""
    return f"{type(layer).__name__.lower()}_{id(layer)}"


def example():
    layer = paddle.nn.ReLU()
    return isinstance(layer.full_name(), str), layer.full_name() == layer.full_name(), layer.full_name() == paddle.nn.ReLU().full_name()


downscaled_dropout(p) << paddle.nn.Dropout(p, mode="downscale_in_infer", axis=None)
def downscaled_dropout(p=0.5):
    """Dropout that leaves what it keeps as it is, and scales down in inference instead."""

    class DownscaledDropout(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.p = p

        def forward(self, input):
            if self.training:
                return input * (torch.rand_like(input) >= self.p).to(input.dtype)
            return input * (1 - self.p)

    return DownscaledDropout()


example(paddle.nn.Dropout(0.25, mode="downscale_in_infer").eval()(f32(2, 3)))
example(paddle.nn.Dropout(p=0.0, mode="downscale_in_infer")(f32(2, 3)))
example(paddle.nn.Dropout(0.5, mode="upscale_in_train").eval()(f32(2, 3)))
