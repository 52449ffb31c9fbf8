# What a network knows of itself: mode, children, parameters, hooks.

torch.nn.Module.eval(self) == mindspore.nn.Cell.set_train(self, mode=False)
torch.nn.Module.train(self, mode) == mindspore.nn.Cell.set_train(self, mode)
def example():
    network = torch.nn.Sequential(torch.nn.BatchNorm2d(3), torch.nn.Dropout(0.5))
    network.train()
    network.eval()
    return network(f32(2, 3, 4, 4))


def example():
    layer = torch.nn.BatchNorm2d(3).eval()
    layer.train(True)
    return layer(f32(2, 3, 4, 4))


torch.nn.Module._modules == mindspore.nn.Cell._cells
torch.nn.Module._parameters == mindspore.nn.Cell._params
def example():
    class Pair(torch.nn.Sequential):
        def forward(self, x):
            first, second = self._modules.values()
            return second(first(x)), list(self._modules), len(self._parameters)

    return Pair(torch.nn.Linear(4, 3), torch.nn.ReLU())(f32(2, 4))


torch.nn.Module.training == mindspore.nn.Cell.training
torch.nn.Module.apply(self, fn) == mindspore.nn.Cell.apply(self, fn)
torch.nn.Module.children(self) == mindspore.nn.Cell.cells(self)
torch.nn.Module.named_children(self) >> mindspore.nn.Cell.name_cells(self).items()
torch.nn.Module.named_modules(self) == mindspore.nn.Cell.cells_and_names(self)
torch.nn.Module.modules(self) >> dict(mindspore.nn.Cell.cells_and_names(self)).values()
torch.nn.Module.get_submodule(self, target) == mindspore.nn.Cell.get_sub_cell(self, target)
torch.nn.Module.add_module(self, name, module) << mindspore.nn.Cell.insert_child_to_cell(self, name, module)
torch.nn.Module.register_module(self, name, module) >> mindspore.nn.Cell.insert_child_to_cell(self, name, module)
torch.nn.Module.register_parameter(self, name, param) == mindspore.nn.Cell.insert_param_to_cell(self, name, param)
torch.nn.Module.register_buffer(self, name, tensor, persistent) == mindspore.nn.Cell.register_buffer(self, name, tensor, persistent)
def example():
    network = torch.nn.Sequential(torch.nn.Linear(4, 4), torch.nn.Sequential(torch.nn.ReLU()))
    return [len(list(network.children())), len(list(network.modules())), [name for name, _ in network.named_children()],
            [name for name, _ in network.named_modules()], network.get_submodule("1.0")(f32(2, 4))]


torch.nn.Module.parameters(self, recurse) >> parameters(self, recurse)


def parameters(cell, recurse=True):
    """The parameters in PyTorch's sense: the running statistics of normalisation layers are buffers there. Their names differ, as
    MindSpore's optimizers want it, also where cells came into others late."""
    statistics = ("moving_mean", "moving_variance")
    found = [(name, each) for name, each in cell.parameters_and_names(expand=recurse) if name.rpartition(".")[2] not in statistics]
    if len({each.name for _, each in found}) < len(found):
        for name, each in found:
            each.name = name
    return iter([each for _, each in found])


example(sum(parameter.numel() for parameter in torch.nn.BatchNorm2d(4).parameters()))
def example():
    class Late(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.left, self.right = torch.nn.Sequential(), torch.nn.Sequential()
            for block in (self.left, self.right):
                block.add_module("inner", torch.nn.Linear(3, 3))

        def forward(self, x):
            return self.left(self.right(x))

    network, x = Late(), f32(2, 3)
    optimizer = torch.optim.SGD(network.parameters(), lr=0.1)
    return network(x), len(optimizer.param_groups[0]["params"])


torch.nn.Module.named_parameters(self, prefix, recurse) >> named_parameters(self, prefix, recurse)
note("MindSpore names the weights of normalisation layers gamma and beta, and that of an embedding embedding_table.")


def named_parameters(cell, prefix="", recurse=True):
    """Names and parameters in PyTorch's sense: the running statistics of normalisation layers are buffers there."""
    statistics = ("moving_mean", "moving_variance")
    return iter([(name, parameter) for name, parameter in cell.parameters_and_names(prefix, recurse)
                 if name.rpartition(".")[2] not in statistics])


def example():
    network = torch.nn.Sequential(torch.nn.Conv2d(3, 4, 3), torch.nn.BatchNorm2d(4))
    return [sum(p.numel() for p in network.parameters()), len(list(network.named_parameters()))]


trainable_parameters(self) << mindspore.nn.Cell.trainable_params(self)
torch.nn.Module.named_parameters(self, name_prefix, expand) << mindspore.nn.Cell.parameters_and_names(self, name_prefix, expand)
torch.nn.Module.register_forward_pre_hook(self, hook) >> mindspore.nn.Cell.register_forward_pre_hook(self, hook)
torch.nn.Module.register_forward_hook(self, hook) >> mindspore.nn.Cell.register_forward_hook(self, hook)
# MindSpore's parameters have memory of their own, PyTorch's that of the tensor.
if place(data):
    torch.nn.Parameter(torch.Tensor.clone(data), requires_grad) << mindspore.Parameter(data, requires_grad=requires_grad)


def example():
    ones = mindspore.ops.ones((3,), mindspore.float32)
    first, second = mindspore.Parameter(ones), mindspore.Parameter(ones, requires_grad=False)
    first.set_data(mindspore.ops.zeros((3,), mindspore.float32))
    return first, second, ones


torch.nn.Parameter(data, requires_grad) == mindspore.Parameter(data, requires_grad=requires_grad)
drop(name, "a parameter gets the name of its attribute")
def example():
    weight = torch.nn.Parameter(torch.ones(3), requires_grad=False)
    return weight * f32(3)


def trainable_parameters(module):
    """The parameters that ask for gradients, as a list."""
    return [parameter for parameter in module.parameters() if parameter.requires_grad]


torch.nn.Parameter.requires_grad == mindspore.Parameter.requires_grad
torch.Tensor.requires_grad == mindspore.Parameter.requires_grad
note("In MindSpore only parameters have requires_grad.")


torch.nn.modules.conv._ConvNd.weight == mindspore.nn.layer.conv._Conv.weight
torch.nn.modules.conv._ConvNd.bias == mindspore.nn.layer.conv._Conv.bias
torch.nn.modules.conv._ConvNd.in_channels == mindspore.nn.layer.conv._Conv.in_channels
torch.nn.modules.conv._ConvNd.out_channels == mindspore.nn.layer.conv._Conv.out_channels
torch.nn.modules.conv._ConvNd.kernel_size << mindspore.nn.layer.conv._Conv.kernel_size
torch.nn.modules.conv._ConvNd.stride << mindspore.nn.layer.conv._Conv.stride
torch.nn.modules.conv._ConvNd.groups << mindspore.nn.layer.conv._Conv.group
torch.nn.modules.conv._ConvNd.dilation << mindspore.nn.layer.conv._Conv.dilation
torch.nn.GroupNorm.eps == mindspore.nn.GroupNorm.eps
torch.nn.GroupNorm.num_groups == mindspore.nn.GroupNorm.num_groups
torch.nn.GroupNorm.num_channels == mindspore.nn.GroupNorm.num_channels
def example():
    convolution, groups = torch.nn.Conv2d(4, 6, 3, stride=2, dilation=2, groups=2), torch.nn.GroupNorm(2, 6, eps=1e-4)
    return convolution.dilation, convolution.stride, convolution.groups, groups.eps, groups.num_groups, groups.num_channels


torch.nn.modules.batchnorm._NormBase.weight == mindspore.nn.layer.normalization._BatchNorm.gamma
torch.nn.modules.batchnorm._NormBase.bias == mindspore.nn.layer.normalization._BatchNorm.beta
torch.nn.modules.batchnorm._NormBase.running_mean == mindspore.nn.layer.normalization._BatchNorm.moving_mean
torch.nn.modules.batchnorm._NormBase.running_var == mindspore.nn.layer.normalization._BatchNorm.moving_variance
torch.nn.modules.batchnorm._NormBase.num_features == mindspore.nn.layer.normalization._BatchNorm.num_features
torch.nn.modules.batchnorm._NormBase.eps << mindspore.nn.layer.normalization._BatchNorm.eps
torch.nn.modules.batchnorm._NormBase.momentum << mindspore.nn.layer.normalization._BatchNorm.momentum
normalization_with_statistics(self) << mindspore.nn.LayerNorm.layer_norm(self)
def normalization_with_statistics(layer: torch.nn.LayerNorm):
    """A function of an input, a weight and a bias: the input normalised as the layer does, its mean and its variance, which pass no gradients on."""
    def normalized(x, weight, bias):
        last = tuple(range(-len(layer.normalized_shape), 0))
        result = torch.nn.functional.layer_norm(x, layer.normalized_shape, weight, bias, layer.eps)
        fixed = x.detach()
        return result, torch.mean(fixed, last, keepdim=True), torch.var(fixed, last, correction=0, keepdim=True)

    return normalized


def example():
    class Normalized(mindspore.nn.LayerNorm):
        def construct(self, x):
            y, mean, _ = self.layer_norm(x, self.gamma, self.beta)
            return y, mean

    return Normalized((6,))(f32(2, 3, 6))


torch.nn.LayerNorm.weight == mindspore.nn.LayerNorm.gamma
torch.nn.LayerNorm.bias == mindspore.nn.LayerNorm.beta
torch.nn.LayerNorm.eps << mindspore.nn.LayerNorm.epsilon
torch.nn.LayerNorm.normalized_shape << mindspore.nn.LayerNorm.normalized_shape
torch.nn.Linear.weight == mindspore.nn.Dense.weight
torch.nn.Linear.bias == mindspore.nn.Dense.bias
torch.nn.Linear.in_features == mindspore.nn.Dense.in_channels
torch.nn.Linear.out_features == mindspore.nn.Dense.out_channels
torch.nn.Embedding.weight == mindspore.nn.Embedding.embedding_table
torch.nn.Embedding.num_embeddings == mindspore.nn.Embedding.vocab_size
torch.nn.Embedding.embedding_dim == mindspore.nn.Embedding.embedding_size
torch.nn.GroupNorm.weight == mindspore.nn.GroupNorm.gamma
torch.nn.GroupNorm.bias == mindspore.nn.GroupNorm.beta


torch.nn.Module.add_module(self, name, module) >> add_cell(self, name, module)
torch.nn.Module.register_module(self, name, module) >> add_cell(self, name, module)
def add_cell(container, name, cell):
    """insert_child_to_cell, with names of parameters as an attribute gives them, also for a SequentialCell, which runs a list of its own."""
    if cell is not None:
        cell.update_parameters_name(name + ".")
    container.insert_child_to_cell(name, cell)
    if isinstance(container, mindspore.nn.SequentialCell):
        container.cell_list = list(container._cells.values())


def example():
    network = torch.nn.Sequential(torch.nn.Linear(4, 3))
    network.add_module("last", torch.nn.Linear(3, 2))
    network.add_module("relu", torch.nn.ReLU())
    return network(f32(5, 4))


def example():
    class Stage(torch.nn.Sequential):
        def __init__(self):
            super().__init__()
            for i in range(2):
                self.add_module(f"block{i}", torch.nn.Linear(4, 4))

    stage = Stage()
    return stage(f32(5, 4)), len(list(stage.children()))


# An attribute that is set later is run in PyTorch's.
torch.nn.Sequential.__setattr__(self, name, value) >> set_in_sequence(self, name, value)
def set_in_sequence(sequence, name, value):
    """setattr, after which the sequence runs the cell, too."""
    setattr(sequence, name, value)
    sequence.cell_list = list(sequence._cells.values())


def example():
    class Stage(torch.nn.Sequential):
        def __init__(self):
            super().__init__()
            for i in range(2):
                setattr(self, f"layer{i}", torch.nn.Linear(4, 4))

    network = torch.nn.Sequential(torch.nn.Linear(4, 4))
    setattr(network, "last", Stage())
    return network(f32(2, 4))
