# What layers begin with, given to them again.

torch.nn.modules.conv._ConvNd.reset_parameters(self) >> begin_again(self)
torch.nn.Linear.reset_parameters(self) >> begin_again(self)
random_result("the weights are drawn")
def begin_again(layer):
    """Weights and bias as PyTorch's layers have them at first: uniform, by the number of inputs."""
    bound = math.prod(layer.weight.shape[1:]) ** -0.5
    for parameter in (layer.weight, layer.bias):
        if parameter is not None:
            drawn = mindspore.common.initializer.initializer(mindspore.common.initializer.Uniform(bound), parameter.shape, parameter.dtype)
            parameter.set_data(drawn)


def example():
    full, convolution = torch.nn.Linear(40, 30), torch.nn.Conv2d(4, 60, 3, bias=False)
    torch.nn.init.constant_(full.weight, 7.0)
    torch.nn.init.constant_(convolution.weight, 7.0)
    full.reset_parameters()
    convolution.reset_parameters()
    return full.weight, convolution.weight


def example():
    class Scaled(torch.nn.Conv2d):
        def __init__(self):
            super().__init__(4, 60, 3)
            self.gain = 2.0
            self.reset_parameters()

        def reset_parameters(self):
            if hasattr(self, "gain"):
                super().reset_parameters()

    return Scaled().weight


torch.nn.LayerNorm.reset_parameters(self) >> begin_as_identity(self)
torch.nn.GroupNorm.reset_parameters(self) >> begin_as_identity(self)
no_gradient("the weights are set")
def begin_as_identity(layer):
    """Scales of one and shifts of zero."""
    for parameter, value in ((layer.gamma, "ones"), (layer.beta, "zeros")):
        parameter.set_data(mindspore.common.initializer.initializer(value, parameter.shape, parameter.dtype))


def example():
    layer, groups = torch.nn.LayerNorm(4), torch.nn.GroupNorm(2, 4)
    torch.nn.init.constant_(layer.weight, 7.0)
    torch.nn.init.constant_(groups.bias, 7.0)
    layer.reset_parameters()
    groups.reset_parameters()
    return layer(f32(3, 4)), groups(f32(3, 4, 2, 2))
