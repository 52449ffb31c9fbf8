# Initial values as a source: MindSpore's initializers are objects, PyTorch's functions that fill a tensor.

torch.zeros(tuple(shape)) << mindspore.common.initializer.initializer("zeros", shape, dtype=mindspore.float32)
torch.zeros(tuple(shape), dtype=dtype) << mindspore.common.initializer.initializer("zeros", shape, dtype)
torch.ones(tuple(shape)) << mindspore.common.initializer.initializer("ones", shape, dtype=mindspore.float32)
torch.ones(tuple(shape), dtype=dtype) << mindspore.common.initializer.initializer("ones", shape, dtype)
torch.nn.init.normal_(torch.empty(tuple(shape)), mean, sigma) << mindspore.common.initializer.initializer(
    mindspore.common.initializer.Normal(sigma, mean), shape, dtype=mindspore.float32)
torch.nn.init.trunc_normal_(torch.empty(tuple(shape)), mean, sigma, a, b) << mindspore.common.initializer.initializer(
    mindspore.common.initializer.TruncatedNormal(sigma, mean, a, b), shape, dtype=mindspore.float32)
torch.nn.init.normal_(torch.empty(tuple(shape), dtype=dtype), mean, sigma) << mindspore.common.initializer.initializer(
    mindspore.common.initializer.Normal(sigma, mean), shape, dtype)
torch.nn.init.trunc_normal_(torch.empty(tuple(shape), dtype=dtype), mean, sigma, a, b) << mindspore.common.initializer.initializer(
    mindspore.common.initializer.TruncatedNormal(sigma, mean, a, b), shape, dtype)
initialized(init, shape) << mindspore.common.initializer.initializer(init, shape, dtype=mindspore.float32)
initialized(init, shape, dtype) << mindspore.common.initializer.initializer(init, shape, dtype)
(lambda tensor: torch.nn.init.normal_(tensor, mean, sigma)) << mindspore.common.initializer.Normal(sigma, mean)
(lambda tensor: torch.nn.init.trunc_normal_(tensor, mean, sigma, a, b)) << mindspore.common.initializer.TruncatedNormal(sigma, mean, a, b)
(lambda tensor: torch.nn.init.uniform_(tensor, -scale, scale)) << mindspore.common.initializer.Uniform(scale)
uniform_within(scale) << mindspore.common.initializer.Uniform(scale)
(lambda tensor: torch.nn.init.kaiming_uniform_(tensor, negative_slope, mode, nonlinearity)) << mindspore.common.initializer.HeUniform(
    negative_slope, mode, nonlinearity)
(lambda tensor: torch.nn.init.kaiming_normal_(tensor, negative_slope, mode, nonlinearity)) << mindspore.common.initializer.HeNormal(
    negative_slope, mode, nonlinearity)
(lambda tensor: torch.nn.init.xavier_uniform_(tensor, gain)) << mindspore.common.initializer.XavierUniform(gain)
(lambda tensor: torch.nn.init.xavier_normal_(tensor, gain)) << mindspore.common.initializer.XavierNormal(gain)
(lambda tensor: torch.nn.init.orthogonal_(tensor, gain)) << mindspore.common.initializer.Orthogonal(gain)
(lambda tensor: torch.nn.init.dirac_(tensor, groups)) << mindspore.common.initializer.Dirac(groups)
(lambda tensor: torch.nn.init.sparse_(tensor, sparsity, sigma)) << mindspore.common.initializer.Sparse(sparsity, sigma)
(lambda tensor: torch.nn.init.constant_(tensor, value)) << mindspore.common.initializer.Constant(value)
(lambda tensor: torch.nn.init.zeros_(tensor)) << mindspore.common.initializer.Zero()
(lambda tensor: torch.nn.init.ones_(tensor)) << mindspore.common.initializer.One()
self << mindspore.Tensor.init_data(self)
no_gradient("initial values have none")


def initialized(init, shape=None, dtype=torch.float32):
    """A tensor with the initial values that `init` stands for: a name, a number, a tensor or a function that fills a tensor."""
    if isinstance(init, torch.Tensor):
        return init
    shape = tuple(shape) if isinstance(shape, (list, tuple)) else (shape,)
    if isinstance(init, (int, float)):
        return torch.full(shape, init, dtype=dtype)
    fill = init
    if isinstance(init, str):
        kinds = {
            "zeros": torch.nn.init.zeros_, "zero": torch.nn.init.zeros_, "ones": torch.nn.init.ones_, "one": torch.nn.init.ones_,
            "normal": lambda tensor: torch.nn.init.normal_(tensor, 0.0, 0.01),
            "uniform": lambda tensor: torch.nn.init.uniform_(tensor, -0.07, 0.07),
            "truncatednormal": lambda tensor: torch.nn.init.trunc_normal_(tensor, 0.0, 0.01),
            "heuniform": torch.nn.init.kaiming_uniform_, "he_uniform": torch.nn.init.kaiming_uniform_,
            "henormal": torch.nn.init.kaiming_normal_, "he_normal": torch.nn.init.kaiming_normal_,
            "xavieruniform": torch.nn.init.xavier_uniform_, "xavier_uniform": torch.nn.init.xavier_uniform_,
            "xaviernormal": torch.nn.init.xavier_normal_, "xavier_normal": torch.nn.init.xavier_normal_,
            "orthogonal": torch.nn.init.orthogonal_, "dirac": torch.nn.init.dirac_, "identity": torch.nn.init.eye_,
        }
        fill = kinds[init.lower()]
    made = torch.empty(shape, dtype=dtype)
    with torch.no_grad():
        fill(made)
    return made


def uniform_within(bound):
    """A function that fills a tensor with values between -bound and bound."""
    return lambda tensor: torch.nn.init.uniform_(tensor, -bound, bound)


example(mindspore.common.initializer.initializer("zeros", (3, 4)))
example(mindspore.common.initializer.initializer("ones", [3, 4], mindspore.float16))
example(mindspore.common.initializer.initializer("zeros", shape=(3, 4), dtype=mindspore.int32))
example(mindspore.common.initializer.initializer(mindspore.common.initializer.One(), (3, 4)))
example(mindspore.common.initializer.initializer(mindspore.common.initializer.Zero(), [3], mindspore.float32))
example(mindspore.common.initializer.initializer(mindspore.common.initializer.Constant(2.5), (3, 4)))
example(mindspore.common.initializer.initializer(0.5, 3))
example(mindspore.common.initializer.initializer(1, (3, 4), mindspore.float32).init_data())


def example():
    import numpy

    initializer = mindspore.common.initializer.initializer
    normal = initializer(mindspore.common.initializer.Normal(0.02), (300, 200)).asnumpy()
    moved = initializer(mindspore.common.initializer.Normal(sigma=0.5, mean=3.0), (300, 200)).asnumpy()
    cut = initializer(mindspore.common.initializer.TruncatedNormal(1.0, a=-0.5, b=0.25), [300, 200]).asnumpy()
    named = initializer("normal", (300, 200)).asnumpy()
    return [round(float(numpy.std(normal)), 3), round(float(numpy.mean(moved)), 1), round(float(numpy.std(moved)), 1),
            round(float(numpy.min(cut)), 2), round(float(numpy.max(cut)), 2), round(float(numpy.std(named)), 3), normal.shape]


def example():
    import numpy

    initializer = mindspore.common.initializer.initializer
    uniform = initializer(mindspore.common.initializer.Uniform(0.2 / numpy.sqrt(1.0)), (300, 200)).asnumpy()
    he = initializer(mindspore.common.initializer.HeUniform(), (300, 200)).asnumpy()
    steep = initializer(mindspore.common.initializer.HeNormal(negative_slope=2.0, mode="fan_out", nonlinearity="leaky_relu"), (300, 200)).asnumpy()
    relu = initializer(mindspore.common.initializer.HeNormal(nonlinearity="relu"), (300, 200)).asnumpy()
    xavier = initializer(mindspore.common.initializer.XavierUniform(0.5), (300, 200)).asnumpy()
    other = initializer(mindspore.common.initializer.XavierNormal(gain=0.5), (300, 200)).asnumpy()
    return [round(float(numpy.max(uniform)), 2), round(float(numpy.min(uniform)), 2), round(float(numpy.max(he)), 2), round(float(numpy.std(steep)), 2),
            round(float(numpy.std(relu)), 2), round(float(numpy.max(xavier)), 2), round(float(numpy.std(other)), 2)]


def example():
    weight = mindspore.common.initializer.initializer(mindspore.common.initializer.Orthogonal(2.0), (4, 4))
    filters = mindspore.common.initializer.initializer(mindspore.common.initializer.Dirac(), (3, 3, 2))
    return [[round(float(value), 3) for value in row] for row in weight.asnumpy() @ weight.asnumpy().T], filters
