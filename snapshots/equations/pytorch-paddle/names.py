# Modules, dtypes, classes, and the members of a network.

torch == paddle
torch.nn == paddle.nn
torch.nn.functional == paddle.nn.functional
torch.nn.init == paddle.nn.init
torch.optim == paddle.optimizer
torch.optim.lr_scheduler == paddle.optimizer.lr
torch.utils.data == paddle.io

torch.Tensor == paddle.Tensor
torch.float16 == paddle.float16
torch.float32 == paddle.float32
torch.float64 == paddle.float64
torch.bfloat16 == paddle.bfloat16
torch.uint8 == paddle.uint8
torch.int8 == paddle.int8
torch.int16 == paddle.int16
torch.int32 == paddle.int32
torch.int64 == paddle.int64
torch.bool == paddle.bool
torch.complex64 == paddle.complex64
torch.complex128 == paddle.complex128
def example():
    x = f32(2, 3)
    return x.to(dtype=torch.float64), x.to(dtype=torch.float16), x.to(dtype=torch.int64), x.to(dtype=torch.bool)


def example():
    return f32(2, 3).dtype == torch.float32, i64(2).dtype == torch.int64, i32(2).dtype == torch.float


torch.inf == paddle.inf
torch.nan == paddle.nan
torch.pi == paddle.pi
torch.e == paddle.e
def example():
    return torch.pi * f32(2), -torch.inf, torch.isnan(torch.nan * f32(2)), torch.e * f32(2)


torch.dtype == paddle.dtype
torch.nn.Module == paddle.nn.Layer
torch.nn.Module.forward == paddle.nn.Layer.forward
torch.nn.Module._modules == paddle.nn.Layer._sub_layers
torch.nn.Module._parameters == paddle.nn.Layer._parameters
torch.nn.Module._buffers == paddle.nn.Layer._buffers
def example():
    class Pair(torch.nn.Sequential):
        def forward(self, x):
            first, second = self._modules.values()
            return second(first(x)), list(self._modules), len(self._parameters), len(self._buffers)

    return Pair(torch.nn.Linear(4, 3), torch.nn.ReLU())(f32(2, 4))


torch.nn.Module.training == paddle.nn.Layer.training
torch.nn.Module.__init__ == paddle.nn.Layer.__init__
def example():
    class Twice(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.inner = torch.nn.Linear(3, 3)

        def forward(self, x):
            return self.inner(self.inner(x)) if self.training else x

    network = Twice()
    return network(f32(2, 3)), network.eval()(f32(2, 3))


# PyTorch's eval calls train, which a class may override; Paddle's does not.
if inherited(self):
    torch.nn.Module.train(self, False) << paddle.nn.Layer.eval(self)
def example():
    class Counted(paddle.nn.Layer):
        calls = 0

        def train(self, mode=True):
            self.calls += 1
            if mode:
                super().train()
            else:
                super().eval()

        def forward(self, x):
            return x

    network = Counted()
    network.train(False)
    inference = network.training
    network.train()
    return inference, network.training, network.calls


torch.nn.Module.eval(self) == paddle.nn.Layer.eval(self)
torch.nn.Module.train(self, mode) == paddle.nn.Layer.train(self, mode)
def example():
    network = torch.nn.Sequential(torch.nn.BatchNorm2d(3), torch.nn.Dropout(0.5))
    network.train(False)
    x = f32(2, 3, 4, 4)
    first = network(x)
    network.train()
    return first, network.training, network.eval()(x)


torch.nn.Module.parameters(self, recurse) == paddle.nn.Layer.parameters(self, include_sublayers=recurse)
note("Paddle returns a list, PyTorch an iterator; it counts the statistics of a batch normalisation among the parameters.")
torch.nn.Module.named_parameters(self, prefix, recurse, remove_duplicate) == paddle.nn.Layer.named_parameters(
    self, prefix, include_sublayers=recurse, remove_duplicate=remove_duplicate)
note("Paddle counts the statistics of a batch normalisation among the parameters, without gradients.")
torch.nn.Module.buffers(self, recurse) == paddle.nn.Layer.buffers(self, include_sublayers=recurse)
torch.nn.Module.named_buffers(self, prefix, recurse, remove_duplicate) == paddle.nn.Layer.named_buffers(
    self, prefix, include_sublayers=recurse, remove_duplicate=remove_duplicate)
note("Paddle returns a list, PyTorch an iterator.")
torch.nn.Module.children(self) == paddle.nn.Layer.children(self)
torch.nn.Module.named_children(self) == paddle.nn.Layer.named_children(self)
torch.nn.Module.modules(self) == paddle.nn.Layer.modules(self)
(list(torch.nn.Module.modules(self))) << paddle.nn.Layer.sublayers(self, include_self=True)
(list(torch.nn.Module.modules(self))[1:]) << paddle.nn.Layer.sublayers(self, include_self=False)
torch.nn.Module.named_modules(self, memo, prefix) == paddle.nn.Layer.named_sublayers(self, prefix=prefix, include_self=True, layers_set=memo)
torch.nn.Module.register_buffer(self, name, tensor, persistent) == paddle.nn.Layer.register_buffer(self, name, tensor, persistable=persistent)
torch.nn.Module.register_parameter(self, name, param) == paddle.nn.Layer.register_parameter(self, name, param)
torch.nn.Module.register_parameter(self, name, param) << paddle.nn.Layer.add_parameter(self, name, param)
torch.nn.Module.add_module(self, name, module) >> paddle.nn.Layer.add_sublayer(self, name, module)
added_module(self, name, sublayer) << paddle.nn.Layer.add_sublayer(self, name, sublayer)
torch.nn.Module.apply(self, fn) == paddle.nn.Layer.apply(self, fn)
torch.nn.Module.get_submodule(self, target) == paddle.nn.Layer.get_submodule(self, target)
torch.nn.Module.zero_grad(self, set_to_none) == paddle.nn.Layer.zero_grad(self, set_to_none)
torch.nn.Module.zero_grad(self, set_to_none=False) << paddle.nn.Layer.clear_gradients(self)
torch.nn.Module.requires_grad_(self, requires_grad) == paddle.nn.Layer.requires_grad_(self, requires_grad)
def added_module(parent, name, module):
    """The module, which its parent has from now on under the name. Unlike add_module, with points in the name."""
    parent._modules[name] = module
    return module


def example():
    network = paddle.nn.Layer()
    first = network.add_sublayer("first", paddle.nn.Linear(4, 3))
    second = network.add_sublayer("block.0.", paddle.nn.Linear(3, 2))
    return second(first(f32(2, 4))), len(network.sublayers()), len(network.sublayers(include_self=True)), sorted(network.state_dict())


def example():
    network = torch.nn.Sequential(torch.nn.Linear(4, 3), torch.nn.Sequential(torch.nn.LayerNorm(3), torch.nn.ReLU()))
    network.add_module("last", torch.nn.Linear(3, 2, bias=False))
    names = [name for name, _ in network.named_parameters()]
    kinds = [name for name, _ in network.named_modules()], [name for name, _ in network.named_children()]
    return names, kinds, len(list(network.modules())), len(list(network.parameters())), network(f32(5, 4))


def example():
    network = torch.nn.Linear(4, 3)
    network.register_parameter("scale", torch.nn.Parameter(torch.ones(3)))
    network.register_buffer("offset", f32(3))
    network.register_buffer("scratch", f32(3), persistent=False)
    visited = []
    network.apply(lambda layer: visited.append(isinstance(layer, torch.nn.Linear)))
    network.requires_grad_(False)
    return sorted(network.state_dict()), network.offset, len(list(network.buffers())), [name for name, _ in network.named_buffers()], visited, [p.requires_grad for p in network.parameters()]


def example():
    network = torch.nn.Sequential(torch.nn.Linear(4, 3), torch.nn.ReLU())
    network(f32(2, 4)).sum().backward()
    before = network.get_submodule("0").weight.grad is None
    network.zero_grad()
    return before, network.get_submodule("0").weight.grad is None, len(list(network.children()))
