# Initialisation in place. Paddle has PyTorch's functions under paddle.nn.init.

if discarded():
    torch.nn.init.constant_(tensor, val) >> paddle.nn.init.constant_(tensor, val)
    torch.nn.init.zeros_(tensor) >> paddle.nn.init.zeros_(tensor)
    torch.nn.init.ones_(tensor) >> paddle.nn.init.ones_(tensor)
    torch.nn.init.eye_(tensor) >> paddle.nn.init.eye_(tensor)
torch.nn.init.constant_(tensor, val) >> initialised(tensor, paddle.nn.init.constant_, val)
torch.nn.init.constant_(tensor, val) << paddle.nn.init.constant_(tensor, val)
torch.nn.init.zeros_(tensor) >> initialised(tensor, paddle.nn.init.zeros_)
torch.nn.init.zeros_(tensor) << paddle.nn.init.zeros_(tensor)
torch.nn.init.ones_(tensor) >> initialised(tensor, paddle.nn.init.ones_)
torch.nn.init.ones_(tensor) << paddle.nn.init.ones_(tensor)
torch.nn.init.eye_(tensor) >> initialised(tensor, paddle.nn.init.eye_)
torch.nn.init.eye_(tensor) << paddle.nn.init.eye_(tensor)
def initialised(tensor, initialise, *values):
    """The tensor, which Paddle's functions fill and do not give back."""
    initialise(tensor, *values)
    return tensor


def example():
    layer = torch.nn.Conv2d(3, 4, 3)
    torch.nn.init.constant_(layer.weight, 0.25)
    torch.nn.init.zeros_(layer.bias)
    other = torch.nn.BatchNorm2d(4)
    torch.nn.init.ones_(other.weight)
    torch.nn.init.constant_(other.bias, val=0.5)
    square = torch.nn.Linear(3, 3)
    torch.nn.init.eye_(square.weight)
    return layer.weight, layer.bias, other.weight, other.bias, square.weight


def example():
    constant = torch.nn.init.constant_(torch.empty(3), 0.5)
    return constant, torch.nn.init.ones_(torch.zeros(2, 3)), torch.nn.init.zeros_(torch.ones(2)), torch.nn.init.eye_(torch.empty(3, 3))


torch.nn.init.dirac_(tensor, groups) >> filled_with_identity(tensor, groups)
def filled_with_identity(tensor, groups=1):
    """The tensor, with the weights of a convolution that passes its input on."""
    values = numpy.zeros(tensor.shape)
    of_group = tensor.shape[0] // groups
    middle = tuple(size // 2 for size in tensor.shape[2:])
    for group in range(groups):
        for channel in range(min(of_group, tensor.shape[1])):
            values[(group * of_group + channel, channel, *middle)] = 1
    tensor.set_value(values.astype(tensor.numpy().dtype))
    return tensor


def example():
    layer, grouped = torch.nn.Conv2d(3, 4, 3), torch.nn.Conv1d(4, 6, 4, groups=2)
    torch.nn.init.dirac_(layer.weight)
    torch.nn.init.dirac_(grouped.weight, 2)
    return layer.weight, grouped.weight


if discarded():
    torch.nn.init.normal_(tensor, mean, std) >> paddle.nn.init.normal_(tensor, mean, std)
    torch.nn.init.uniform_(tensor, a, b) >> paddle.nn.init.uniform_(tensor, a, b)
    torch.nn.init.trunc_normal_(tensor, mean, std, a, b) >> paddle.nn.init.trunc_normal_(tensor, mean, std, a, b)
    torch.nn.init.xavier_uniform_(tensor, gain) >> paddle.nn.init.xavier_uniform_(tensor, gain)
    torch.nn.init.xavier_normal_(tensor, gain) >> paddle.nn.init.xavier_normal_(tensor, gain)
    torch.nn.init.orthogonal_(tensor, gain) >> paddle.nn.init.orthogonal_(tensor, gain)
torch.nn.init.normal_(tensor, mean, std) >> initialised(tensor, paddle.nn.init.normal_, mean, std)
torch.nn.init.normal_(tensor, mean, std) << paddle.nn.init.normal_(tensor, mean, std)
torch.nn.init.uniform_(tensor, a, b) >> initialised(tensor, paddle.nn.init.uniform_, a, b)
torch.nn.init.uniform_(tensor, a, b) << paddle.nn.init.uniform_(tensor, a, b)
torch.nn.init.trunc_normal_(tensor, mean, std, a, b) >> initialised(tensor, paddle.nn.init.trunc_normal_, mean, std, a, b)
torch.nn.init.trunc_normal_(tensor, mean, std, a, b) << paddle.nn.init.trunc_normal_(tensor, mean, std, a, b)
torch.nn.init.xavier_uniform_(tensor, gain) >> initialised(tensor, paddle.nn.init.xavier_uniform_, gain)
torch.nn.init.xavier_uniform_(tensor, gain) << paddle.nn.init.xavier_uniform_(tensor, gain)
torch.nn.init.xavier_normal_(tensor, gain) >> initialised(tensor, paddle.nn.init.xavier_normal_, gain)
torch.nn.init.xavier_normal_(tensor, gain) << paddle.nn.init.xavier_normal_(tensor, gain)
torch.nn.init.orthogonal_(tensor, gain) >> initialised(tensor, paddle.nn.init.orthogonal_, gain)
torch.nn.init.orthogonal_(tensor, gain) << paddle.nn.init.orthogonal_(tensor, gain)
random_result("the values are drawn anew")
def example():
    layer = torch.nn.Conv2d(16, 32, 3)
    torch.nn.init.normal_(layer.weight, std=0.02)
    return layer.weight


def example():
    return torch.nn.init.normal_(torch.empty(30, 40), std=0.02), torch.nn.init.uniform_(torch.empty(30, 40), -0.5, 0.25)


def example():
    weight = torch.nn.init.xavier_uniform_(torch.empty(60, 40), gain=0.5)
    return weight, torch.nn.init.xavier_normal_(torch.empty(60, 40)), torch.nn.init.trunc_normal_(torch.empty(60, 40), mean=0.1, std=0.5, a=-0.4, b=0.6)


def example():
    return torch.nn.init.orthogonal_(torch.empty(40, 40), gain=2.0)


def example():
    layer = torch.nn.Conv2d(16, 32, 3)
    torch.nn.init.uniform_(layer.weight, -0.5, 0.25)
    return layer.weight


def example():
    layer = torch.nn.Conv2d(16, 32, 3)
    torch.nn.init.trunc_normal_(layer.weight, mean=0.1, std=0.5, a=-0.4, b=0.6)
    return layer.weight


def example():
    layer = torch.nn.Linear(60, 40)
    torch.nn.init.xavier_uniform_(layer.weight, gain=0.5)
    return layer.weight.flatten()


def example():
    layer = torch.nn.Conv2d(16, 32, 3)
    torch.nn.init.xavier_normal_(layer.weight)
    return layer.weight


def example():
    layer = torch.nn.Linear(40, 40)
    torch.nn.init.orthogonal_(layer.weight, gain=2.0)
    return layer.weight


# Paddle takes each matrix for the weight of a linear layer, which it keeps transposed.
torch.nn.init.kaiming_uniform_(tensor=torch.nn.Linear.weight(layer), a=a, mode=mode, nonlinearity=nonlinearity) >> paddle.nn.init.kaiming_uniform_(layer.weight, a, mode, nonlinearity)
torch.nn.init.kaiming_uniform_(tensor=torch.nn.Conv1d.weight(layer), a=a, mode=mode, nonlinearity=nonlinearity) >> paddle.nn.init.kaiming_uniform_(layer.weight, a, mode, nonlinearity)
torch.nn.init.kaiming_uniform_(tensor=torch.nn.Conv2d.weight(layer), a=a, mode=mode, nonlinearity=nonlinearity) >> paddle.nn.init.kaiming_uniform_(layer.weight, a, mode, nonlinearity)
torch.nn.init.kaiming_uniform_(tensor=torch.nn.Conv3d.weight(layer), a=a, mode=mode, nonlinearity=nonlinearity) >> paddle.nn.init.kaiming_uniform_(layer.weight, a, mode, nonlinearity)
torch.nn.init.kaiming_uniform_(tensor, a, mode, nonlinearity) >> kaiming_uniform_(tensor, a, mode, nonlinearity)
torch.nn.init.kaiming_uniform_(layer.weight, a, mode, nonlinearity) << paddle.nn.init.kaiming_uniform_(tensor=paddle.nn.Linear.weight(layer), a=a, mode=mode, nonlinearity=nonlinearity)
torch.nn.init.kaiming_uniform_(tensor, a, mode, nonlinearity) << paddle.nn.init.kaiming_uniform_(tensor, a, mode, nonlinearity)
torch.nn.init.kaiming_normal_(tensor=torch.nn.Linear.weight(layer), a=a, mode=mode, nonlinearity=nonlinearity) >> paddle.nn.init.kaiming_normal_(layer.weight, a, mode, nonlinearity)
torch.nn.init.kaiming_normal_(tensor=torch.nn.Conv1d.weight(layer), a=a, mode=mode, nonlinearity=nonlinearity) >> paddle.nn.init.kaiming_normal_(layer.weight, a, mode, nonlinearity)
torch.nn.init.kaiming_normal_(tensor=torch.nn.Conv2d.weight(layer), a=a, mode=mode, nonlinearity=nonlinearity) >> paddle.nn.init.kaiming_normal_(layer.weight, a, mode, nonlinearity)
torch.nn.init.kaiming_normal_(tensor=torch.nn.Conv3d.weight(layer), a=a, mode=mode, nonlinearity=nonlinearity) >> paddle.nn.init.kaiming_normal_(layer.weight, a, mode, nonlinearity)
torch.nn.init.kaiming_normal_(tensor, a, mode, nonlinearity) >> kaiming_normal_(tensor, a, mode, nonlinearity)
torch.nn.init.kaiming_normal_(layer.weight, a, mode, nonlinearity) << paddle.nn.init.kaiming_normal_(tensor=paddle.nn.Linear.weight(layer), a=a, mode=mode, nonlinearity=nonlinearity)
torch.nn.init.kaiming_normal_(tensor, a, mode, nonlinearity) << paddle.nn.init.kaiming_normal_(tensor, a, mode, nonlinearity)
random_result("the values are drawn anew")
def kaiming_uniform_(tensor, a=0, mode="fan_in", nonlinearity="leaky_relu"):
    """Kaiming's uniform values. Paddle takes each matrix for a linear layer's weight, which it keeps transposed."""
    if tensor.ndim == 2 and "linear" not in tensor.name:
        mode = "fan_out" if mode == "fan_in" else "fan_in"
    paddle.nn.init.kaiming_uniform_(tensor, a, mode, nonlinearity)
    return tensor


def kaiming_normal_(tensor, a=0, mode="fan_in", nonlinearity="leaky_relu"):
    """Kaiming's normal values. Paddle takes each matrix for a linear layer's weight, which it keeps transposed."""
    if tensor.ndim == 2 and "linear" not in tensor.name:
        mode = "fan_out" if mode == "fan_in" else "fan_in"
    paddle.nn.init.kaiming_normal_(tensor, a, mode, nonlinearity)
    return tensor


def example():
    weight = torch.nn.Parameter(torch.empty(120, 30))
    torch.nn.init.kaiming_uniform_(weight, a=2.0)
    return weight.flatten()


def example():
    weight = torch.empty(120, 30)
    return torch.nn.init.kaiming_normal_(weight, mode="fan_out", nonlinearity="relu").flatten()


def example():
    model = torch.nn.Sequential(torch.nn.Linear(120, 30), torch.nn.Conv1d(60, 20, 3))
    for layer in model:
        torch.nn.init.kaiming_normal_(layer.weight)
    return [layer.weight.flatten() for layer in model]


def example():
    linear, convolution = torch.nn.Linear(120, 30), torch.nn.Conv1d(60, 20, 3)
    torch.nn.init.kaiming_uniform_(linear.weight, mode="fan_in", nonlinearity="relu")
    torch.nn.init.kaiming_uniform_(convolution.weight)
    return linear.weight.flatten(), convolution.weight


def example():
    linear, convolution = torch.nn.Linear(120, 30), torch.nn.Conv3d(60, 20, 2)
    torch.nn.init.kaiming_normal_(linear.weight, mode="fan_out", nonlinearity="relu")
    torch.nn.init.kaiming_normal_(convolution.weight)
    return linear.weight.flatten(), convolution.weight


def example():
    layer = paddle.nn.Conv2D(16, 32, 3)
    paddle.nn.init.kaiming_normal_(layer.weight, mode="fan_out", nonlinearity="relu")
    return layer.weight


def example():
    layer = paddle.nn.Conv2D(16, 32, 3)
    paddle.nn.init.kaiming_uniform_(layer.weight, a=2.0)
    return layer.weight


def example():
    layer = torch.nn.Conv2d(16, 32, 3)
    torch.nn.init.kaiming_normal_(layer.weight, mode="fan_out", nonlinearity="relu")
    return layer.weight


def example():
    layer = torch.nn.Conv2d(16, 32, 3)
    torch.nn.init.kaiming_uniform_(layer.weight, a=2.0)
    return layer.weight


torch.nn.init.calculate_gain(nonlinearity, param) == paddle.nn.initializer.calculate_gain(nonlinearity, param)
example(torch.nn.init.calculate_gain("relu"))
example(torch.nn.init.calculate_gain("leaky_relu", 0.2))
