# Parameters, their attributes and initialisers, and the layers that take them. What holds by way of PyTorch is not repeated.

paddle.nn.initializer.Constant(value) >> filling(mindspore.common.initializer.Constant(value))
paddle.nn.initializer.Normal(mean, std) >> filling(mindspore.common.initializer.Normal(std, mean))
paddle.nn.initializer.Uniform(low, high) >> filling((low, high))
paddle.nn.initializer.TruncatedNormal(mean, std, a, b) >> filling(mindspore.common.initializer.TruncatedNormal(std, mean, a, b))
paddle.nn.initializer.XavierNormal(gain=gain) >> filling(mindspore.common.initializer.XavierNormal(gain))
paddle.nn.initializer.XavierUniform(gain=gain) >> filling(mindspore.common.initializer.XavierUniform(gain))
paddle.nn.initializer.KaimingNormal(negative_slope=negative_slope, nonlinearity=nonlinearity, mode=mode) >> filling(
    mindspore.common.initializer.HeNormal(negative_slope, mode, nonlinearity))
paddle.nn.initializer.KaimingUniform(negative_slope=negative_slope, nonlinearity=nonlinearity, mode=mode) >> filling(
    mindspore.common.initializer.HeUniform(negative_slope, mode, nonlinearity))
paddle.nn.initializer.Assign(value) >> filling(value)
drop(name, "a name changes nothing")
random_result("the values are drawn anew")
def filling(values):
    """An initialiser: it fills a parameter from one of MindSpore's, from a range of numbers, or with given values. A matrix is [in, out]."""
    def made(shape, dtype):
        shape = [int(size) for size in shape]
        source = values(shape) if hasattr(values, "__code__") else values
        if isinstance(source, mindspore.common.initializer.Initializer):
            matrix = len(shape) == 2
            made = mindspore.common.initializer.initializer(source, shape[::-1] if matrix else shape, dtype).init_data()
            return made.T if matrix else made
        if isinstance(source, tuple):
            return mindspore.tensor(numpy.random.uniform(*source, shape), dtype)
        return mindspore.tensor(source, dtype).reshape(shape)

    def fill(parameter):
        if not hasattr(parameter, "set_data"):
            raise TypeError("set the data of the parameter itself: a transposed weight is a copy")
        parameter.set_data(made(parameter.shape, parameter.dtype))
        return parameter

    fill.made = made
    return fill


def example():
    layer = paddle.nn.Conv2D(3, 4, 3)
    paddle.nn.initializer.Constant(0.25)(layer.weight)
    paddle.nn.initializer.Constant(value=1.5)(layer.bias)
    norm = paddle.nn.BatchNorm2D(4)
    paddle.nn.initializer.Assign([1.0, 2.0, 3.0, 4.0])(norm.bias)
    return layer.weight, layer.bias, norm.bias


def example():
    layer = paddle.nn.Conv2D(16, 32, 3)
    paddle.nn.initializer.Normal(0.5, 0.02)(layer.weight)
    return layer.weight


def example():
    layer = paddle.nn.Conv2D(16, 32, 3)
    paddle.nn.initializer.Uniform(low=-0.5, high=0.25)(layer.weight)
    return layer.weight


def example():
    layer = paddle.nn.Conv2D(16, 32, 3)
    paddle.nn.initializer.TruncatedNormal(std=0.02)(layer.weight)
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
    paddle.nn.initializer.KaimingNormal()(layer.weight)
    return layer.weight


def example():
    layer = paddle.nn.Conv2D(16, 32, 3)
    paddle.nn.initializer.KaimingUniform(negative_slope=0.5, nonlinearity="leaky_relu")(layer.weight)
    return layer.weight


if handed_over():
    paddle.nn.Linear.weight >> transposed(self.weight)
def transposed(parameter):
    """The matrix as Paddle keeps it, [in, out]: what is set there is set in the parameter."""
    matrix = parameter.T

    def set_data(values, *options):
        parameter.set_data(mindspore.ops.broadcast_to(mindspore.tensor(values, parameter.dtype), matrix.shape).T)
        return matrix

    matrix.set_data = matrix.copy_ = set_data
    return matrix


def example():
    def filled(weight, values):
        paddle.nn.initializer.Assign(values)(weight)

    layer, other, last = paddle.nn.Linear(2, 3), paddle.nn.Linear(2, 3), paddle.nn.Linear(2, 3)
    filled(layer.weight, [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    paddle.nn.initializer.Constant(0.5)(other.weight)
    other.weight.set_value(other.weight * 2)
    last.weight.set_value(paddle.to_tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]))
    return layer(f32(4, 2)), other(f32(4, 2)), last(f32(4, 2)), layer.weight.shape


paddle.regularizer.L2Decay(coeff) >> (coeff)
note("MindSpore's weight_decay is the coefficient itself.")

paddle.ParamAttr(initializer=initializer, learning_rate=learning_rate, regularizer=regularizer, trainable=trainable, need_clip=need_clip) >> parameter_attributes(
    initializer, learning_rate, regularizer, trainable, need_clip)
drop(name, "MindSpore names a parameter by its attribute")
drop(do_model_average, "MindSpore averages by hand")
def parameter_attributes(initializer=None, learning_rate=1.0, regularizer=None, trainable=True, need_clip=True):
    """What a new parameter gets. What MindSpore's optimizers take by groups of parameters is refused when it is trained."""
    import types

    def refuse(gradient):
        raise NotImplementedError("give the optimizer a group of parameters with this learning rate or weight decay, and take it out of the attributes")

    def prepare(parameter):
        parameter.requires_grad = trainable
        if trainable and (learning_rate != 1.0 or regularizer is not None or not need_clip):
            parameter.register_hook(refuse)

    return types.SimpleNamespace(initializer=initializer, trainable=trainable, prepare=prepare)


paddle.nn.BatchNorm(num_channels, act=None, momentum=momentum, epsilon=epsilon, param_attr=param_attr, bias_attr=bias_attr) >> attributed(
    mindspore.nn.BatchNorm2d(num_channels, epsilon, momentum), param_attr, bias_attr)
paddle.nn.BatchNorm(num_channels, act, momentum=momentum, epsilon=epsilon, param_attr=param_attr, bias_attr=bias_attr) >> activated_normalization(
    num_channels, act, momentum, epsilon, param_attr, bias_attr)
drop(moving_mean_name, "MindSpore names it moving_mean")
drop(moving_variance_name, "MindSpore names it moving_variance")
drop(do_model_average_for_mean_and_var, "MindSpore averages by hand")
note("MindSpore's normalisation takes tensors of four dimensions.")
def activated_normalization(num_channels, act=None, momentum=0.9, epsilon=1e-05, param_attr=None, bias_attr=None):
    """A batch normalisation whose result goes through the function of that name."""
    function = None if act is None else getattr(mindspore.ops, {"swish": "silu", "hard_swish": "hardswish"}.get(act, act))

    class BatchNorm(mindspore.nn.BatchNorm2d):
        def construct(self, x):
            normalized = super().construct(x)
            return normalized if function is None else function(normalized)

    return attributed(BatchNorm(num_channels, epsilon, momentum), param_attr, bias_attr)


def example():
    half = paddle.nn.initializer.Constant(0.5)
    x = f32(2, 4, 3, 3)
    layers = [paddle.nn.BatchNorm(num_channels=4, act="relu"), paddle.nn.BatchNorm(4, "swish", momentum=0.8, epsilon=1e-3),
              paddle.nn.BatchNorm(4, act="sigmoid", param_attr=paddle.ParamAttr(initializer=half), bias_attr=half)]
    return [layer(x) for layer in layers], [paddle.nn.BatchNorm(4, act=act).eval()(x) for act in (None, "relu", "tanh")]


paddle.nn.BatchNorm.weight >> mindspore.nn.layer.normalization._BatchNorm.gamma
paddle.nn.BatchNorm.bias >> mindspore.nn.layer.normalization._BatchNorm.beta
def example():
    norm = paddle.nn.BatchNorm(4)
    paddle.nn.initializer.Constant(0.5)(norm.weight)
    return norm(f32(2, 4, 3, 3)), norm.weight.shape, norm.bias.shape


if given(weight_attr):
    paddle.nn.Embedding(num_embeddings, embedding_dim, weight_attr=weight_attr) >> attributed(mindspore.nn.Embedding(num_embeddings, embedding_dim), weight_attr)
    paddle.nn.Conv2D(in_channels, out_channels, kernel_size, stride, weight_attr=weight_attr, bias_attr=bias_attr) >> attributed(
        mindspore.nn.Conv2d(in_channels, out_channels, kernel_size, stride, pad_mode="valid", has_bias=True), weight_attr, bias_attr)
    if isinstance(padding, int):
        paddle.nn.Conv2D(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, weight_attr=weight_attr, bias_attr=bias_attr) >> attributed(
            mindspore.nn.Conv2d(in_channels, out_channels, kernel_size, stride, pad_mode="pad", padding=padding, dilation=dilation, group=groups, has_bias=True),
            weight_attr, bias_attr)
    paddle.nn.BatchNorm2D(num_features, momentum, epsilon, weight_attr=weight_attr, bias_attr=bias_attr) >> attributed(
        mindspore.nn.BatchNorm2d(num_features, epsilon, momentum), weight_attr, bias_attr)
def attributed(layer, weight=None, bias=None):
    """The layer, its parameters made as Paddle's attributes say: None, False, an initialiser, a name, or several of these."""
    for names, attribute in ((("weight", "gamma", "embedding_table"), weight), (("bias", "beta"), bias)):
        name = next((name for name in names if isinstance(getattr(layer, name, None), mindspore.Parameter)), None)
        if attribute is None or attribute is True or isinstance(attribute, str) or name is None:
            continue
        parameter = getattr(layer, name)
        if attribute is False:
            if not hasattr(layer, "has_bias"):
                parameter.requires_grad = False
            else:
                layer.has_bias, layer.bias = False, None
            continue
        initializer = attribute if callable(attribute) else attribute.initializer
        if initializer is not None:
            turned = isinstance(layer, mindspore.nn.Dense) and name == "weight"
            made = initializer.made(parameter.shape[::-1] if turned else parameter.shape, parameter.dtype)
            parameter.set_data(made.T if turned else made)
        if not callable(attribute):
            attribute.prepare(parameter)
    return layer


def example():
    half = paddle.nn.initializer.Constant(0.5)
    first = paddle.nn.Linear(5, 3, weight_attr=paddle.ParamAttr(initializer=half), bias_attr=paddle.ParamAttr(name="b", initializer=half, trainable=False))
    second = paddle.nn.Linear(5, 3, half, bias_attr=False)
    x = f32(4, 5)
    return first(x), second(x), first.bias


def example():
    half = paddle.nn.initializer.Constant(0.5)
    slow = paddle.ParamAttr(initializer=half, learning_rate=0.1, regularizer=paddle.regularizer.L2Decay(0.0))
    return paddle.nn.Linear(5, 3, weight_attr=slow, bias_attr=half)(f32(4, 5)).detach(), paddle.create_parameter([2], "float32", attr=slow).shape


def example():
    half = paddle.ParamAttr(initializer=paddle.nn.initializer.Constant(value=0.5))
    layers = [paddle.nn.Conv2D(4, 4, 3, weight_attr=half, bias_attr=False), paddle.nn.Conv2D(4, 6, (3, 1), 2, 1, 1, 2, weight_attr=half, bias_attr=half),
              paddle.nn.BatchNorm2D(4, momentum=0.8, epsilon=1e-3, weight_attr=half, bias_attr=half), paddle.nn.BatchNorm(4, param_attr=half)]
    x = f32(2, 4, 8, 8)
    return [layer(x) for layer in layers]


def example():
    table = paddle.nn.Embedding(7, 3, weight_attr=paddle.ParamAttr(initializer=paddle.nn.initializer.Constant(0.5)))
    return table(idx(7, 4)), paddle.nn.BatchNorm(4).eval()(f32(2, 4, 3, 3))


paddle.nn.Layer.create_parameter(self, shape, attr, dtype, is_bias, default_initializer) >> created_parameter(shape, dtype, attr, is_bias, default_initializer)
paddle.create_parameter(shape, dtype, attr=attr, is_bias=is_bias, default_initializer=default_initializer) >> created_parameter(
    shape, dtype, attr, is_bias, default_initializer)
paddle.Tensor.create_parameter(self, dtype, attr=attr, is_bias=is_bias, default_initializer=default_initializer) >> created_parameter(
    self, dtype, attr, is_bias, default_initializer)
drop(self, "a parameter belongs to the network that it is set on")
drop(name, "MindSpore names a parameter by its attribute")
no_gradient("initial values have none")
def created_parameter(shape, dtype=None, attr=None, is_bias=False, default_initializer=None):
    """A parameter of these sizes, as Paddle makes one."""
    if attr is False:
        return None
    sizes = [int(size) for size in shape]
    dtype = mindspore.float32 if dtype is None else getattr(mindspore, dtype) if isinstance(dtype, str) else dtype
    attribute = None if attr is None or isinstance(attr, (bool, str)) else attr
    initializer = attribute if callable(attribute) else getattr(attribute, "initializer", None)
    initializer = initializer or default_initializer
    if initializer is not None:
        made = initializer.made(sizes, dtype)
    elif is_bias:
        made = mindspore.ops.zeros(tuple(sizes), dtype)
    else:
        made = mindspore.common.initializer.initializer("xavier_uniform", sizes if len(sizes) > 1 else [1, *sizes], dtype).init_data().reshape(sizes)
    parameter = mindspore.Parameter(made)
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
            self.other = self.create_parameter([2, 3], attr=paddle.nn.initializer.Assign([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]))

        def forward(self, x):
            return x * self.scale + self.shift + self.bias + self.other

    network = Scaled()
    return network(f32(2, 3)), network.create_parameter([2], attr=False)


def example():
    one = paddle.create_parameter([2, 3], "float32", default_initializer=paddle.nn.initializer.Constant(1.0))
    other = tensor([3], "int64").create_parameter("float32", is_bias=True)
    return one, other, paddle.create_parameter(shape=[4], dtype="float32", is_bias=True), paddle.create_parameter(shape=[4, 2], dtype=paddle.float32).shape


optimized(self) << mindspore.experimental.optim.Optimizer.parameters
def optimized(optimizer):
    """The parameters of all groups of an optimizer."""
    groups = [group["params"] if isinstance(group, dict) else [group] for group in optimizer._param_groups]
    return [parameter for group in groups for parameter in group]


def example():
    first, second = mindspore.Parameter(mindspore.ops.ones((3, 2))), mindspore.Parameter(mindspore.ops.zeros((2,)))
    one = mindspore.experimental.optim.SGD([first, second], lr=0.1)
    other = mindspore.experimental.optim.Adam([{"params": [first]}, {"params": [second], "lr": 0.2}], lr=0.1)
    return [parameter * 2 for parameter in one.parameters], [parameter * 2 for parameter in other.parameters]
