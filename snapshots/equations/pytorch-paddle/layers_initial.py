# What layers begin with, given to them again.

torch.nn.modules.conv._ConvNd.reset_parameters(self) >> begin_again(self)
torch.nn.Linear.reset_parameters(self) >> begin_again(self)
random_result("the weights are drawn")
def begin_again(layer):
    """Weights and bias as PyTorch's layers have them at first: uniform, by the number of inputs."""
    inputs = layer.weight.shape[0] if isinstance(layer, paddle.nn.Linear) else math.prod(layer.weight.shape[1:])
    for parameter in (layer.weight, layer.bias):
        if parameter is not None:
            paddle.nn.initializer.Uniform(-(inputs**-0.5), inputs**-0.5)(parameter)


def example():
    full, convolution = torch.nn.Linear(40, 30), torch.nn.Conv2d(4, 60, 3, bias=False)
    full.weight.data.fill_(7.0)
    convolution.weight.data.fill_(7.0)
    full.reset_parameters()
    convolution.reset_parameters()
    return full(f32(8, 40)), convolution.weight


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
    """Scales of one and shifts of zero, where the layer has them."""
    for parameter, value in ((layer.weight, 1.0), (layer.bias, 0.0)):
        if parameter is not None:
            paddle.nn.initializer.Constant(value)(parameter)


def example():
    layer, groups = torch.nn.LayerNorm(4), torch.nn.GroupNorm(2, 4)
    layer.weight.data.fill_(7.0)
    groups.bias.data.fill_(7.0)
    layer.reset_parameters()
    groups.reset_parameters()
    return layer(f32(3, 4)), groups(f32(3, 4, 2, 2))
